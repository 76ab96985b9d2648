/**
 * Drum patterns by generative adversarial networks: RhythmCAN, and a successor.
 *
 * <p><b>Idea.</b> A player makes two bars of drums out of noise and a critic learns to tell them from real ones; the critic
 * has a second head that hears genres. A <em>conditional</em> player is asked for a genre and must be heard as it; a
 * <em>creative</em> one must be taken for real while no genre can be told, by a loss that is least when all genres are
 * equally likely. Both are cases of one wish, a mixture of genres that the head should hear, and the preset {@code improved}
 * learns all mixtures at once: one genre, some, or all alike.
 *
 * <p><b>Papers.</b> N. Tokui, "Can GAN originate new electronic dance music genres?" (arXiv 2011.13062) and its notebooks
 * (naotokui/CreativeGAN-Rhythm); Elgammal et al., "CAN: Creative adversarial networks" (arXiv 1706.07068); Miyato and
 * Koyama, "cGANs with projection discriminator" (arXiv 1802.05637).
 *
 * <p><b>Deviations</b> of {@code faithful}: only real patterns teach the head genres (in the original, played ones were given
 * the labels of the real batch); the drum map is put right
 * ({@link org.cadenza.learning.representation.drums.DrumLane}); no dropout inside the recurrence; windows are split by
 * performance. {@code improved} goes further: convolutions, onset, velocity and timing apart, hinge with spectral norm and R1,
 * the deviation over a batch, an average of weights, and of several ideas the best by an ear of its own, {@code InnerEar}, or,
 * of no genre, of the few best the least like the others. What was tried stands in docs/decisions/0010.
 *
 * <p><b>Shapes.</b> Patterns are [batch, 32 steps, channels], 9 velocities, or 9 onsets, 9 velocities and 9 offsets. A
 * checkpoint's weights are {@code player.*} and {@code statistics.*}; its document {@code genres} names the classes. Its
 * training arrays are {@code raw.*}, {@code critic.*}, both optimisers and who sits out the next step.
 *
 * <p><b>Other programs.</b> The published players go to Keras and TensorFlow.js and back, layer by layer as
 * {@code KerasPlayer} says; the successor has layers that RhythmCAN's device for Max for Live could not play.
 *
 * <p><b>Expected of {@code tiny}</b> on a dozen patterns of two genres: trains in seconds; played patterns come to a third
 * of their first energy distance from a batch that is learned again and again.
 *
 * <p>Lanes and grids are in {@code learning.representation.drums}, the blocks of the networks in {@code learning.nn}, the
 * measures in {@code learning.evaluation.drums}.
 */
package org.cadenza.families.rhythmcan;
