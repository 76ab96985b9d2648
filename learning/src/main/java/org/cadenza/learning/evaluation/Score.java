package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/**
 * A song to be measured, as far as it is known.
 *
 * @param piece all its parts, or empty where there is only a lead sheet
 * @param sheet its melody and chords, or empty where none could be read
 */
public record Score(Optional<Piece> piece, Optional<LeadSheet> sheet) {

    /** The first {@code bars} bars, so that long and short songs compare; what sounds over the end is cut there. */
    public Score beginning(int bars) {
        return new Score(piece.map(whole -> beginning(whole, bars)), sheet.map(whole -> beginning(whole, bars)));
    }

    /** What chance would make of it: see {@link Shuffle}. */
    public Score shuffled(SplittableRandom random) {
        return new Score(piece.map(own -> Shuffle.of(own, random)), sheet.map(own -> Shuffle.of(own, random)));
    }

    private static Piece beginning(Piece piece, int bars) {
        long end = bars * piece.meterAt(0).barTicks(piece.ticksPerQuarter());
        return piece.withTracks(piece.tracks().stream()
                .map(track -> track.withNotes(until(end, track.notes())))
                .toList());
    }

    private static LeadSheet beginning(LeadSheet sheet, int bars) {
        long end = bars * sheet.barTicks();
        List<ChordSpan> chords = new ArrayList<>();
        for (ChordSpan span : sheet.chords()) {
            if (span.onset() < end) {
                chords.add(new ChordSpan(span.onset(), Math.min(span.duration(), end - span.onset()), span.chord()));
            }
        }
        return new LeadSheet(
                sheet.title(),
                sheet.key(),
                sheet.meter(),
                sheet.bpm(),
                until(end, sheet.melody()),
                chords,
                Form.single(Math.min(bars, Math.max(1, sheet.bars()))));
    }

    private static List<Note> until(long end, List<Note> notes) {
        return notes.stream()
                .filter(note -> note.onset() < end)
                .map(note -> note.withDuration(Math.min(note.duration(), end - note.onset())))
                .toList();
    }
}
