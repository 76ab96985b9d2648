package org.cadenza.families.charrnn;

import org.cadenza.learning.training.LearningRate;

/** The learning rate: up in a warm-up and down along a cosine, as nanoGPT's, times a stair of epochs, as char-rnn's. */
final class Rate {

    private final CharRnnConfig.Descent descent;
    private final LearningRate curve;
    private final long perEpoch;

    /** @param perEpoch steps in an epoch, 1 or more */
    Rate(CharRnnConfig.Descent descent, long steps, long perEpoch) {
        this.descent = descent;
        this.perEpoch = perEpoch;
        double floor = descent.rate() * descent.finalFraction();
        curve = new LearningRate.WarmupCosine(descent.rate(), Math.min(descent.warmUp(), steps - 1), steps, floor);
    }

    /** The rate of {@code step}, counted from 0. */
    double at(long step) {
        long stairs = Math.max(0, step / perEpoch - descent.decayAfter());
        return curve.at(step) * StrictMath.pow(descent.decay(), stairs);
    }
}
