package org.cadenza.learning.nn;

import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * RMSprop (Tieleman and Hinton 2012): s = smoothing s + (1 - smoothing) gradient², value -= rate gradient / (√s + epsilon).
 *
 * @param smoothing of the squared gradient, in [0, 1)
 * @param epsilon above 0
 */
public record RmsProp(double smoothing, double epsilon) implements UpdateRule {

    public RmsProp {
        Settings.fraction("smoothing", smoothing);
        Settings.positive("epsilon", epsilon);
    }

    /** With smoothing 0.99 and epsilon 1e-8. */
    public RmsProp() {
        this(0.99, 1e-8);
    }

    @Override
    public List<String> memories() {
        return List.of("square");
    }

    @Override
    public void update(Parameters parameters, List<Tensor> memory, long step, double rate) {
        org.bytedeco.pytorch.Tensor gradients = parameters.gradients().raw();
        org.bytedeco.pytorch.Tensor square = memory.get(0).raw();
        square.mul_(new Scalar(smoothing)).addcmul_(gradients, gradients, new Scalar(1 - smoothing));
        org.bytedeco.pytorch.Tensor scale = square.sqrt().add_(new Scalar(epsilon));
        parameters.values().raw().addcdiv_(gradients, scale, new Scalar(-rate));
    }
}
