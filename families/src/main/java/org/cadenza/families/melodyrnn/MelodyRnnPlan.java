package org.cadenza.families.melodyrnn;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Control;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.sampling.Sampling;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Piece;

/**
 * What a line is to be.
 *
 * @param bars of {@code meter} in all, with the primer
 * @param bpm quarters a minute
 * @param key or empty for that of the primer
 * @param density notes in a quarter, or empty
 */
record MelodyRnnPlan(
        int bars,
        double bpm,
        Meter meter,
        Optional<Key> key,
        Optional<Double> density,
        Limits limits,
        Sampling sampling,
        Beam beam) {

    private static final Control.Whole BARS = new Control.Whole("bars", "how long it is, with the primer", 1, 256, 8);
    private static final Control.Range TOP_P = new Control.Range(
            "top-p", "draw only from the likeliest events that have this chance together", 0.01, 1, 1);
    private static final Control.Whole BEAM =
            new Control.Whole("beam", "tunes that are followed at once, of which the likeliest is kept", 1, 64, 1);
    private static final Control.Whole BRANCHES =
            new Control.Whole("branch-factor", "ways in which each of them is continued", 1, 64, 1);
    private static final Control.Whole STEPS =
            new Control.Whole("steps-per-iteration", "sixteenths before the likeliest are chosen", 1, 4096, 1);
    private static final Control.Range DENSITY = new Control.Range(
            "density", "notes in a quarter, for models that were taught it, such as reprise-rnn", 0.1, 4, 1);
    private static final Control.Whole LOWEST =
            new Control.Whole("lowest", "pitch below which nothing new goes; 60 is middle C", 0, 127, 0);
    private static final Control.Whole HIGHEST =
            new Control.Whole("highest", "pitch above which nothing new goes", 0, 127, 127);
    private static final Control.Whole REPEATS = new Control.Whole(
            "repeats", "times that a figure of up to two bars may sound in a row, 2 or more; 0 for any", 0, 64, 4);
    private static final double STANDARD_BPM = 120;
    private static final int LEAST_RANGE = 7;

    /** How the likeliest of several lines is looked for: Magenta's stochastic beam search. */
    record Beam(int size, int branches, int steps) {}

    static List<Control<?>> controls() {
        return List.of(
                BARS,
                SongControls.TEMPO,
                SongControls.METER,
                SongControls.KEY,
                DENSITY,
                LOWEST,
                HIGHEST,
                REPEATS,
                SongControls.TEMPERATURE,
                TOP_P,
                BEAM,
                BRANCHES,
                STEPS);
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
        return new MelodyRnnPlan(
                whole(settings, BARS),
                bpm,
                meter,
                settings.get(SongControls.KEY).map(Key::parse),
                settings.get(DENSITY),
                limits(settings),
                sampling,
                beam(settings));
    }

    private static Limits limits(Settings settings) {
        int lowest = whole(settings, LOWEST);
        int highest = whole(settings, HIGHEST);
        if (highest - lowest < LEAST_RANGE) {
            throw new IllegalArgumentException("lowest is " + lowest + " and highest " + highest
                    + ", expected at least a fifth between them, " + LEAST_RANGE + " semitones");
        }
        int repeats = whole(settings, REPEATS);
        if (repeats == 1) {
            throw new IllegalArgumentException("repeats is 1, expected 0 for any number, or 2 or more");
        }
        return new Limits(lowest, highest, repeats);
    }

    private static Beam beam(Settings settings) {
        return new Beam(whole(settings, BEAM), whole(settings, BRANCHES), whole(settings, STEPS));
    }

    private static int whole(Settings settings, Control.Whole control) {
        return Math.toIntExact(settings.get(control).orElse(control.standard()));
    }

    /** What of it a network can be told of a line that is {@code shift} semitones higher. */
    Traits traits(int shift) {
        return new Traits(
                density.orElse(Double.NaN),
                key.map(wished -> wished.mode() == Mode.MINOR ? 1.0 : 0.0).orElse(Double.NaN),
                limits.lowest() > 0 ? limits.lowest() + shift : Double.NaN,
                limits.highest() < 127 ? limits.highest() + shift : Double.NaN);
    }

    int stepsPerBar() {
        return 16 * meter.numerator() / meter.denominator();
    }

    /** Sixteenths in all. */
    int steps() {
        return bars * stepsPerBar();
    }
}
