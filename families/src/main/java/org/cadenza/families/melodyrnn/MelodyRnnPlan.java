package org.cadenza.families.melodyrnn;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Control;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.sampling.Sampling;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;

/**
 * What a line is to be.
 *
 * @param bars of {@code meter} in all, with the primer
 * @param bpm quarters a minute
 */
record MelodyRnnPlan(int bars, double bpm, Meter meter, Sampling sampling, Beam beam) {

    private static final Control.Whole BARS = new Control.Whole("bars", "how long it is, with the primer", 1, 256, 8);
    private static final Control.Range TOP_P = new Control.Range(
            "top-p", "draw only from the likeliest events that have this chance together", 0.01, 1, 1);
    private static final Control.Whole BEAM =
            new Control.Whole("beam", "tunes that are followed at once, of which the likeliest is kept", 1, 64, 1);
    private static final Control.Whole BRANCHES =
            new Control.Whole("branch-factor", "ways in which each of them is continued", 1, 64, 1);
    private static final Control.Whole STEPS =
            new Control.Whole("steps-per-iteration", "sixteenths before the likeliest are chosen", 1, 4096, 1);
    private static final double STANDARD_BPM = 120;

    /** How the likeliest of several lines is looked for: Magenta's stochastic beam search. */
    record Beam(int size, int branches, int steps) {}

    static List<Control<?>> controls() {
        return List.of(
                BARS, SongControls.TEMPO, SongControls.METER, SongControls.TEMPERATURE, TOP_P, BEAM, BRANCHES, STEPS);
    }

    /** @throws IllegalArgumentException if a line cannot be what is asked for */
    static MelodyRnnPlan of(Settings settings, Optional<Piece> primer) {
        Meter meter = primer.map(piece -> piece.meterAt(0))
                .or(() -> settings.get(SongControls.METER).map(Meter::parse))
                .orElse(Meter.FOUR_FOUR);
        if (16 * meter.numerator() % meter.denominator() != 0) {
            throw new IllegalArgumentException(
                    "meter is " + meter + ", whose bars are not whole sixteenths; expected such as 4/4, 3/4 or 6/8");
        }
        double bpm = settings.get(SongControls.TEMPO)
                .or(() -> primer.map(piece -> piece.tempo().bpm()))
                .orElse(STANDARD_BPM);
        Sampling sampling = Sampling.plain()
                .withTemperature(settings.get(SongControls.TEMPERATURE).orElse(1.0))
                .withTopP(settings.get(TOP_P).orElse(1.0));
        return new MelodyRnnPlan(whole(settings, BARS), bpm, meter, sampling, beam(settings));
    }

    private static Beam beam(Settings settings) {
        return new Beam(whole(settings, BEAM), whole(settings, BRANCHES), whole(settings, STEPS));
    }

    private static int whole(Settings settings, Control.Whole control) {
        return Math.toIntExact(settings.get(control).orElse(control.standard()));
    }

    int stepsPerBar() {
        return 16 * meter.numerator() / meter.denominator();
    }

    /** Sixteenths in all. */
    int steps() {
        return bars * stepsPerBar();
    }
}
