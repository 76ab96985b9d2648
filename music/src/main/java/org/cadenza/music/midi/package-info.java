/**
 * Bytes to {@link org.cadenza.music.score.Piece} and back: Standard MIDI Files (RP-001), General MIDI names. What a
 * piece means is in {@code music.score}; how it sounds is in {@code music.synth}.
 */
package org.cadenza.music.midi;
