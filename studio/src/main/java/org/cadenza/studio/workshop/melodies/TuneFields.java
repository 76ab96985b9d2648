package org.cadenza.studio.workshop.melodies;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cadenza.learning.SongControls;
import org.cadenza.music.score.Meter;
import org.cadenza.studio.workshop.GivenTune;
import org.cadenza.studio.workshop.NoteRows;
import org.cadenza.studio.workshop.Reasons;

/** What every order about a tune has: its notes, meter and tempo, each checked under its own name. */
record TuneFields(Optional<GivenTune> tune, Meter meter, double bpm) {

    /** Meters that can be chosen, the usual one first. */
    static final List<String> METERS = List.of("4/4", "3/4", "2/4", "6/8");

    static final double STANDARD_BPM = 120;

    /** Not to be used where anything is wrong. @param meter and {@code bpm}, or null for 4/4 and 120 */
    static TuneFields read(List<List<Number>> notes, String meter, Double bpm, Reasons reasons) {
        return new TuneFields(
                reasons.read("notes", () -> NoteRows.read(notes)),
                reasons.read("meter", () -> meter(meter)).orElse(Meter.FOUR_FOUR),
                reasons.read("bpm", () -> bpm(bpm)).orElse(STANDARD_BPM));
    }

    /** The tune on a grid, where it may turn out to be too long. */
    Optional<GivenTune> snapped(UnaryOperator<GivenTune> grid, Reasons reasons) {
        return tune.flatMap(given -> reasons.read("notes", () -> grid.apply(given)));
    }

    private static Meter meter(String text) {
        if (text == null) {
            return Meter.FOUR_FOUR;
        }
        require(METERS.contains(text), "meter is '" + Reasons.shown(text) + "'", "one of " + String.join(", ", METERS));
        return Meter.parse(text);
    }

    private static double bpm(Double bpm) {
        double least = SongControls.TEMPO.min();
        double most = SongControls.TEMPO.max();
        require(
                bpm == null || bpm >= least && bpm <= most,
                "bpm is " + bpm,
                "a number from " + (int) least + " to " + (int) most);
        return bpm == null ? STANDARD_BPM : bpm;
    }
}
