/**
 * Music by causal decoders: songs, chorales and piano performances by one network in three languages.
 *
 * <p><b>Idea.</b> Music is a stream of tokens, and each is predicted from all before it by a Transformer that knows how far
 * back things lie. A {@link org.cadenza.learning.representation.Codec} makes items into crops of tokens;
 * {@link org.cadenza.families.musictransformer.DecoderTrainee} learns from them;
 * {@link org.cadenza.families.musictransformer.StepDecoder} draws new ones in plain Java, so that composing loads no
 * tensor library and gives the same bytes everywhere. Each language has a package below, with its generator or the part
 * of it that is its own.
 *
 * <p><b>Papers.</b> Huang et al., "Music Transformer" (2018): relative attention by skewing. Su et al., "RoFormer" (2021):
 * rotary positions.
 *
 * <p><b>Deviations.</b> Before each token the network sees a row of features that a reader of the language works out (the
 * place in the bar, the harmony, what stood here before), not the last token alone; what may not follow by the
 * language's grammar is left out of the softmax, in training as in sampling; pitches are also predicted as intervals from
 * reference pitches. Norms stand before each part; AdamW with a cosine takes the place of Adam with Noam's schedule; what
 * generates is a moving average of the weights. Distances beyond the largest share its vector, where the paper gives them
 * none.
 *
 * <p><b>Shapes.</b> See {@link org.cadenza.families.musictransformer.DecoderNetwork}. A checkpoint's weights are the
 * average; its training arrays are the last weights, {@code raw.*}, and the optimiser, {@code optimiser.*}; the document
 * {@code language} says what the tokens are, {@code repertoire} how many examples of each genre were learned from.
 *
 * <p><b>Expected of {@code tiny}</b> on two dozen short pieces: trains in seconds; the loss of a batch that is learned by
 * heart falls to a third and less within 150 steps.
 *
 * <p>The loop that trains is in {@code learning.training}, tensors in {@code learning.nn}, drawing in
 * {@code learning.sampling}.
 */
package org.cadenza.families.musictransformer;
