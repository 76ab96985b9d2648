package org.cadenza.learning.representation;

import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/** The key that music seems to be in by what has sounded lately, for readers that hear one step after the other. */
public final class RunningKey {

    /** Major and minor keys in all. */
    public static final int KEYS = 24;

    private static final KeyFinder FINDER = new KeyFinder(KeyProfile.KRUMHANSL_KESSLER);

    private final double[] weights = new double[12];
    private boolean heard;
    private boolean known;
    private Key key;

    /** Hears a pitch. */
    public void hear(int pitch) {
        weights[pitch % 12]++;
        heard = true;
        known = false;
    }

    /** Forgets a little: {@code share} (0 to 1) of every pitch's weight is left. */
    public void fade(double share) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= share;
        }
    }

    /** The likeliest key, null before anything was heard. Looked for only when asked after something new was heard. */
    public Key key() {
        if (heard && !known) {
            key = FINDER.rank(weights).get(0).key();
            known = true;
        }
        return key;
    }

    /** A key as a feature: 1 to {@link #KEYS}, 0 for null. */
    public static int number(Key key) {
        return key == null ? 0 : 1 + key.tonic() + ofMode(key);
    }

    /** The place of a pitch in a key, told apart by mode: semitones above the tonic, 0 to {@code KEYS - 1}. */
    public static int degree(int pitch, Key key) {
        return Math.floorMod(pitch - key.tonic(), 12) + ofMode(key);
    }

    private static int ofMode(Key key) {
        return key.mode() == Mode.MINOR ? 12 : 0;
    }
}
