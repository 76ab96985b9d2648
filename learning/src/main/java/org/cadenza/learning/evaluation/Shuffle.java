package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/**
 * What a metric says of music without sense: every pitch is drawn anew, evenly from the range of its part, and the
 * lengths of notes, each with the gap to the next, are put in random order. Range, number of notes and span stay; scale,
 * groove, repetition and the tie to the chords go.
 */
public final class Shuffle {

    private Shuffle() {}

    /** Drums keep their instruments, and change places. */
    public static Piece of(Piece piece, SplittableRandom random) {
        return piece.withTracks(piece.tracks().stream()
                .map(track -> track.withNotes(notes(track.notes(), !track.drums(), random)))
                .toList());
    }

    /** Chords and form stay as they are. */
    public static LeadSheet of(LeadSheet sheet, SplittableRandom random) {
        return new LeadSheet(
                sheet.title(),
                sheet.key(),
                sheet.meter(),
                sheet.bpm(),
                notes(sheet.melody(), true, random),
                sheet.chords(),
                sheet.form());
    }

    private static List<Note> notes(List<Note> notes, boolean pitched, SplittableRandom random) {
        if (notes.isEmpty()) {
            return notes;
        }
        int low = notes.stream().mapToInt(Note::pitch).min().orElseThrow();
        int high = notes.stream().mapToInt(Note::pitch).max().orElseThrow();
        List<Integer> order = permutation(notes.size(), random);
        List<Note> shuffled = new ArrayList<>();
        long onset = notes.get(0).onset();
        for (int index : order) {
            Note note = notes.get(index);
            int pitch = pitched ? random.nextInt(low, high + 1) : note.pitch();
            shuffled.add(new Note(onset, note.duration(), pitch, note.velocity()));
            onset += index + 1 < notes.size() ? notes.get(index + 1).onset() - note.onset() : 0;
        }
        return shuffled;
    }

    /** By Fisher and Yates. */
    private static List<Integer> permutation(int size, SplittableRandom random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int place = random.nextInt(i + 1);
            order.add(i);
            order.set(i, order.get(place));
            order.set(place, i);
        }
        return order;
    }
}
