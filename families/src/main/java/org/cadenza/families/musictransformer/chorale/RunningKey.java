package org.cadenza.families.musictransformer.chorale;

import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Key;

/** The key that music seems to be in, by what has sounded lately. */
final class RunningKey {

    /** What of a step's weight is left a step later: half of it fades in six quarters. */
    private static final double FADING = 0.97;

    private static final KeyFinder FINDER = new KeyFinder(KeyProfile.KRUMHANSL_KESSLER);

    private final double[] weights = new double[12];
    private Key key;
    private boolean known;

    /** Hears the pitches of a step, rests among them. */
    void hear(int[] pitches) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= FADING;
        }
        for (int pitch : pitches) {
            if (pitch != ChoraleGrid.REST) {
                weights[pitch % 12]++;
            }
        }
        known = false;
    }

    /** The likeliest key, null before anything was heard. Looked for only when asked, which is seldom. */
    Key key() {
        if (!known) {
            double heard = 0;
            for (double weight : weights) {
                heard += weight;
            }
            key = heard == 0 ? null : FINDER.rank(weights).get(0).key();
            known = true;
        }
        return key;
    }
}
