package org.cadenza.music.midi;

import java.util.List;
import org.cadenza.music.score.Piece;

/**
 * A MIDI file as it was found: the piece, and what a piece has no place for.
 *
 * @param format 0 (one track), 1 (tracks that sound together) or 2 (patterns, which the piece has one after the other)
 * @param trackChunks the track chunks in the file; a piece has one track per chunk, channel and program
 * @param piece the music
 * @param remarks the text, copyright and marker events, in file order
 * @param mended what was wrong and how it was read all the same, with the first byte offset; empty for a sound file
 */
public record MidiFile(int format, int trackChunks, Piece piece, List<String> remarks, List<String> mended) {

    public MidiFile {
        remarks = List.copyOf(remarks);
        mended = List.copyOf(mended);
    }
}
