package org.cadenza.families.melodyrnn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cadenza.music.analysis.MelodyTrack;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.PitchName;
import org.cadenza.music.score.Track;

/**
 * A beginning to go on from.
 *
 * @param line from the bar of its first note to the end of its last, at the pitches it came in
 * @param program General MIDI program, 0 to 127, that plays it
 */
record Primer(EventLine line, int program) {

    /**
     * Reads the beginning of a tune, or of drumming where {@code config} is of drums.
     *
     * @throws IllegalArgumentException if it has no notes, notes that begin together, or none that the plan leaves room after
     */
    static Primer of(Piece piece, MelodyRnnConfig config, MelodyRnnPlan plan) {
        Section section = new Section(0, Math.max(1, piece.end()), plan.meter(), piece.ticksPerQuarter());
        Primer primer = config.drums() ? drums(piece, section) : melody(piece, section);
        if (primer.line.length() >= plan.steps()) {
            throw new IllegalArgumentException("the primer is " + bars(primer.line) + " bars long and " + plan.bars()
                    + " are asked for with it; ask for more bars or give a shorter primer");
        }
        return primer;
    }

    private static String bars(EventLine line) {
        double bars = (double) line.length() / line.stepsPerBar();
        return bars == Math.rint(bars)
                ? String.valueOf((int) bars)
                : String.format(java.util.Locale.ROOT, "%.1f", bars);
    }

    private static Primer melody(Piece piece, Section section) {
        Track track = tune(piece);
        List<GridNote> notes = section.onGrid(track.notes());
        int begin = notes.get(0).start() - notes.get(0).start() % section.stepsPerBar();
        LineBuilder builder = new LineBuilder();
        GridNote last = null;
        for (GridNote note : notes) {
            if (last != null && last.start() == note.start()) {
                throw new IllegalArgumentException("the primer has notes that begin together, " + name(last.pitch())
                        + " and " + name(note.pitch()) + " in bar " + (note.start() / section.stepsPerBar() + 1)
                        + "; give one note at a time");
            }
            builder.add(note.start() - begin, note.end() - begin, note.pitch());
            last = note;
        }
        return new Primer(builder.line(section.stepsPerBar()), track.program());
    }

    private static Track tune(Piece piece) {
        List<Track> pitched = piece.tracks().stream()
                .filter(track -> !track.drums() && !track.notes().isEmpty())
                .toList();
        if (pitched.isEmpty()) {
            throw new IllegalArgumentException("the primer has no notes; give at least one, such as C4");
        }
        Optional<Track> likeliest = MelodyTrack.find(piece, 1);
        return pitched.size() == 1 ? pitched.get(0) : likeliest.orElse(pitched.get(0));
    }

    private static Primer drums(Piece piece, Section section) {
        Extraction extraction =
                new DrumExtractor(new MelodyRules(1, 10_000, 1, MelodyRules.Chords.HIGHEST, false)).extract(piece);
        List<EventLine> lines = extraction.lines();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "the primer has less than a bar of drums; give a bar or more on channel 10");
        }
        return new Primer(lines.get(0), 0);
    }

    /** @throws IllegalArgumentException if notes lie outside of {@code register} when it is moved by {@code semitones} */
    void requireWithin(Register register, int semitones) {
        OptionalInt outside = register.outside(line, semitones);
        if (outside.isPresent()) {
            IntStream pitches = IntStream.of(line.pitches());
            int lowest = pitches.min().getAsInt();
            int highest = IntStream.of(line.pitches()).max().getAsInt();
            throw new IllegalArgumentException("the primer goes from " + name(lowest) + " to " + name(highest)
                    + ", and " + name(outside.getAsInt()) + " lies outside of what the model knows, "
                    + name(register.lowest() - semitones) + " to " + name(register.beyond() - 1 - semitones)
                    + " for this tune; give notes nearer together");
        }
    }

    private static String name(int pitch) {
        return PitchName.spell(pitch % 12, 0) + (Math.floorDiv(pitch, 12) - 1);
    }
}
