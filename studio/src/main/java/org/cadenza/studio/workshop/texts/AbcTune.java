package org.cadenza.studio.workshop.texts;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.Comparator;
import java.util.List;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.HearTune;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.WrongOrderException;

/**
 * A tune that was written as text in ABC notation, as it sounds.
 *
 * @param title possibly empty
 * @param bpm quarters in a minute, at its beginning
 * @param meter at its beginning
 * @param notes of the melody, {@code [pitch, onset, length]} in quarters, by onset
 * @param chords notes of the accompaniment, likewise
 */
public record AbcTune(String title, double bpm, String meter, List<List<Number>> notes, List<List<Number>> chords) {

    /** In characters. */
    static final int LONGEST = TextCheck.LONGEST;

    private static final double LONGEST_SECONDS = 1200;

    /**
     * The first tune in {@code abc}.
     *
     * @throws WrongOrderException if there is none that can be played, with line and column
     */
    public static AbcTune of(String abc) {
        Piece piece = piece(abc);
        return new AbcTune(
                piece.title(),
                piece.tempo().bpm(),
                piece.meterAt(0).toString(),
                notes(piece, 0),
                piece.tracks().size() > 1 ? notes(piece, 1) : List.of());
    }

    /**
     * The first tune in {@code abc} as a MIDI file.
     *
     * @throws WrongOrderException as above
     */
    public static byte[] midi(String abc) {
        return MidiWriter.write(piece(abc));
    }

    private static Piece piece(String abc) {
        Reasons reasons = new Reasons();
        Piece piece = reasons.read("abc", () -> read(abc)).orElse(null);
        reasons.refuse();
        return piece;
    }

    private static Piece read(String abc) {
        require(abc != null && !abc.isBlank(), "abc is empty", "a tune in ABC notation");
        require(abc.length() <= LONGEST, "abc has " + abc.length() + " characters", "at most " + LONGEST);
        try {
            Piece piece = HearTune.piece(abc);
            require(
                    piece.seconds() <= LONGEST_SECONDS,
                    "the tune lasts " + Math.round(piece.seconds()) + " seconds",
                    "at most " + (int) LONGEST_SECONDS);
            return piece;
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static List<List<Number>> notes(Piece piece, int track) {
        Track part = piece.tracks().get(track);
        double quarter = piece.ticksPerQuarter();
        return part.notes().stream()
                .sorted(Comparator.comparingLong(Note::onset).thenComparingInt(Note::pitch))
                .map(note -> List.<Number>of(note.pitch(), note.onset() / quarter, note.duration() / quarter))
                .toList();
    }
}
