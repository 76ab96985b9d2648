package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.PitchName;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Small pieces for the tests of this package, at 480 ticks per quarter. */
final class Tunes {

    static final int QUARTER = 480;

    private Tunes() {}

    /**
     * Notes one after another, written like {@code "C4 E4:2 r:0.5 Bb3"}: a name, an octave (C4 is middle C) and how many
     * quarters it lasts, 1 where nothing is said.
     */
    static List<Note> line(String text) {
        List<Note> notes = new ArrayList<>();
        long tick = 0;
        for (String word : text.trim().split("\\s+")) {
            String[] parts = word.split(":");
            long duration = Math.round(QUARTER * (parts.length > 1 ? Double.parseDouble(parts[1]) : 1));
            if (!parts[0].equals("r")) {
                notes.add(new Note(tick, duration, pitch(parts[0]), 90));
            }
            tick += duration;
        }
        return notes;
    }

    private static int pitch(String name) {
        PitchName letter = PitchName.parsePrefix(name);
        return letter.pitchClass() + 12 * (1 + Integer.parseInt(name.substring(letter.length())));
    }

    /** Block chords below middle C, root in the bass, written like {@code "C:4 G7:2"}. */
    static List<Note> blocks(String text) {
        List<Note> notes = new ArrayList<>();
        long tick = 0;
        for (String word : text.trim().split("\\s+")) {
            String[] parts = word.split(":");
            long duration = Math.round(QUARTER * (parts.length > 1 ? Double.parseDouble(parts[1]) : 1));
            Chord chord = ChordSymbol.parse(parts[0]).orElseThrow();
            int root = 36 + chord.root();
            notes.add(new Note(tick, duration, root, 80));
            for (int interval : chord.quality().intervals()) {
                notes.add(new Note(tick, duration, root + 12 + interval, 80));
            }
            tick += duration;
        }
        notes.sort(null);
        return notes;
    }

    static Piece piece(Meter meter, Track... tracks) {
        return new Piece(
                "Tune",
                TempoMap.constant(QUARTER, 100),
                List.of(new Meter.Change(0, meter)),
                List.of(),
                List.of(tracks));
    }

    static Piece piece(List<Note> notes) {
        return piece(Meter.FOUR_FOUR, new Track("", 0, 0, notes));
    }

    /** The chords' names in order. */
    static Stream<String> names(List<ChordSpan> spans) {
        return spans.stream().map(span -> span.chord().toString());
    }
}
