package org.cadenza.studio.workshop.melodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.SongControls;
import org.cadenza.music.MaterialException;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.analysis.LeadSheetExtractor.Extraction;
import org.cadenza.music.analysis.Melody;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.GivenTune;
import org.cadenza.studio.workshop.NoteRows;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/** Reads the tune out of a MIDI file: its only voice as it is, or the melody of a full score. */
public final class ReadTune {

    /** Of a file. */
    public static final long MOST_BYTES = 1 << 20;

    private static final int TICKS = LeadSheet.TICKS_PER_QUARTER;

    private final Piece piece;
    private final List<String> remarks = new ArrayList<>();

    private ReadTune(Piece piece) {
        this.piece = piece;
    }

    /**
     * A tune from a file.
     *
     * @param title possibly empty
     * @param bpm quarters a minute, 20 to 400
     * @param notes pitch, onset and length of each, in quarters
     * @param remarks what was left out or read otherwise than it stands there, as sentences
     */
    public record Reading(String title, double bpm, String meter, List<List<Number>> notes, List<String> remarks) {

        /** {@code order} with this tune, and with its meter, tempo and title where they are left open. */
        public SongOrder ordered(SongOrder order) {
            SongOrder whole =
                    order.with(Wish.TUNE, NoteRows.read(notes).onGrid().text());
            whole = order.meter().isPresent() ? whole : whole.with(Wish.METER, meter);
            whole = order.text(Wish.TEMPO).isPresent() ? whole : whole.with(Wish.TEMPO, String.valueOf(bpm));
            return title.isEmpty() || order.title().isPresent() ? whole : whole.with(Wish.TITLE, title);
        }
    }

    /** What there is of a tune. */
    private record Line(List<Note> notes, Meter meter, double bpm) {}

    /**
     * Reads {@code bytes}.
     *
     * @param name what to call the file in messages
     * @throws IllegalArgumentException if it is no MIDI file, or there is no tune in it
     */
    public static Reading read(byte[] bytes, String name) {
        try {
            return new ReadTune(MidiReader.read(bytes, name)).reading();
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Reading reading() {
        Line line = onlyVoice().orElseGet(this::melody);
        List<Note> notes = kept(line.notes);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("the file has no notes of a melody within the range of a piano");
        }
        double bpm = Math.max(SongControls.TEMPO.min(), Math.min(SongControls.TEMPO.max(), line.bpm));
        return new Reading(
                title(),
                Math.round(bpm * 100) / 100.0,
                meter(line.meter).toString(),
                NoteRows.of(new GivenTune(notes).notes()),
                remarks);
    }

    /** The one track with notes of pitch, where it has one note at a time. */
    private Optional<Line> onlyVoice() {
        List<Track> pitched = piece.tracks().stream()
                .filter(track -> !track.drums() && !track.notes().isEmpty())
                .toList();
        if (pitched.size() != 1) {
            return Optional.empty();
        }
        List<Note> notes = pitched.get(0).notes().stream().map(this::scaled).toList();
        List<Note> top = Melody.skyline(notes);
        if (top.size() < notes.size() || GivenTune.together(top)) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                top,
                piece.meterAt(pitched.get(0).notes().get(0).onset()),
                piece.tempo().bpm()));
    }

    private Note scaled(Note note) {
        double scale = (double) TICKS / piece.ticksPerQuarter();
        long onset = Math.round(note.onset() * scale);
        long length = Math.max(1, Math.round(note.end() * scale) - onset);
        return new Note(onset, length, note.pitch(), note.velocity());
    }

    private Line melody() {
        Extraction extraction = LeadSheetExtractor.extract(piece);
        LeadSheet sheet = extraction
                .sheet()
                .orElseThrow(() -> new IllegalArgumentException("no melody was found in the file: "
                        + extraction.reason() + "; give a file of one voice, or of a melody with its accompaniment"));
        remarks.add(
                "Several notes sound at once in this file, so the melody was looked for: check that it is the right one.");
        return new Line(sheet.melody(), sheet.meter(), sheet.bpm());
    }

    private List<Note> kept(List<Note> notes) {
        List<Note> inRange = notes.stream()
                .filter(note -> note.pitch() >= GivenTune.LOWEST && note.pitch() <= GivenTune.HIGHEST)
                .toList();
        if (inRange.size() < notes.size()) {
            remarks.add("Notes beyond the range of a piano were left out: " + (notes.size() - inRange.size()) + ".");
        }
        List<Note> first = inRange.stream()
                .map(note -> note.withDuration(Math.min(note.duration(), GivenTune.LONGEST_NOTE * (long) TICKS)))
                .filter(note -> note.end() <= GivenTune.LONGEST_QUARTERS * (long) TICKS)
                .limit(GivenTune.MOST_NOTES)
                .toList();
        if (first.isEmpty() && !inRange.isEmpty()) {
            throw new IllegalArgumentException("the first note of the melody in the file ends after "
                    + Math.round(NoteRows.quarters(inRange.get(0).end())) + " quarters, expected a tune of at most "
                    + GivenTune.LONGEST_QUARTERS);
        }
        if (first.size() < inRange.size()) {
            remarks.add(
                    "Only the first " + first.size() + " of " + inRange.size() + " notes were read: a tune has at most "
                            + GivenTune.MOST_NOTES + " notes and " + GivenTune.LONGEST_QUARTERS + " quarters.");
        }
        return first;
    }

    /** The one that can be chosen and counts like {@code written}. */
    private Meter meter(Meter written) {
        if (TuneFields.METERS.contains(written.toString())) {
            return written;
        }
        Meter nearest = written.compound() || written.equals(new Meter(3, 8))
                ? Meter.SIX_EIGHT
                : written.numerator() % 3 == 0 ? Meter.THREE_FOUR : Meter.FOUR_FOUR;
        remarks.add("The file is in " + written + ", which is not among the meters here: its bars are counted as "
                + nearest + ".");
        return nearest;
    }

    private String title() {
        String title = piece.title().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return title.length() <= SongOrder.LONGEST_TITLE ? title : title.substring(0, SongOrder.LONGEST_TITLE);
    }
}
