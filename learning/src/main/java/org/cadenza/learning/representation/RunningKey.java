package org.cadenza.learning.representation;

import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Key;

/** The key that music seems to be in by what has sounded lately, for readers that hear one step after the other. */
public final class RunningKey {

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
}
