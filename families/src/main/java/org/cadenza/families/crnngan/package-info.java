/**
 * C-RNN-GAN: pieces as a stream of continuous events, by recurrent networks that learn from each other, and a successor.
 *
 * <p><b>Idea.</b> A player, an LSTM that is given noise and its own last event, makes event after event; a critic, LSTMs that
 * read from either end, says of each event how real it is, and is averaged. First the player only foretells the next event
 * of real music; then the two play, the player to be like real music to the critic's last layer (feature matching).
 *
 * <p><b>Paper.</b> O. Mogren, "C-RNN-GAN: Continuous recurrent neural networks with adversarial training" (arXiv 1611.09904) and
 * its code (olofmogren/c-rnn-gan). Each option of its command line is a field of {@code CrnnGanConfig}, but for those that say
 * where files are or which composers to take ({@code datadir}, {@code traindir}, {@code works_per_composer}, {@code composer}:
 * {@code --data}, {@code --out} and folders), those that never did anything ({@code init_scale}, {@code multiscale}), and
 * {@code synthetic_chords}.
 *
 * <p><b>Deviations</b> of {@code faithful}: either player can sit out (a slip of indentation in the original stopped the one
 * whenever it looked); pitches are rounded, not cut down; a chance of 0 has a logarithm; feature matching compares means over
 * the batch, as the paper has it, not sequence by sequence; pretraining starts from an empty memory; a label is told, not
 * guessed; one order of events in each epoch is drawn anew.
 *
 * <p><b>{@code improved}</b> chooses the key that is struck (a semitone is nothing to a squared error, and everything to the
 * ear) and draws time, length and loudness in musical units; its forecast is judged by proper scores, so that noise is worth
 * something; then a relativistic critic with gradient penalties hears places in the octave and in the beat, while the player
 * goes on foretelling. What was tried stands in docs/decisions/0014.
 *
 * <p><b>Shapes.</b> Events are [batch, events, numbers]: 1 + 3 for each tone, or, in musical units, 3 and 88 keys. A checkpoint's
 * weights are {@code player.*}; its document {@code music} holds the scale of events, labels and tempos. Its training
 * arrays are {@code raw.*}, {@code critic.*}, both optimisers, the last losses and the steps.
 *
 * <p><b>Expected of {@code tiny}</b> on four etudes: in 150 steps the energy distance of two played events from two real ones
 * falls to a third.
 */
package org.cadenza.families.crnngan;
