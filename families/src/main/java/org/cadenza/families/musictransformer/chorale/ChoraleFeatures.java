package org.cadenza.families.musictransformer.chorale;

import java.util.function.ToIntFunction;
import org.cadenza.learning.representation.FeatureTable;
import org.cadenza.learning.representation.RunningKey;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.score.Key;

/**
 * What is known before each token of a chorale: its conditions, who sings, where in the beat, what has just been sung
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

    /** Lengths of a match that are told apart: the last of these that it reaches. */
    private static final int[] MATCHES = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

    /** A motion is an interval of up to an octave, from or to a rest, or none. */
    private static final int MOTIONS = 2 * OCTAVE + 3;

    private final ChoraleLanguage language;
    private final FeatureTable<ChoralePlace> table = new FeatureTable<>(ChoraleLanguage.CONDITION_SIZES);

    private ChoraleFeatures(ChoraleLanguage language) {
        this.language = language;
    }

    static FeatureTable<ChoralePlace> of(ChoraleLanguage language) {
        ChoraleFeatures all = new ChoraleFeatures(language);
        all.time();
        all.tokens();
        all.durations();
        all.motions();
        all.recalls();
        all.intervals();
        all.degrees();
        return all.table;
    }

    private void time() {
        table.add(MOST_LEFT + 1, place -> Math.min(MOST_LEFT, place.left()));
        table.add(VOICES, ChoralePlace::voice);
        table.add(BEAT, place -> place.step() % BEAT);
        table.add(BAR, place -> place.step() % BAR);
        table.add(MOST_SINCE + 1, place -> Math.min(MOST_SINCE, place.step()));
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
        table.add(language.vocabulary().size() + 1, place -> token.applyAsInt(place) + 1);
    }

    private void durations() {
        table.add(MOST_STILL + 1, place -> Math.min(MOST_STILL, place.held(place.voice())));
        for (int i = 0; i < VOICES; i++) {
            int voice = i;
            table.add(MOST_HELD + 1, place -> Math.min(MOST_HELD, place.held(voice)));
        }
        table.add(MOST_STILL + 1, place -> Math.min(MOST_STILL, place.still()));
        table.add(LONGEST_PHRASE + 1, place -> Math.min(LONGEST_PHRASE, place.phrase()));
    }

    private void motions() {
        for (int i = 0; i < BASS; i++) {
            int voice = i;
            table.add(MOTIONS + 1, place -> motion(place.previous(voice), place.now(voice)));
        }
        table.add(MOTIONS + 1, place -> motion(place.before(), place.own()));
        table.add(VOICES << BASS, place -> place.voice() << BASS | place.moved());
    }

    private void recalls() {
        token(place -> place.together().token());
        table.addReached(MATCHES, place -> place.together().length());
        token(place -> place.alone().token());
        table.addReached(MATCHES, place -> place.alone().length());
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
        table.add(2 * WIDEST + 2, place -> {
            int upper = above.applyAsInt(place);
            int lower = below.applyAsInt(place);
            boolean both = upper > ChoraleLanguage.REST && lower > ChoraleLanguage.REST;
            return both ? Math.max(-WIDEST, Math.min(WIDEST, upper - lower)) + WIDEST + 1 : 0;
        });
    }

    private void degrees() {
        table.add(RunningKey.KEYS + 1, place -> RunningKey.number(place.key()));
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
        table.add(RunningKey.KEYS + 2, place -> {
            int sung = token.applyAsInt(place);
            Key key = place.key();
            if (sung <= ChoraleLanguage.REST || key == null) {
                return sung == ChoralePlace.NONE ? 0 : 1;
            }
            return RunningKey.degree(language.pitch(sung), key) + 2;
        });
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
}
