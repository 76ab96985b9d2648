package org.cadenza.studio.workshop;

import static org.cadenza.studio.workshop.Reasons.require;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.Quantizer;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.NoteList;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * A tune that somebody gives, one note at a time: played, typed or read from a file, on the beat or not quite. Tick 0 is a bar
 * line.
 *
 * @param notes 1 to 512, ordered, in ticks of {@link LeadSheet#TICKS_PER_QUARTER}, none sounding into the next
 */
public record GivenTune(List<Note> notes) {

    public static final int MOST_NOTES = 512;

    /** The piano's, A0 to C8. */
    public static final int LOWEST = 21;

    public static final int HIGHEST = 108;

    /** From the first bar line to the end of the last note: 96 bars of 4/4. */
    public static final int LONGEST_QUARTERS = 384;

    /** Quarters. */
    public static final int LONGEST_NOTE = 64;

    private static final int TICKS = LeadSheet.TICKS_PER_QUARTER;

    /** What begins nearer to another note is a chord; in a fast passage notes are a quarter of a quarter apart. */
    private static final long AT_ONCE = TICKS / 10;

    /** Notes that a grid brings together are parted by so much. */
    private static final long NARROWEST = TICKS / 8;

    /** Of those that {@link NoteList} reads. */
    private static final long SHORTEST_REST = TICKS / 16;

    /** @throws IllegalArgumentException if there are none or too many, some begin at once, or one is out of range */
    public GivenTune {
        checkCount(notes.size());
        notes = notes.stream().sorted().toList();
        notes.forEach(GivenTune::check);
        for (int i = 1; i < notes.size(); i++) {
            checkApart(notes.get(i - 1), notes.get(i));
        }
        notes = parted(notes);
    }

    static void checkCount(int notes) {
        require(notes > 0, "the tune has no notes", "at least one, such as C4");
        require(notes <= MOST_NOTES, "the tune has " + notes + " notes", "at most " + MOST_NOTES);
    }

    private static void check(Note note) {
        String name = NoteList.name(note.pitch()) + " at " + quarters(note.onset());
        require(
                note.pitch() >= LOWEST && note.pitch() <= HIGHEST,
                "note " + name + " has the pitch " + note.pitch(),
                LOWEST + " to " + HIGHEST);
        require(
                note.duration() > 0 && note.duration() <= LONGEST_NOTE * TICKS,
                "note " + name + " lasts " + quarters(note.duration()) + " quarters",
                "more than 0 and at most " + LONGEST_NOTE);
        require(
                note.end() <= LONGEST_QUARTERS * TICKS,
                "note " + name + " ends after " + quarters(note.end()) + " quarters",
                "a tune of at most " + LONGEST_QUARTERS);
    }

    /** Whether two of {@code notes}, which are ordered, begin so near to each other that they are no tune. */
    public static boolean together(List<Note> notes) {
        return IntStream.range(1, notes.size())
                .anyMatch(i -> notes.get(i).onset() - notes.get(i - 1).onset() < AT_ONCE);
    }

    private static void checkApart(Note first, Note second) {
        require(
                second.onset() - first.onset() >= AT_ONCE,
                "notes " + NoteList.name(first.pitch()) + " and " + NoteList.name(second.pitch())
                        + " begin together after " + quarters(first.onset()) + " quarters",
                "one note at a time");
    }

    private static String quarters(long ticks) {
        return BigDecimal.valueOf(NoteRows.quarters(ticks)).stripTrailingZeros().toPlainString();
    }

    /** With each note ending where the next begins, at the latest. */
    static List<Note> parted(List<Note> notes) {
        List<Note> parted = new ArrayList<>(notes);
        for (int i = 0; i + 1 < notes.size(); i++) {
            Note note = notes.get(i);
            parted.set(
                    i,
                    note.withDuration(Math.min(note.duration(), notes.get(i + 1).onset() - note.onset())));
        }
        return List.copyOf(parted);
    }

    /** Reads a tune as {@link NoteList} has it. */
    public static GivenTune parse(String text) {
        return new GivenTune(NoteList.parse(text, TICKS));
    }

    /** As {@link #parse} reads it; of a tune on a grid. */
    public String text() {
        return NoteList.write(notes, TICKS);
    }

    /** On the nearest sixteenths and triplets, every note there still. */
    public GivenTune onGrid() {
        return new GivenTune(joined(spread(Quantizer.quantize(notes, TICKS).notes(), NARROWEST)));
    }

    /** With each note lasting until the next where a rest between them would be too short to be written. */
    private static List<Note> joined(List<Note> notes) {
        List<Note> joined = new ArrayList<>(notes);
        for (int i = 0; i + 1 < notes.size(); i++) {
            Note note = notes.get(i);
            long next = notes.get(i + 1).onset();
            if (next - note.end() < SHORTEST_REST) {
                joined.set(i, note.withDuration(next - note.onset()));
            }
        }
        return joined;
    }

    /** On the nearest sixteenths, every note there still. */
    public GivenTune onSixteenths() {
        long step = TICKS / 4;
        List<Note> snapped = new ArrayList<>();
        for (Note note : notes) {
            long onset = Math.floorDiv(note.onset() + step / 2, step) * step;
            long end = Math.floorDiv(note.end() + step / 2, step) * step;
            snapped.add(new Note(onset, Math.max(step, end - onset), note.pitch(), note.velocity()));
        }
        return new GivenTune(spread(snapped, step));
    }

    private static List<Note> spread(List<Note> notes, long least) {
        List<Note> spread = new ArrayList<>();
        long earliest = 0;
        for (Note note : notes) {
            spread.add(note.withOnset(Math.max(note.onset(), earliest)));
            earliest = spread.get(spread.size() - 1).onset() + least;
        }
        return spread;
    }

    /** The tune so many ticks later, or earlier. */
    public GivenTune later(long ticks) {
        return new GivenTune(
                notes.stream().map(note -> note.withOnset(note.onset() + ticks)).toList());
    }

    /** The first tick after the last note. */
    public long end() {
        return notes.get(notes.size() - 1).end();
    }

    /** Bars of {@code meter} that it takes, the first and the last counted whole. */
    public int bars(Meter meter) {
        long bar = meter.barTicks(TICKS);
        return (int) ((end() + bar - 1) / bar);
    }

    /** The tune as a piece of one track. @param bpm quarters a minute */
    public Piece piece(String title, Meter meter, double bpm) {
        return new Piece(
                title,
                TempoMap.constant(TICKS, bpm),
                List.of(new Meter.Change(0, meter)),
                List.of(),
                List.of(new Track("Melody", 0, 0, notes)));
    }

    /** The tune without chords. @param key as asked for; empty for the likeliest */
    public LeadSheet sheet(Meter meter, double bpm, Optional<Key> key) {
        Key home = key.orElseGet(() -> KeyFinder.standard().find(piece("", meter, bpm)));
        return new LeadSheet("", home, meter, bpm, notes, List.of(), Form.single(bars(meter)));
    }
}
