package org.cadenza.families.crnngan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;

/**
 * What a piece is to be. The model knows no bars: they say how long it is.
 *
 * @param key to whose tonic it is moved, major or minor as it was played; or empty
 * @param label that the player is told, or empty
 * @param temperature by which the choice of keys is sharpened (below 1) or blurred (above)
 * @param grid ticks to whose multiples notes are moved; 1 to leave them where they were played
 */
record CrnnGanPlan(Optional<Key> key, double bpm, Meter meter, int bars, String label, double temperature, int grid) {

    private static final Control.Phrase LABEL =
            new Control.Phrase("label", "what the player is told, where it learned labels: a composer", "Bach");
    /** By the standard the span of tones is that of the music learned from; at 1 it is a fifth wider. */
    private static final Control.Range TEMPERATURE =
            new Control.Range("temperature", "from safe (0.1) to wild (2), in choosing keys", 0.1, 2, 0.85);

    private static final Control.Choice GRID = new Control.Choice(
            "grid",
            "where in the beat notes begin; standard is sixteenths, of players in raw units free",
            List.of("sixteenths", "triplets", "free"));
    private static final double STANDARD_SECONDS = 45;
    private static final int MOST_QUARTERS = 4_000;

    static List<Control<?>> controls() {
        List<Control<?>> controls =
                new ArrayList<>(List.of(SongControls.TEMPO, SongControls.KEY, SongControls.METER, SongControls.FORM));
        controls.addAll(List.of(TEMPERATURE, GRID, LABEL));
        return List.copyOf(controls);
    }

    /** @throws IllegalArgumentException if a piece cannot be what is asked for */
    static CrnnGanPlan of(Generator.Request<Piece> request, Told told, CrnnGanConfig.Units units) {
        Settings controls = request.controls();
        Optional<Key> key = controls.get(SongControls.KEY).map(Key::parse);
        double drawn = told.tempos()
                .get(request.seed()
                        .branch("tempo")
                        .random()
                        .nextInt(told.tempos().size()));
        double bpm = controls.get(SongControls.TEMPO).orElse(Math.max(20, Math.min(400, drawn)));
        Meter meter = controls.get(SongControls.METER).map(Meter::parse).orElse(Meter.FOUR_FOUR);
        int bars = controls.get(SongControls.FORM)
                .map(form -> Form.parse(form).bars())
                .orElse((int) Math.ceil(STANDARD_SECONDS * bpm / 60 / quarters(meter)));
        CrnnGanPlan plan = new CrnnGanPlan(
                key,
                bpm,
                meter,
                bars,
                label(controls.get(LABEL).orElse(""), told),
                controls.get(TEMPERATURE).orElse(TEMPERATURE.standard()),
                grid(controls.get(GRID).orElse(units == CrnnGanConfig.Units.RAW ? "free" : "sixteenths")));
        if (plan.quarters() > MOST_QUARTERS) {
            throw new IllegalArgumentException("form has " + bars + " bars, which are " + Math.round(plan.quarters())
                    + " quarters; expected at most " + MOST_QUARTERS);
        }
        return plan;
    }

    private static int grid(String name) {
        return switch (name) {
            case "sixteenths" -> EventSong.TICKS_PER_QUARTER / 4;
            case "triplets" -> EventSong.TICKS_PER_QUARTER / 3;
            default -> 1;
        };
    }

    /** The nearest place on the grid. */
    long onGrid(long tick) {
        return (tick + grid / 2) / grid * grid;
    }

    private static String label(String wanted, Told told) {
        if (!wanted.isEmpty() && !told.labels().contains(wanted)) {
            throw new IllegalArgumentException("label is '" + wanted + "', expected "
                    + (told.labels().isEmpty()
                            ? "none: the model was trained without"
                            : "one of " + String.join(", ", told.labels())));
        }
        return wanted;
    }

    private static double quarters(Meter meter) {
        return 4.0 * meter.numerator() / meter.denominator();
    }

    /** Its length. */
    double quarters() {
        return bars * quarters(meter);
    }
}
