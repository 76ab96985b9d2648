package org.cadenza.corpus.nottingham;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.analysis.ChordRecognizer;
import org.cadenza.music.analysis.Melody;
import org.cadenza.music.analysis.Quantizer;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** Makes a lead sheet of one tune. */
final class TuneReader {

    private static final double BPM = 120;
    private static final int FEWEST_IN_A_BLOCK = 3;

    private final Piece piece;
    private final Meter meter;
    private final long from;
    private final long until;

    private TuneReader(Piece piece) {
        this.piece = piece;
        long bestFrom = 0;
        long bestUntil = 0;
        long start = 0;
        List<Meter.Change> changes = piece.meters();
        for (int i = 0; i <= changes.size(); i++) {
            long end = i == changes.size() ? piece.end() : changes.get(i).tick();
            boolean changed = i == changes.size() || !changes.get(i).meter().equals(piece.meterAt(start));
            if (changed && end - start > bestUntil - bestFrom) {
                bestFrom = start;
                bestUntil = end;
            }
            start = changed ? end : start;
        }
        this.meter = piece.meterAt(bestFrom);
        this.from = bestFrom;
        this.until = bestUntil;
    }

    static LeadSheet read(String title, Key key, Piece piece) {
        return new TuneReader(piece).sheet(title, key);
    }

    private LeadSheet sheet(String title, Key key) {
        List<Track> tracks = piece.tracks().stream()
                .filter(track -> !track.notes().isEmpty())
                .toList();
        List<Note> melody = new ArrayList<>();
        List<Note> blocks = new ArrayList<>();
        tracks.forEach(track -> (inBlocks(track) ? blocks : melody).addAll(onGrid(track)));
        if (melody.isEmpty()) {
            throw new IllegalArgumentException("has no melody track");
        }
        long barTicks = meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
        long end = Math.max(last(melody), last(blocks));
        int bars = (int) ((end + barTicks - 1) / barTicks);
        return new LeadSheet(title, key, meter, BPM, Melody.skyline(melody), chords(blocks), Form.single(bars));
    }

    private static boolean inBlocks(Track track) {
        long onsets = track.notes().stream().mapToLong(Note::onset).distinct().count();
        return track.notes().size() >= FEWEST_IN_A_BLOCK * onsets;
    }

    private static long last(List<Note> notes) {
        return notes.stream().mapToLong(Note::end).max().orElse(0);
    }

    /** The notes in the stretch that is kept, counted from its start, quantised. */
    private List<Note> onGrid(Track track) {
        List<Note> notes = new ArrayList<>();
        for (Note note : track.notes()) {
            if (note.onset() >= from && note.onset() < until) {
                long duration = Math.min(note.end(), until) - note.onset();
                notes.add(new Note(note.onset() - from, duration, note.pitch(), note.velocity()));
            }
        }
        return Quantizer.quantize(notes, piece.ticksPerQuarter()).notes();
    }

    private static List<ChordSpan> chords(List<Note> notes) {
        Map<Long, List<Note>> blocks = new TreeMap<>();
        notes.forEach(note ->
                blocks.computeIfAbsent(note.onset(), onset -> new ArrayList<>()).add(note));
        List<ChordSpan> spans = new ArrayList<>();
        blocks.forEach((onset, block) ->
                ChordRecognizer.chord(block).ifPresent(chord -> append(spans, onset, last(block), chord)));
        return spans;
    }

    /** Adds a chord; one that is struck again becomes longer. */
    private static void append(List<ChordSpan> spans, long onset, long end, Chord chord) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).end() >= onset) {
            ChordSpan before = spans.get(last);
            boolean same = before.chord().equals(chord);
            long beforeEnd = same ? Math.max(before.end(), end) : onset;
            spans.set(last, new ChordSpan(before.onset(), beforeEnd - before.onset(), before.chord()));
            if (same) {
                return;
            }
        }
        spans.add(new ChordSpan(onset, end - onset, chord));
    }
}
