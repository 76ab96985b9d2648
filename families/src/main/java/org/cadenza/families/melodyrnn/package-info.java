/**
 * Melody RNN: tunes that go on from a few notes, by networks of long short-term memory that foretell sixteenth after
 * sixteenth; and drumming by the same.
 *
 * <p><b>Idea.</b> A tune is one event on each sixteenth: a note begins, a note ends, or nothing does. What the network is told
 * besides decides how far it hears: the last event alone ({@code basic}, {@code mono}), what stood here one and two bars ago
 * ({@code lookback}), or what sounds, whither the tune goes and in which keys it is, with attention to the network's own last
 * forty outputs ({@code attention}). The two last may answer "as a bar ago" and "as two bars ago".
 *
 * <p><b>Source.</b> Magenta's {@code melody_rnn} and {@code drums_rnn} (E. Waite and others, 2016; magenta/magenta and
 * magenta/note-seq, Apache 2.0), whose encodings, rules of extraction, networks and numbers the presets of those names keep
 * to the index; golden tests hold them.
 *
 * <p><b>Deviations.</b> A piece that gives no melody says why, in {@code dropped.csv}. Onsets are rounded in ticks, not in
 * seconds. The attention preset's batch of 128 is computed in portions, which changes no number but the last digits. A
 * primer that does not fit the register is refused, not folded; chords in it too. Without a primer a line begins as the
 * learned ones do. Lines may be cut to windows in training.
 *
 * <p><b>{@code lookback-meter} and {@code attention-meter}</b> hear bars as long as they are, so that 6/8 and 3/4 have their
 * lookbacks too; learn from two bars on; and of polyphonic music take the top line of the track that carries the tune.
 *
 * <p><b>Shapes.</b> Inputs are [lines, steps, inputs], logits [lines, steps, classes]. Weights are {@code attention.*},
 * {@code layers.*} and {@code answers.*}; the document {@code beginnings} counts first events. Sampling is plain Java.
 *
 * <p><b>Expected of {@code tiny}</b> on four tunes: in 150 steps the loss falls to less than a tenth.
 */
package org.cadenza.families.melodyrnn;
