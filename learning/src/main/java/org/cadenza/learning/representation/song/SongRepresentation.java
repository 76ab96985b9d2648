package org.cadenza.learning.representation.song;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/**
 * Lead sheets as key-relative bars and back.
 *
 * <p>Lost on the way: anything finer than sixteenths and eighth triplets, rests shorter than an eighth (the note before
 * them is held), all but the highest of notes that start together, velocities, bass notes other than the root, and the
 * exact place of a chord between beats.
 */
public final class SongRepresentation {

    private static final int MIN_BARS = 4;
    private static final int MAX_BARS = 1_000;

    /** A note in grid units, with its absolute pitch. */
    private record Span(long start, long end, int pitch) {}

    private SongRepresentation() {}

    public static Song encode(LeadSheet sheet, Genre genre) throws UnsuitableException {
        Grid grid = Grid.of(sheet.meter());
        if (!grid.learnable()) {
            throw new UnsuitableException("bars of " + sheet.meter() + " do not fit the grid");
        }
        long bars = length(sheet);
        if (bars < MIN_BARS || bars > MAX_BARS) {
            throw new UnsuitableException(
                    "it has " + bars + " bars of music, expected " + MIN_BARS + " to " + MAX_BARS);
        }
        List<Bar> encoded = bars(sheet, grid, (int) bars);
        return new Song(genre, sheet.key(), grid, sheet.bpm(), encoded, phases(sheet.form(), encoded, grid));
    }

    /** Bars up to the end of the last note or chord. */
    public static long length(LeadSheet sheet) {
        long end = 0;
        for (Note note : sheet.melody()) {
            end = Math.max(end, Grid.snap(note.end()) * Grid.UNIT_TICKS);
        }
        for (ChordSpan span : sheet.chords()) {
            end = Math.max(end, span.end());
        }
        return (end + sheet.barTicks() - 1) / sheet.barTicks();
    }

    /** The first {@code bars} bars. */
    public static List<Bar> bars(LeadSheet sheet, Grid grid, int bars) {
        List<Span> melody = monophonic(sheet.melody());
        List<Bar> encoded = new ArrayList<>();
        List<List<Bar.Change>> changes = changes(sheet, grid, bars);
        for (int bar = 0; bar < bars; bar++) {
            encoded.add(bar(grid, bar, melody, sheet.key().tonic()).withChanges(changes.get(bar)));
        }
        return encoded;
    }

    private static List<Span> monophonic(List<Note> notes) {
        List<Span> spans = new ArrayList<>();
        for (Note note : notes) {
            long start = Grid.snap(note.onset());
            long end = Math.max(start + 1, Grid.snap(note.end()));
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.start == start) {
                spans.remove(spans.size() - 1);
                spans.add(new Span(start, Math.max(end, last.end), Math.max(last.pitch, note.pitch())));
                continue;
            }
            if (last != null && (last.end > start || start - last.end < Grid.EIGHTH)) {
                spans.set(spans.size() - 1, new Span(last.start, start, last.pitch));
            }
            spans.add(new Span(start, end, note.pitch()));
        }
        return spans;
    }

    private static Bar bar(Grid grid, int bar, List<Span> melody, int tonic) {
        long start = grid.start(bar);
        long end = grid.start(bar + 1);
        List<Cell.Event> events = new ArrayList<>();
        List<Integer> pitches = new ArrayList<>();
        long reached = start;
        for (Span span : melody) {
            if (span.end <= start || span.start >= end) {
                continue;
            }
            if (span.start > reached) {
                events.add(new Cell.Event((int) (reached - start), Cell.Kind.REST));
            }
            if (span.start < start) {
                events.add(new Cell.Event(0, Cell.Kind.HELD));
            } else {
                events.add(new Cell.Event((int) (span.start - start), Cell.Kind.NOTE));
                pitches.add(span.pitch - tonic);
            }
            reached = span.end;
        }
        if (reached < end && (events.isEmpty() || end - reached >= Grid.EIGHTH)) {
            events.add(new Cell.Event((int) (reached - start), Cell.Kind.REST));
        }
        return new Bar(new Cell(events), pitches, List.of());
    }

    private static List<List<Bar.Change>> changes(LeadSheet sheet, Grid grid, int bars) {
        List<List<Bar.Change>> changes = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            changes.add(new ArrayList<>());
        }
        Chord sounding = null;
        for (ChordSpan span : sheet.chords()) {
            Chord chord = span.chord().transposed(-sheet.key().tonic());
            chord = new Chord(chord.root(), chord.quality());
            long beat = Math.round(span.onset() / (double) (grid.beatUnits() * Grid.UNIT_TICKS));
            int bar = (int) (beat / grid.beats());
            if (chord.equals(sounding) || bar >= bars) {
                continue;
            }
            List<Bar.Change> own = changes.get(bar);
            int inBar = (int) (beat % grid.beats());
            if (!own.isEmpty() && own.get(own.size() - 1).beat() == inBar) {
                own.remove(own.size() - 1);
            }
            own.add(new Bar.Change(inBar, chord));
            sounding = chord;
        }
        return changes;
    }

    /** Phases by section of the form; a bar that only holds a pick-up counts as none of them. */
    private static List<Phase> phases(Form form, List<Bar> bars, Grid grid) {
        int pickUp = bars.get(0).cell().events().get(0).kind() == Cell.Kind.REST
                        && bars.get(0).cell().rest(grid.units()) * 2 >= grid.units()
                        && bars.get(0).changes().isEmpty()
                ? 1
                : 0;
        List<Phase> phases = new ArrayList<>();
        if (pickUp == 1) {
            phases.add(Phase.FOURTH);
        }
        for (Form.Section section : form.sections()) {
            for (int bar = 0; bar < section.bars() && phases.size() < bars.size(); bar++) {
                phases.add(Phase.of(bar, section.bars()));
            }
        }
        while (phases.size() < bars.size()) {
            phases.add(Phase.of((phases.size() - pickUp) % 4 + 4, 9));
        }
        phases.set(bars.size() - 1, Phase.CLOSING);
        return phases;
    }

    /** The bars as a sheet; all notes at {@code velocity}. */
    public static LeadSheet decode(String title, Song song, Form form, int velocity) {
        List<Note> melody = new ArrayList<>();
        List<ChordSpan> chords = new ArrayList<>();
        for (int bar = 0; bar < song.bars().size(); bar++) {
            decodeMelody(song, bar, velocity, melody);
            decodeChords(song, bar, chords);
        }
        return new LeadSheet(title, song.key(), song.grid().meter(), song.bpm(), melody, chords, form);
    }

    private static void decodeMelody(Song song, int bar, int velocity, List<Note> melody) {
        Grid grid = song.grid();
        Cell cell = song.bars().get(bar).cell();
        int next = 0;
        for (int i = 0; i < cell.events().size(); i++) {
            Cell.Event event = cell.events().get(i);
            long onset = (grid.start(bar) + event.start()) * Grid.UNIT_TICKS;
            long duration = (long) (cell.end(i, grid.units()) - event.start()) * Grid.UNIT_TICKS;
            if (event.kind() == Cell.Kind.NOTE) {
                int pitch =
                        song.bars().get(bar).pitches().get(next++) + song.key().tonic();
                melody.add(new Note(onset, duration, pitch, velocity));
            } else if (event.kind() == Cell.Kind.HELD && !melody.isEmpty()) {
                Note last = melody.remove(melody.size() - 1);
                melody.add(last.withDuration(last.duration() + duration));
            }
        }
    }

    private static void decodeChords(Song song, int bar, List<ChordSpan> chords) {
        Grid grid = song.grid();
        long barEnd = grid.start(bar + 1) * Grid.UNIT_TICKS;
        long barStart = grid.start(bar) * Grid.UNIT_TICKS;
        List<Bar.Change> changes = song.bars().get(bar).changes();
        long until = changes.isEmpty()
                ? barEnd
                : barStart + (long) changes.get(0).beat() * grid.beatUnits() * Grid.UNIT_TICKS;
        if (until > barStart && !chords.isEmpty()) {
            ChordSpan last = chords.remove(chords.size() - 1);
            chords.add(new ChordSpan(last.onset(), until - last.onset(), last.chord()));
        }
        for (int i = 0; i < changes.size(); i++) {
            long onset = barStart + (long) changes.get(i).beat() * grid.beatUnits() * Grid.UNIT_TICKS;
            long end = i + 1 < changes.size()
                    ? barStart + (long) changes.get(i + 1).beat() * grid.beatUnits() * Grid.UNIT_TICKS
                    : barEnd;
            chords.add(new ChordSpan(
                    onset,
                    end - onset,
                    changes.get(i).chord().transposed(song.key().tonic())));
        }
    }
}
