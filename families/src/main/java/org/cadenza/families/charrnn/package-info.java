/**
 * Text, character by character: Karpathy's char-rnn and a small Transformer after his nanoGPT.
 *
 * <p><b>Idea.</b> A network reads a text one character at a time and says how likely each character is to come next;
 * drawn from and fed its own words, it writes on. {@link org.cadenza.families.charrnn.CharRnnTrainee} teaches it on
 * tensors, {@link org.cadenza.families.charrnn.CharStepper} writes in plain Java.
 *
 * <p><b>Sources.</b> github.com/karpathy/char-rnn (2015), github.com/karpathy/nanoGPT (2022). char-rnn's options are the
 * fields of {@link org.cadenza.families.charrnn.CharRnnConfig}, with its defaults in the preset {@code char-rnn}.
 *
 * <p><b>Deviations.</b> From char-rnn: characters are Unicode code points, not bytes; one more number stands for characters
 * that were never seen, so that a beginning with such a one does not crash and held-out text can be measured whole; what is
 * held out is the end of the text (see {@code corpus.plaintext}), not slices of it; measuring reads 256 characters before
 * each passage of 2,048 so that it does not begin blank; weights start uniform in ±1 / √width, not ±0.08; without a
 * beginning the first character follows the end of a line, where char-rnn draws it evenly. From nanoGPT: rotary positions in
 * place of a learned vector for each place, biases everywhere, and a head that does not share its weights with the embedding.
 *
 * <p><b>Shapes.</b> See {@link org.cadenza.families.charrnn.RecurrentNetwork} and
 * {@link org.cadenza.families.charrnn.AttentionNetwork}. A checkpoint's weights are the moving average (with a decay of 0,
 * the last weights); its training arrays are {@code raw.*}, {@code optimiser.*} and {@code memory.*}, what the lanes had in
 * mind; the document {@code alphabet} says what the numbers are.
 *
 * <p><b>Expected of {@code tiny}</b> on two dozen verses: trains in seconds; the loss of a batch that is learned by heart
 * falls to a third and less within 150 steps. Of the other presets: docs/results/text.md.
 */
package org.cadenza.families.charrnn;
