/**
 * Piano performances as tokens, and their generator.
 *
 * <p><b>Idea.</b> The 388 events of Oore et al., "This Time with Feeling: Learning Expressive Musical Performance"
 * (2018), on which Huang et al., "Music Transformer" (2018), trained: 128 pitches struck, 128 let go, 100 steps of time
 * from 10 ms to 1 s, and 32 velocities. The pedal is played into the notes ({@link
 * org.cadenza.music.analysis.Sustain}). In training pieces are moved by up to three semitones and played up to 5 %
 * faster or slower, and cut into crops.
 *
 * <p><b>Deviations.</b> Every performance has one way of being written, and the grammar allows no other: in a moment
 * first what is let go, then what is struck, both from the lowest pitch; a velocity only before a stroke and only where
 * it changes; time in the longest steps possible. No note sounds longer than 15 s. Before each token the network is told
 * what it would otherwise have to add up: what sounds, how loud, for how long, in what key, and what came where it went
 * like this before. Crops have 512 tokens in the preset {@code standard}, where Huang et al. used 2,048.
 *
 * <p>The network that learns the tokens is in the package above.
 */
package org.cadenza.families.musictransformer.performance;
