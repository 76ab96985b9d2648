package org.cadenza.families.musictransformer.chorale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/** What is known before each token of a chorale, conditions aside, in the order of the features' row. */
final class ChoraleFeatures {

    private static final int VOICES = ChoraleGrid.VOICES;
    private static final int BEAT = ChoraleGrid.STEPS_PER_QUARTER;
    private static final int BAR = 4 * BEAT;
    private static final int MOST_LEFT = 64;
    private static final int MOST_SINCE = 32;
    private static final int MOST_HELD = 24;
    private static final int OCTAVE = 12;

    /** An interval of up to an octave, farther, from or to a rest, or none. */
    private static final int INTERVALS = 2 * OCTAVE + 4;

    /**
     * @param size values that it has
     * @param value read from a place in the stream, 0 to {@code size - 1}
     */
    record Feature(int size, ToIntFunction<ChoralePlace> value) {}

    private ChoraleFeatures() {}

    /** @param tokens in the vocabulary; a feature that is a token is the token and 1, or 0 where there is none */
    static List<Feature> of(int tokens) {
        List<Feature> features = new ArrayList<>();
        features.add(new Feature(MOST_LEFT + 1, place -> Math.min(MOST_LEFT, place.left())));
        features.add(new Feature(tokens + 1, place -> place.last() + 1));
        features.add(new Feature(VOICES, ChoralePlace::voice));
        features.add(new Feature(BEAT, place -> place.step() % BEAT));
        features.add(new Feature(BAR, place -> place.step() % BAR));
        features.add(new Feature(MOST_SINCE, place -> Math.min(place.step(), MOST_SINCE - 1)));
        features.add(new Feature(tokens + 1, place -> place.previous(place.voice()) + 1));
        features.add(new Feature(tokens + 1, place -> place.before(place.voice()) + 1));
        features.add(
                new Feature(VOICES * MOST_HELD, place -> place.voice() * MOST_HELD + held(place.held(place.voice()))));
        features.add(new Feature(VOICES * INTERVALS, place -> place.voice() * INTERVALS + leap(place, place.voice())));
        features.add(new Feature(MOST_HELD, place -> held(place.still())));
        for (int voice = 0; voice < VOICES; voice++) {
            int other = voice;
            features.add(new Feature(tokens + 1, place -> place.previous(other) + 1));
            features.add(new Feature(MOST_HELD, place -> held(place.held(other))));
        }
        for (int voice = 0; voice < VOICES - 1; voice++) {
            int other = voice;
            features.add(new Feature(tokens + 1, place -> place.now(other) + 1));
            features.add(new Feature(INTERVALS, place -> interval(place.previous(other), place.now(other))));
        }
        features.add(new Feature(VOICES << VOICES - 1, place -> place.voice() << VOICES - 1 | place.moved()));
        return List.copyOf(features);
    }

    private static int held(int steps) {
        return Math.min(steps, MOST_HELD - 1);
    }

    private static int leap(ChoralePlace place, int voice) {
        return interval(place.before(voice), place.previous(voice));
    }

    /** From one token to another; 0 if one of them is not there. Token 0 is the rest, the others are semitones. */
    static int interval(int from, int to) {
        if (from == ChoralePlace.NONE || to == ChoralePlace.NONE) {
            return 0;
        }
        if (from != to && (from == ChoraleLanguage.REST || to == ChoraleLanguage.REST)) {
            return INTERVALS - 1;
        }
        return Math.max(-OCTAVE - 1, Math.min(OCTAVE, to - from)) + OCTAVE + 2;
    }
}
