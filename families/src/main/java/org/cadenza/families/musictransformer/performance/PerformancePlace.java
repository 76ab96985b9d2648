package org.cadenza.families.musictransformer.performance;

import org.cadenza.learning.representation.RunningKey;
import org.cadenza.music.score.Key;

/** A place in a performance, and what can be remembered there of what came before. */
final class PerformancePlace {

    /** What the key remembers of a stroke a moment later: half of it is forgotten in three and a half seconds. */
    private static final double FADING = 0.998;

    private final PerformanceLanguage language;
    private final Keyboard keyboard;
    private final RunningKey key = new RunningKey();
    private final Recall recall = new Recall();
    private int last = -1;
    private int stroke = -1;
    private int strokeBefore = -1;
    private int onset;
    private int onsetBefore;
    private int together;

    /** @param length in moments, 0 if it is not known */
    PerformancePlace(PerformanceLanguage language, int length) {
        this.language = language;
        this.keyboard = new Keyboard(language, length);
    }

    /** @throws IllegalArgumentException if {@code token} may not follow */
    void pass(int token) {
        keyboard.accept(token);
        last = token;
        if (language.strikes().has(token)) {
            strike(language.strikes().value(token));
        } else if (language.shifts().has(token)) {
            key.fade(StrictMath.pow(FADING, language.shifts().value(token)));
        }
    }

    private void strike(int pitch) {
        if (together == 0 || keyboard.now() > onset) {
            onsetBefore = onset;
            onset = keyboard.now();
            together = 0;
        }
        together++;
        strokeBefore = stroke;
        stroke = pitch;
        key.hear(pitch);
        recall.add(pitch);
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** The token before, -1 in the beginning. */
    int last() {
        return last;
    }

    /** The pitch struck last, -1 if none. */
    int stroke() {
        return stroke;
    }

    /** The pitch struck before {@link #stroke}, -1 if none. */
    int strokeBefore() {
        return strokeBefore;
    }

    /** Moments since keys were struck. */
    int sinceOnset() {
        return keyboard.now() - onset;
    }

    /** Moments between the last two moments in which keys were struck. */
    int interval() {
        return onset - onsetBefore;
    }

    /** How many keys were struck together last. */
    int together() {
        return together;
    }

    /** The key that the music seems to be in, null in the beginning. */
    Key key() {
        return key.key();
    }

    /** What was struck before where it went like this. */
    Recall recall() {
        return recall;
    }
}
