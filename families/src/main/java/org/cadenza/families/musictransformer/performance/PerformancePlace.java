package org.cadenza.families.musictransformer.performance;

import java.util.Arrays;
import org.cadenza.learning.representation.Recall;
import org.cadenza.learning.representation.RunningKey;
import org.cadenza.music.score.Key;

/** A place in a performance, and what can be remembered there of what came before. */
final class PerformancePlace {

    /** What the key remembers of a stroke a moment later: half of it is forgotten in three and a half seconds. */
    private static final double FADING = 0.998;

    /** Strokes that are remembered. */
    static final int STROKES = 4;

    /** Intervals that are remembered. */
    static final int INTERVALS = 3;

    /** Strokes that are recalled. */
    private static final int REMEMBERED = 1024;

    private static final int ONSETS = INTERVALS + 1;

    private final PerformanceLanguage language;
    private final Keyboard keyboard;
    private final RunningKey key = new RunningKey();
    private final Recall recall = new Recall(REMEMBERED);

    /** When each of the strokes that are recalled was struck, by its number. */
    private final int[] moments = new int[REMEMBERED];

    private int struckInAll;
    private int last = -1;
    private final int[] strokes = new int[STROKES];
    private final int[] onsets = new int[ONSETS];

    /** When each pitch class was struck last, -1 if it was not. */
    private final int[] struck = new int[12];

    private int together;

    /** @param length in moments, 0 if it is not known */
    PerformancePlace(PerformanceLanguage language, int length) {
        this.language = language;
        this.keyboard = new Keyboard(language, length);
        Arrays.fill(strokes, -1);
        Arrays.fill(struck, -1);
    }

    /** @throws IllegalArgumentException if {@code token} may not follow */
    void pass(int token) {
        keyboard.accept(token);
        last = token;
        if (language.noteOns().has(token)) {
            strike(language.noteOns().value(token));
        } else if (language.timeShifts().has(token)) {
            key.fade(StrictMath.pow(FADING, language.timeShifts().value(token)));
        }
    }

    private void strike(int pitch) {
        if (together == 0 || keyboard.now() > onsets[0]) {
            push(onsets, keyboard.now());
            together = 0;
        }
        together++;
        push(strokes, pitch);
        struck[pitch % 12] = keyboard.now();
        key.hear(pitch);
        recall.add(pitch);
        moments[struckInAll++ % REMEMBERED] = keyboard.now();
    }

    /** Puts the newest first and forgets the oldest. */
    private static void push(int[] latest, int value) {
        System.arraycopy(latest, 0, latest, 1, latest.length - 1);
        latest[0] = value;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** The token before, -1 in the beginning. */
    int last() {
        return last;
    }

    /** The pitch struck {@code back} strokes before the last, 0 to {@link #STROKES} - 1; -1 if none. */
    int stroke(int back) {
        return strokes[back];
    }

    /** Moments since keys were struck. */
    int sinceOnset() {
        return keyboard.now() - onsets[0];
    }

    /** Moments between the last two moments in which keys were struck, or {@code back} such intervals before. */
    int interval(int back) {
        return onsets[back] - onsets[back + 1];
    }

    /** Moments since a pitch class was struck, -1 if it was not. */
    int since(int pitchClass) {
        return struck[pitchClass] < 0 ? -1 : keyboard.now() - struck[pitchClass];
    }

    /** How many keys were struck together last. */
    int together() {
        return together;
    }

    /** The key that the music seems to be in, null in the beginning. */
    Key key() {
        return key.key();
    }

    /** What was struck next where it went like this before. */
    Recall recall() {
        return recall;
    }

    /** After how many moments it was struck there, -1 if nothing alike was played. */
    int recalledInterval() {
        return recall.ago() == 0 ? -1 : moment(recall.ago()) - moment(recall.ago() + 1);
    }

    private int moment(int ago) {
        return moments[(struckInAll - ago) % REMEMBERED];
    }
}
