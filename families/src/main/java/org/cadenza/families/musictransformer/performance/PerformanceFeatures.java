package org.cadenza.families.musictransformer.performance;

import java.util.function.ToIntFunction;
import org.cadenza.learning.representation.FeatureTable;
import org.cadenza.learning.representation.RunningKey;
import org.cadenza.music.score.Key;

/**
 * What is known before each token of a performance: its conditions, the time, what sounds and how loud, what was struck
 * last and when, the key, and what came where it went like this before.
 */
final class PerformanceFeatures {

    private static final int PITCHES = PerformanceLanguage.PITCHES;
    private static final int MOST_DOWN = 12;
    private static final int MOST_IN_CLASS = 3;
    private static final int MOST_TOGETHER = 8;
    private static final int LONGEST_MATCH = 16;

    /** Times that are told apart, in moments: the last of these that is reached. */
    private static final int[] SPANS = {
        1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 35, 40, 46, 53, 61, 70, 80, 92, 106, 122, 140, 160, 200,
        300, 500
    };

    /** Times since a pitch class was struck that are told apart, in moments. */
    private static final int[] AGES = {1, 15, 40, 80, 150, 300, 600};

    /** Times to the end and from the beginning that are told apart, in moments. */
    private static final int[] DISTANCES = {1, 25, 50, 100, 150, 200, 300, 400, 600, 800, 1200, 1600, 2400, 3200, 6400};

    private final FeatureTable<PerformancePlace> table = new FeatureTable<>(PerformanceLanguage.CONDITION_SIZES);

    private PerformanceFeatures() {}

    static FeatureTable<PerformancePlace> of(PerformanceLanguage language) {
        PerformanceFeatures all = new PerformanceFeatures();
        all.table.add(language.vocabulary().size() + 1, place -> place.last() + 1);
        all.time();
        all.sound();
        all.strokes();
        all.tonality();
        return all.table;
    }

    private void time() {
        table.addReached(DISTANCES, place -> place.keyboard().untilEnd());
        table.addReached(DISTANCES, place -> place.keyboard().now());
        table.addReached(SPANS, place -> place.sinceOnset());
        for (int i = 0; i < PerformancePlace.INTERVALS; i++) {
            int back = i;
            table.addReached(SPANS, place -> place.interval(back));
        }
        table.add(SPANS.length + 2, place -> since(SPANS, place.recalledInterval()));
    }

    private void sound() {
        table.add(PerformanceLanguage.VELOCITIES + 1, place -> place.keyboard().velocity() + 1);
        table.add(MOST_DOWN + 1, place -> Math.min(MOST_DOWN, place.keyboard().down()));
        for (int i = 0; i < 12; i++) {
            int pitchClass = i;
            table.add(
                    MOST_IN_CLASS + 1,
                    place -> Math.min(MOST_IN_CLASS, place.keyboard().down(pitchClass)));
        }
        pitch(place -> place.keyboard().lowest());
        pitch(place -> place.keyboard().highest());
        table.add(SPANS.length + 2, place -> held(place, place.keyboard().lowest()));
        table.add(SPANS.length + 2, place -> held(place, place.keyboard().highest()));
    }

    private static int held(PerformancePlace place, int pitch) {
        return pitch < 0 ? 0 : since(SPANS, place.keyboard().held(pitch));
    }

    private void strokes() {
        for (int i = 0; i < PerformancePlace.STROKES; i++) {
            int back = i;
            pitch(place -> place.stroke(back));
        }
        pitch(place -> place.recall().next());
        table.add(
                LONGEST_MATCH + 1,
                place -> Math.min(LONGEST_MATCH, place.recall().length()));
        table.add(MOST_TOGETHER + 1, place -> Math.min(MOST_TOGETHER, place.together()));
    }

    /** The pitch and 1; 0 where there is none. */
    private void pitch(ToIntFunction<PerformancePlace> pitch) {
        table.add(PITCHES + 1, place -> pitch.applyAsInt(place) + 1);
    }

    private void tonality() {
        table.add(RunningKey.KEYS + 1, place -> RunningKey.number(place.key()));
        for (int i = 0; i < 12; i++) {
            int pitchClass = i;
            table.add(AGES.length + 2, place -> since(AGES, place.since(pitchClass)));
        }
        degree(place -> place.stroke(0));
        degree(place -> place.stroke(1));
        degree(place -> place.keyboard().lowest());
    }

    /** The place of a pitch in the key, told apart by mode; 0 where one of them is missing. */
    private void degree(ToIntFunction<PerformancePlace> pitch) {
        table.add(RunningKey.KEYS + 1, place -> {
            int sounding = pitch.applyAsInt(place);
            Key key = place.key();
            return sounding < 0 || key == null ? 0 : RunningKey.degree(sounding, key) + 1;
        });
    }

    /** One more than the marks that are reached; 0 for a time that is not known, -1. */
    private static int since(int[] marks, int moments) {
        return moments < 0 ? 0 : 1 + FeatureTable.reached(marks, moments);
    }
}
