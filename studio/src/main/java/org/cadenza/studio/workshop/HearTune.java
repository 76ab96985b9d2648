package org.cadenza.studio.workshop;

import org.cadenza.music.abc.AbcReader;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Piece;

/** Makes tunes that were written as text audible. */
public final class HearTune {

    private HearTune() {}

    /**
     * The first tune in {@code text}.
     *
     * @throws org.cadenza.music.MaterialException if it is no tune in ABC, with line and column
     */
    public static Piece piece(String text) {
        return AbcReader.read(text, "the text");
    }

    /** The first tune in {@code text} as a MIDI file. @throws org.cadenza.music.MaterialException as above */
    public static byte[] midi(String text) {
        return MidiWriter.write(piece(text));
    }
}
