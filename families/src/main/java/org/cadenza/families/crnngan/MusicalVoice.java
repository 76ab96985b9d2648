package org.cadenza.families.crnngan;

import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/**
 * Chooses a key first (by Gumbel's noise, with the gradient of the softmax: Jang et al., arXiv 1611.01144), then makes time,
 * length and loudness of the thought, the key and noise. Its forecast is judged by the cross entropy of the key, and by the
 * energy score of the rest, which is least for who draws from the true distribution (Gneiting and Raftery 2007; Shen and
 * Meinshausen, arXiv 2307.00835): a squared error would make noise worthless.
 */
final class MusicalVoice implements Voice {

    private static final double SLOPE = 0.2;
    private static final int MEASURED = EventScale.MEASURED;
    private static final int KEYS = EventScale.KEYS;
    private static final double TINY = 1e-8;

    private final Linear keys;
    private final Linear hidden;
    private final Linear measured;

    MusicalVoice(Parameters.Builder parameters, int width, int headWidth, int noise) {
        keys = new Linear(parameters.in("keys"), width, KEYS);
        hidden = new Linear(parameters.in("hidden"), (long) width + KEYS + noise, headWidth);
        measured = new Linear(parameters.in("measured"), headWidth, MEASURED);
    }

    @Override
    public Tensor speak(Tensor thoughts, Tensor noise, double temperature) {
        Tensor key = chosen(keys.apply(thoughts).times(1 / temperature));
        return Tensor.concatenate(2, measure(thoughts, key, noise), key);
    }

    private Tensor measure(Tensor thoughts, Tensor key, Tensor noise) {
        return measured.apply(
                hidden.apply(Tensor.concatenate(2, thoughts, key, noise)).leakyRelu(SLOPE));
    }

    /** 1 for one key, 0 for the others. */
    private static Tensor chosen(Tensor logits) {
        Tensor uniform = Tensor.uniform(logits.shape()).to(Device.standard());
        Tensor gumbel = uniform.plus(TINY).log().negative().plus(TINY).log().negative();
        Tensor soft = logits.plus(gumbel).softmax(2);
        Tensor best = soft.max(2).unsqueeze(2);
        return soft.withValuesOf(soft.minus(best).above(-TINY));
    }

    @Override
    public Tensor surprise(Tensor thoughts, Tensor events, Tensor noise, Tensor otherNoise) {
        Tensor key = events.narrow(2, MEASURED, KEYS);
        Tensor missed =
                keys.apply(thoughts).logSoftmax(2).times(key).sum(2).mean().negative();
        Tensor came = events.narrow(2, 0, MEASURED);
        Tensor one = measure(thoughts, key, noise);
        Tensor other = measure(thoughts, key, otherNoise);
        Tensor score = distance(one, came)
                .plus(distance(other, came))
                .minus(distance(one, other))
                .times(0.5);
        return missed.plus(score);
    }

    /** The mean Euclidean distance. */
    private static Tensor distance(Tensor one, Tensor other) {
        return one.minus(other).power(2).sum(2).plus(TINY).sqrt().mean();
    }
}
