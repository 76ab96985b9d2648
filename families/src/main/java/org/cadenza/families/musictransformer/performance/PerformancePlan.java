package org.cadenza.families.musictransformer.performance;

import java.util.Optional;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Piece;

/**
 * What a performance is to be. It has no beats: tempo, meter and bars say how long it is, and what the page shows.
 *
 * @param tonic pitch class, or empty
 * @param mode or empty
 * @param energy as a condition, 0 if it is open
 */
record PerformancePlan(
        Optional<Integer> tonic,
        Optional<Mode> mode,
        int energy,
        double bpm,
        Meter meter,
        int bars,
        double temperature) {

    private static final double TEMPO = 88;
    private static final double STANDARD_SECONDS = 45;
    private static final double MAX_SECONDS = 900;

    /** @throws IllegalArgumentException if a performance cannot be what is asked for */
    static PerformancePlan of(Generator.Request<Piece> request) {
        Settings controls = request.controls();
        Optional<Key> key = controls.get(SongControls.KEY).map(Key::parse);
        Optional<Mode> mode = key.map(Key::mode)
                .or(() -> controls.get(SongControls.VALENCE)
                        .filter(valence -> valence != 0)
                        .map(valence -> valence < 0 ? Mode.MINOR : Mode.MAJOR));
        int energy =
                controls.get(SongControls.AROUSAL).map(PerformanceCodec::energy).orElse(0);
        double bpm = controls.get(SongControls.TEMPO).orElse(TEMPO);
        Meter meter = controls.get(SongControls.METER).map(Meter::parse).orElse(Meter.FOUR_FOUR);
        int bars = controls.get(SongControls.FORM)
                .map(form -> Form.parse(form).bars())
                .orElse((int) Math.ceil(STANDARD_SECONDS / barSeconds(meter, bpm)));
        PerformancePlan plan = new PerformancePlan(
                key.map(Key::tonic),
                mode,
                energy,
                bpm,
                meter,
                bars,
                controls.get(SongControls.TEMPERATURE).orElse(1.0));
        if (plan.moments() > MAX_SECONDS * 1000 / PerformanceLanguage.MOMENT) {
            throw new IllegalArgumentException("form has " + bars + " bars, which last "
                    + Math.round(bars * barSeconds(meter, bpm)) + " s; expected at most " + (int) MAX_SECONDS);
        }
        return plan;
    }

    private static double barSeconds(Meter meter, double bpm) {
        return 4.0 * meter.numerator() / meter.denominator() * 60 / bpm;
    }

    /** Its length in moments. */
    int moments() {
        return (int) (bars * barSeconds(meter, bpm) * 1000 / PerformanceLanguage.MOMENT);
    }

    /** The conditions of the language. */
    int[] conditions() {
        return new int[] {mode.map(asked -> asked.ordinal() + 1).orElse(0), energy, moments()};
    }
}
