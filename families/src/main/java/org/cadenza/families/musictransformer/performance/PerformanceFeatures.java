package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/**
 * What is known before each token of a performance, conditions aside: the time, what sounds and how loud, what was struck
 * last and when, the key, and what came where it went like this before.
 */
final class PerformanceFeatures {

    private static final int PITCHES = PerformanceLanguage.PITCHES;
    private static final int MOST_DOWN = 12;
    private static final int MOST_IN_CLASS = 3;
    private static final int MOST_TOGETHER = 8;
    private static final int LONGEST_MATCH = 16;
    private static final int KEYS = 24;

    /** Times that are told apart, in moments: the last of these that is reached. */
    private static final int[] SPANS = {
        1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 35, 40, 46, 53, 61, 70, 80, 92, 106, 122, 140, 160, 200,
        300, 500
    };

    /** Times since a pitch class was struck that are told apart, in moments. */
    private static final int[] AGES = {1, 15, 40, 80, 150, 300, 600};

    /** Times to the end and from the beginning that are told apart, in moments. */
    private static final int[] DISTANCES = {1, 25, 50, 100, 150, 200, 300, 400, 600, 800, 1200, 1600, 2400, 3200, 6400};

    /**
     * @param size values that it has
     * @param value read from a place in the stream, 0 to {@code size - 1}
     */
    record Feature(int size, ToIntFunction<PerformancePlace> value) {}

    private final List<Feature> features = new ArrayList<>();

    private PerformanceFeatures() {}

    /** The features in the order of their row. */
    static List<Feature> of(PerformanceLanguage language) {
        PerformanceFeatures all = new PerformanceFeatures();
        all.add(language.vocabulary().size() + 1, place -> place.last() + 1);
        all.time();
        all.sound();
        all.strokes();
        all.tonality();
        return List.copyOf(all.features);
    }

    private void add(int size, ToIntFunction<PerformancePlace> value) {
        features.add(new Feature(size, value));
    }

    private void time() {
        add(DISTANCES.length + 1, place -> reached(DISTANCES, place.keyboard().untilEnd()));
        add(DISTANCES.length + 1, place -> reached(DISTANCES, place.keyboard().now()));
        add(SPANS.length + 1, place -> reached(SPANS, place.sinceOnset()));
        for (int i = 0; i < PerformancePlace.INTERVALS; i++) {
            int back = i;
            add(SPANS.length + 1, place -> reached(SPANS, place.interval(back)));
        }
        add(SPANS.length + 2, place -> since(SPANS, place.recalledInterval()));
    }

    private void sound() {
        add(PerformanceLanguage.VELOCITIES + 1, place -> place.keyboard().velocity() + 1);
        add(MOST_DOWN + 1, place -> Math.min(MOST_DOWN, place.keyboard().down()));
        for (int i = 0; i < 12; i++) {
            int pitchClass = i;
            add(
                    MOST_IN_CLASS + 1,
                    place -> Math.min(MOST_IN_CLASS, place.keyboard().down(pitchClass)));
        }
        pitch(place -> place.keyboard().lowest());
        pitch(place -> place.keyboard().highest());
        add(SPANS.length + 2, place -> held(place, place.keyboard().lowest()));
        add(SPANS.length + 2, place -> held(place, place.keyboard().highest()));
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
        add(LONGEST_MATCH + 1, place -> Math.min(LONGEST_MATCH, place.recall().length()));
        add(MOST_TOGETHER + 1, place -> Math.min(MOST_TOGETHER, place.together()));
    }

    /** The pitch and 1; 0 where there is none. */
    private void pitch(ToIntFunction<PerformancePlace> pitch) {
        add(PITCHES + 1, place -> pitch.applyAsInt(place) + 1);
    }

    private void tonality() {
        add(KEYS + 1, place -> place.key() == null ? 0 : place.key().tonic() + number(place.key()) + 1);
        for (int i = 0; i < 12; i++) {
            int pitchClass = i;
            add(AGES.length + 2, place -> since(AGES, place.since(pitchClass)));
        }
        degree(place -> place.stroke(0));
        degree(place -> place.stroke(1));
        degree(place -> place.keyboard().lowest());
    }

    /** The place of a pitch in the key, told apart by mode; 0 where one of them is missing. */
    private void degree(ToIntFunction<PerformancePlace> pitch) {
        add(KEYS + 1, place -> {
            int sounding = pitch.applyAsInt(place);
            Key key = place.key();
            return sounding < 0 || key == null ? 0 : Math.floorMod(sounding - key.tonic(), 12) + number(key) + 1;
        });
    }

    private static int number(Key key) {
        return key.mode() == Mode.MINOR ? 12 : 0;
    }

    /** One more than the marks that are reached; 0 for a time that is not known, -1. */
    private static int since(int[] marks, int moments) {
        return moments < 0 ? 0 : 1 + reached(marks, moments);
    }

    /** How many of {@code marks} are reached. */
    private static int reached(int[] marks, int value) {
        int reached = 0;
        while (reached < marks.length && marks[reached] <= value) {
            reached++;
        }
        return reached;
    }
}
