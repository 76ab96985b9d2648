/**
 * From paper to air: a {@code Piece} rendered to a {@code Clip} through the JDK's software synthesizer (Gervill) with
 * an SF2 sound font, and mastered to a loudness. Gervill is internal to the JDK and appears here only, behind
 * {@link org.cadenza.music.synth.Renderer}; programs need {@code --add-exports
 * java.desktop/com.sun.media.sound=ALL-UNNAMED}. Files are in {@code music.audio}, measuring in {@code music.dsp}.
 */
package org.cadenza.music.synth;
