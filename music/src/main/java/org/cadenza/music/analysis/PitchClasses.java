package org.cadenza.music.analysis;

import java.util.List;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/** How long each pitch class sounds: {@code [12]}, ticks. */
final class PitchClasses {

    private PitchClasses() {}

    static double[] of(List<Note> notes) {
        return between(notes, 0, Long.MAX_VALUE);
    }

    /** Counts what sounds from {@code from} up to {@code until}. */
    static double[] between(List<Note> notes, long from, long until) {
        double[] weights = new double[12];
        for (Note note : notes) {
            weights[note.pitch() % 12] += Math.max(0, Math.min(note.end(), until) - Math.max(note.onset(), from));
        }
        return weights;
    }

    /** Counts a melody, and each chord as if its tones were sounding. */
    static double[] of(LeadSheet sheet) {
        double[] weights = of(sheet.melody());
        for (ChordSpan span : sheet.chords()) {
            for (int interval : span.chord().quality().intervals()) {
                weights[(span.chord().root() + interval) % 12] += span.duration();
            }
        }
        return weights;
    }

    /** All notes that have a pitch, in order of onset. */
    static List<Note> pitched(Piece piece) {
        return piece.tracks().stream()
                .filter(track -> !track.drums())
                .flatMap(track -> track.notes().stream())
                .sorted()
                .toList();
    }
}
