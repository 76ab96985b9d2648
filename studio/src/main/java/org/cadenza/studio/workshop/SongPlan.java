package org.cadenza.studio.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.analysis.TempoClass;
import org.cadenza.music.arrange.Speed;
import org.cadenza.music.arrange.Style;
import org.cadenza.music.arrange.Styles;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/**
 * A song decided but not yet written. What the order left open was drawn, each thing from its own branch of the seed:
 * wishing for one never changes another that does not follow from it.
 *
 * @param bpm quarter notes in a minute
 * @param temperature from safe (0.1) to wild (2)
 * @param model the model's name in the library, or {@link #GIVEN}
 * @param theme a tune that was given, if one was
 */
public record SongPlan(
        String title,
        Genre genre,
        Mood mood,
        double bpm,
        Key key,
        Meter meter,
        Form form,
        double temperature,
        String model,
        long seed,
        Optional<TuneTheme> theme) {

    /** In place of a model's name where a tune was given. */
    public static final String GIVEN = "tune";

    private static final double STANDARD_SECONDS = 60;
    private static final double STANDARD_TEMPERATURE = 1;

    /** Halfway from playing on in quarters to playing on in beats. */
    private static final double COMPOUND = 1.25;

    /** From a valence of 0.6 on, either way, the mode is certain. */
    private static final double MODE_BY_VALENCE = 0.85;

    /** A drawn seed is short enough to be typed again. */
    private static final long SEEDS = 1_000_000;

    /**
     * Decides what {@code order} left open, the seed first of all.
     *
     * @throws IllegalArgumentException if the bars that were asked for last longer than any song may
     */
    public static SongPlan of(SongOrder order) {
        Seed seed = new Seed(order.seed().orElseGet(() -> Math.floorMod(System.nanoTime(), SEEDS)));
        Genre genre = order.genre().orElseGet(() -> draw(List.of(Genre.values()), seed.branch("genre")));
        Mood mood = order.mood().orElseGet(() -> draw(Mood.named(), seed.branch("mood")));
        Style style = Styles.of(genre);
        Meter meter = order.meter().orElseGet(() -> meter(order, style, seed.branch("meter")));
        Optional<TuneTheme> theme = order.tune().map(tune -> TuneTheme.of(tune, meter));
        double bpm = order.bpm().orElseGet(() -> bpm(order, style, mood, meter));
        Key key = theme.map(tune -> tune.key(order)).orElseGet(() -> key(order, style, mood, seed.branch("key")));
        int bars = bars(order, bpm, meter, theme);
        return new SongPlan(
                order.title().orElseGet(() -> Titles.draw(mood, seed.branch("title"))),
                genre,
                mood,
                bpm,
                key,
                meter,
                form(style, bars, meter, seed.value(), theme),
                order.temperature().orElse(STANDARD_TEMPERATURE),
                theme.map(tune -> GIVEN)
                        .or(() -> order.text(SongOrder.Wish.MODEL))
                        .orElseGet(() -> Models.standard(order, genre, meter, bars, bars * barSeconds(bpm, meter))),
                seed.value(),
                theme);
    }

    /** Four quarters for a tune that was given; else the style's first meter three times in four. */
    private static Meter meter(SongOrder order, Style style, Seed seed) {
        if (order.tune().isPresent()) {
            return Meter.FOUR_FOUR;
        }
        List<Meter> meters = style.meters();
        return seed.random().nextInt(4) > 0 ? meters.get(0) : draw(meters, seed.branch("other"));
    }

    /** A style's tempos are for beats of a quarter; where three eighths make a beat, the quarters go by faster. */
    private static double bpm(SongOrder order, Style style, Mood mood, Meter meter) {
        Speed speed = order.tempoClass().map(SongPlan::speed).orElseGet(() -> speed(mood));
        double bpm = style.bpm(mood, speed);
        return meter.compound() ? Math.round(COMPOUND * bpm) : bpm;
    }

    private static Speed speed(TempoClass wished) {
        return switch (wished) {
            case SLOW -> Speed.SLOW;
            case MEDIUM -> Speed.MEDIUM;
            case FAST -> Speed.FAST;
        };
    }

    /** Excitement quickens: the tie is the firmest after that of mode and valence (Gabrielsson and Lindström 2010). */
    private static Speed speed(Mood mood) {
        return mood.arousal() < -0.4 ? Speed.SLOW : mood.arousal() > 0.5 ? Speed.FAST : Speed.MEDIUM;
    }

    /** The clearer the mood's valence, the surer its mode: a sad song is in minor, an energetic one mostly in major. */
    private static Key key(SongOrder order, Style style, Mood mood, Seed seed) {
        double draw = seed.branch("mode").random().nextDouble();
        Mode mode = draw < 0.5 + MODE_BY_VALENCE * mood.valence() ? Mode.MAJOR : Mode.MINOR;
        return order.key()
                .map(key -> order.modeIsOpen() ? new Key(key.tonic(), mode) : key)
                .orElseGet(() -> style.key(mode, seed.value()));
    }

    /** As wished; else about a minute: in phrases of four bars, or as a tune that was given goes into it. */
    private static int bars(SongOrder order, double bpm, Meter meter, Optional<TuneTheme> theme) {
        double barSeconds = barSeconds(bpm, meter);
        double standard = STANDARD_SECONDS / barSeconds;
        return order.bars()
                .map(bars -> checked(bars, bpm, barSeconds))
                .orElseGet(() -> order.seconds()
                        .map(seconds -> Math.max(1, (int) Math.round(seconds / barSeconds)))
                        .orElseGet(() -> theme.map(tune -> checked(tune.standardBars(standard), bpm, barSeconds))
                                .orElseGet(() -> 4 * Math.max(1, (int) Math.round(standard / 4)))));
    }

    /** Whether so many bars are too long is known once the tempo is. */
    private static int checked(int bars, double bpm, double barSeconds) {
        if (bars * barSeconds > SongOrder.LONGEST_SECONDS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d bars at %.0f quarters a minute last %.0f seconds, expected at most %.0f; ask for at most %d bars, or a faster tempo",
                    bars,
                    bpm,
                    bars * barSeconds,
                    SongOrder.LONGEST_SECONDS,
                    (int) (SongOrder.LONGEST_SECONDS / barSeconds)));
        }
        return bars;
    }

    private static double barSeconds(double bpm, Meter meter) {
        return 60 / bpm * 4 * meter.numerator() / meter.denominator();
    }

    private static Form form(Style style, int bars, Meter meter, long seed, Optional<TuneTheme> theme) {
        return theme.map(tune -> tune.form(bars))
                .orElseGet(() ->
                        style.form(bars, meter, new Seed(seed).branch("form").value()));
    }

    private static <T> T draw(List<T> choices, Seed seed) {
        return choices.get(seed.random().nextInt(choices.size()));
    }

    /** Bars in all. */
    public int bars() {
        return form.bars();
    }

    /** Seconds in a bar, at the tempo it begins with. */
    double barSeconds() {
        return barSeconds(bpm, meter);
    }

    /** The same song with another number of bars. */
    SongPlan withBars(int bars) {
        return new SongPlan(
                title,
                genre,
                mood,
                bpm,
                key,
                meter,
                form(style(), bars, meter, seed, theme),
                temperature,
                model,
                seed,
                theme);
    }

    /** What to ask of a model. */
    Settings settings() {
        return Settings.none()
                .with(SongControls.GENRE, genre.label())
                .with(SongControls.VALENCE, mood.valence())
                .with(SongControls.AROUSAL, mood.arousal())
                .with(SongControls.TENSION, mood.tension())
                .with(SongControls.TEMPO, bpm)
                .with(SongControls.KEY, key)
                .with(SongControls.METER, meter)
                .with(SongControls.FORM, form)
                .with(SongControls.TEMPERATURE, temperature);
    }

    Style style() {
        return Styles.of(genre);
    }
}
