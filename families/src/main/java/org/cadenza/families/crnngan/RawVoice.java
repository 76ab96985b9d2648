package org.cadenza.families.crnngan;

import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/** The original's: a dense layer without activation; its forecast is judged by the squared error. */
final class RawVoice implements Voice {

    private final Linear exit;

    RawVoice(Parameters.Builder parameters, int width, int numbers) {
        exit = new Linear(parameters.in("exit"), width, numbers, Initializer.normal(1));
    }

    @Override
    public Tensor speak(Tensor thoughts, Tensor noise, double temperature) {
        return exit.apply(thoughts);
    }

    @Override
    public Tensor surprise(Tensor thoughts, Tensor events, Tensor noise, Tensor otherNoise) {
        return speak(thoughts, noise, 1).minus(events).power(2).mean();
    }
}
