package org.cadenza.music.midi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import org.cadenza.music.Replacement;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Writes pieces as Standard MIDI Files of format 1: title, remarks, tempi, meters and keys in the first track, then one
 * track chunk for each track of the piece. The same piece gives the same bytes, and {@link MidiReader} reads it back as
 * it was, if its tracks have notes, notes of one track and pitch do not end out of order, and its texts are trimmed.
 */
public final class MidiWriter {

    private MidiWriter() {}

    /** The bytes of {@code piece}. */
    public static byte[] write(Piece piece) {
        return write(piece, List.of());
    }

    /**
     * The bytes of {@code piece}, with text events that players ignore: where it came from, its recipe.
     *
     * @throws IllegalArgumentException if it has more than 32,767 ticks to the quarter, or runs past tick 2,147,483,647,
     *     or holds a silence of 268,435,456 ticks or more: no MIDI file can say so
     */
    public static byte[] write(Piece piece, List<String> remarks) {
        return write(piece, remarks, 0);
    }

    /**
     * The bytes of {@code piece} as a clip whose tracks end at the tick {@code end}, or after it where something sounds
     * longer. A program that loops clips takes its length from there.
     *
     * @throws IllegalArgumentException as above
     */
    public static byte[] write(Piece piece, List<String> remarks, long end) {
        int resolution = piece.ticksPerQuarter();
        if (resolution > 0x7FFF) {
            throw new IllegalArgumentException(
                    "ticks per quarter is " + resolution + ", but a MIDI file holds 1 to 32767");
        }
        try {
            Sequence sequence = new Sequence(Sequence.PPQ, resolution);
            EventOrder.conductor(piece, remarks).writeTo(sequence.createTrack(), end);
            ProgramChanges changes = new ProgramChanges(piece.tracks());
            for (Track track : piece.tracks()) {
                EventOrder.band(track, changes.next()).writeTo(sequence.createTrack(), end);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MidiSystem.write(sequence, 1, out);
            return out.toByteArray();
        } catch (InvalidMidiDataException e) {
            throw new IllegalArgumentException("piece '" + piece.title() + "' has no MIDI form", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    /** Writes {@code piece} to {@code path}, wholly or not at all. */
    public static void write(Piece piece, List<String> remarks, Path path) throws IOException {
        byte[] bytes = write(piece, remarks);
        try (Replacement replacement = new Replacement(path)) {
            Files.write(replacement.draft(), bytes);
            replacement.complete();
        }
    }

    /** Writes {@code piece} to {@code path}, wholly or not at all. */
    public static void write(Piece piece, Path path) throws IOException {
        write(piece, List.of(), path);
    }
}
