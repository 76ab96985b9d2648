package org.cadenza.families.musictransformer.chorale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/**
 * What is known before each token of a chorale, conditions aside: who sings, where in the beat, what has just been sung
 * and for how long, how the voices stand to each other and in the key, and what came where it went like this before.
 */
final class ChoraleFeatures {

    private static final int VOICES = ChoraleGrid.VOICES;
    private static final int BASS = VOICES - 1;
    private static final int BEAT = ChoraleGrid.STEPS_PER_QUARTER;
    private static final int BAR = 4 * BEAT;
    private static final int MOST_LEFT = 64;
    private static final int MOST_SINCE = 31;
    private static final int MOST_HELD = 16;
    private static final int MOST_STILL = 24;
    private static final int LONGEST_PHRASE = 95;
    private static final int OCTAVE = 12;
    private static final int WIDEST = 25;
    private static final int KEYS = 24;

    /** Lengths of a match that are told apart: the last of these that it reaches. */
    private static final int[] MATCHES = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

    /** A motion is an interval of up to an octave, from or to a rest, or none. */
    private static final int MOTIONS = 2 * OCTAVE + 3;

    /**
     * @param size values that it has
     * @param value read from a place in the stream, 0 to {@code size - 1}
     */
    record Feature(int size, ToIntFunction<ChoralePlace> value) {}

    private final ChoraleLanguage language;
    private final List<Feature> features = new ArrayList<>();

    private ChoraleFeatures(ChoraleLanguage language) {
        this.language = language;
    }

    /** The features in the order of their row. */
    static List<Feature> of(ChoraleLanguage language) {
        ChoraleFeatures all = new ChoraleFeatures(language);
        all.time();
        all.tokens();
        all.durations();
        all.motions();
        all.echoes();
        all.intervals();
        all.degrees();
        return List.copyOf(all.features);
    }

    private void add(int size, ToIntFunction<ChoralePlace> value) {
        features.add(new Feature(size, value));
    }

    private void time() {
        add(MOST_LEFT + 1, place -> Math.min(MOST_LEFT, place.left()));
        add(VOICES, ChoralePlace::voice);
        add(BEAT, place -> place.step() % BEAT);
        add(BAR, place -> place.step() % BAR);
        add(MOST_SINCE + 1, place -> Math.min(MOST_SINCE, place.step()));
    }

    private void tokens() {
        token(ChoralePlace::last);
        token(ChoralePlace::own);
        token(ChoralePlace::before);
        for (int i = 0; i < VOICES; i++) {
            int voice = i;
            token(place -> place.previous(voice));
        }
        for (int i = 0; i < BASS; i++) {
            int voice = i;
            token(place -> place.now(voice));
        }
    }

    /** The token and 1; 0 where there is none. */
    private void token(ToIntFunction<ChoralePlace> token) {
        add(language.vocabulary().size() + 1, place -> token.applyAsInt(place) + 1);
    }

    private void durations() {
        add(MOST_STILL + 1, place -> Math.min(MOST_STILL, place.held(place.voice())));
        for (int i = 0; i < VOICES; i++) {
            int voice = i;
            add(MOST_HELD + 1, place -> Math.min(MOST_HELD, place.held(voice)));
        }
        add(MOST_STILL + 1, place -> Math.min(MOST_STILL, place.still()));
        add(LONGEST_PHRASE + 1, place -> Math.min(LONGEST_PHRASE, place.phrase()));
    }

    private void motions() {
        for (int i = 0; i < BASS; i++) {
            int voice = i;
            add(MOTIONS + 1, place -> motion(place.previous(voice), place.now(voice)));
        }
        add(MOTIONS + 1, place -> motion(place.before(), place.own()));
        add(VOICES << BASS, place -> place.voice() << BASS | place.moved());
    }

    private void echoes() {
        token(place -> place.together().token());
        add(MATCHES.length + 1, place -> match(place.together().length()));
        token(place -> place.alone().token());
        add(MATCHES.length + 1, place -> match(place.alone().length()));
    }

    private void intervals() {
        for (int i = 0; i < BASS; i++) {
            int voice = i;
            interval(ChoralePlace::own, place -> place.now(voice));
            interval(place -> place.previous(voice), place -> place.previous(BASS));
        }
        interval(place -> place.now(0), place -> place.now(1));
        interval(place -> place.now(0), place -> place.now(2));
        interval(place -> place.now(1), place -> place.now(2));
        interval(ChoralePlace::own, ChoralePlace::before);
        interval(ChoralePlace::own, place -> place.together().token());
        interval(ChoralePlace::own, place -> place.alone().token());
    }

    /** How far the first lies above the second, up to two octaves. */
    private void interval(ToIntFunction<ChoralePlace> above, ToIntFunction<ChoralePlace> below) {
        add(2 * WIDEST + 2, place -> {
            int upper = above.applyAsInt(place);
            int lower = below.applyAsInt(place);
            boolean both = upper > ChoraleLanguage.REST && lower > ChoraleLanguage.REST;
            return both ? Math.max(-WIDEST, Math.min(WIDEST, upper - lower)) + WIDEST + 1 : 0;
        });
    }

    private void degrees() {
        add(KEYS + 1, place -> place.key() == null ? 0 : place.key().tonic() + number(place.key()) + 1);
        degree(ChoralePlace::own);
        for (int i = 0; i < BASS; i++) {
            int voice = i;
            degree(place -> place.now(voice));
        }
        for (int i = 0; i < VOICES; i++) {
            int voice = i;
            degree(place -> place.previous(voice));
        }
        degree(place -> place.together().token());
    }

    /** The place of a pitch in the key, told apart by mode; 0 for none, then 1 where there is a rest or no key. */
    private void degree(ToIntFunction<ChoralePlace> token) {
        add(KEYS + 2, place -> {
            int sung = token.applyAsInt(place);
            Key key = place.key();
            if (sung <= ChoraleLanguage.REST || key == null) {
                return sung == ChoralePlace.NONE ? 0 : 1;
            }
            return Math.floorMod(language.pitch(sung) - key.tonic(), 12) + number(key) + 2;
        });
    }

    private static int number(Key key) {
        return key.mode() == Mode.MINOR ? 12 : 0;
    }

    static int motion(int from, int to) {
        if (from == ChoralePlace.NONE || to == ChoralePlace.NONE) {
            return 0;
        }
        if (from != to && (from == ChoraleLanguage.REST || to == ChoraleLanguage.REST)) {
            return MOTIONS;
        }
        return Math.max(-OCTAVE, Math.min(OCTAVE, to - from)) + OCTAVE + 1;
    }

    static int match(int length) {
        int reached = 0;
        while (reached < MATCHES.length && MATCHES[reached] <= length) {
            reached++;
        }
        return reached;
    }
}
