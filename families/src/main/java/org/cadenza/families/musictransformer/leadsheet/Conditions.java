package org.cadenza.families.musictransformer.leadsheet;

import java.util.List;
import java.util.Optional;
import org.cadenza.music.analysis.TempoClass;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;

/** What a listener may ask for, as the first of the {@link Feature}s: 0 where nothing was asked. */
final class Conditions {

    /** Classes of valence, of arousal and of tension. */
    static final int CLASSES = 5;

    /** Most songs are in major and count as happy, so that there are more shades of that. */
    private static final double[] VALENCE_BOUNDS = {-0.4, 0, 0.45, 0.7};

    private static final double[] BOUNDS = {-0.5, -0.15, 0.15, 0.5};

    /** Meters with a number of their own; any other counts as not known here, though the grid knows it. */
    static final List<Meter> METERS = List.of(
            Meter.FOUR_FOUR,
            Meter.THREE_FOUR,
            new Meter(2, 4),
            Meter.SIX_EIGHT,
            new Meter(9, 8),
            new Meter(12, 8),
            new Meter(6, 4),
            new Meter(3, 8),
            new Meter(5, 4));

    private Conditions() {}

    /**
     * @param genre or null where it is not known
     * @param bpm quarter notes in a minute, if stated; where it is not, nothing is known of arousal either
     */
    static int[] of(Genre genre, Mood mood, Optional<Double> bpm, Meter meter, Key key) {
        int[] conditions = new int[Feature.CONDITIONS];
        conditions[Feature.GENRE.ordinal()] = genre == null ? 0 : 1 + genre.ordinal();
        conditions[Feature.VALENCE.ordinal()] = classOf(mood.valence(), VALENCE_BOUNDS);
        conditions[Feature.AROUSAL.ordinal()] = bpm.isEmpty() ? 0 : classOf(mood.arousal(), BOUNDS);
        conditions[Feature.TENSION.ordinal()] = classOf(mood.tension(), BOUNDS);
        conditions[Feature.TEMPO.ordinal()] = bpm.map(
                        tempo -> 1 + TempoClass.of(felt(tempo, meter)).ordinal())
                .orElse(0);
        conditions[Feature.METER.ordinal()] = 1 + METERS.indexOf(meter);
        conditions[Feature.TONIC.ordinal()] = 1 + key.tonic();
        conditions[Feature.MODE.ordinal()] = 1 + key.mode().ordinal();
        return conditions;
    }

    private static int classOf(double value, double[] bounds) {
        int size = 0;
        while (size < bounds.length && value >= bounds[size]) {
            size++;
        }
        return 1 + size;
    }

    /** Felt beats in a minute. */
    private static double felt(double quartersPerMinute, Meter meter) {
        int quarter = 96;
        return quartersPerMinute * quarter / meter.beatTicks(quarter);
    }
}
