package org.cadenza.learning.nn;

import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * Adam (arXiv 1412.6980) with its correction of the bias: m and v are moving averages of gradient and gradient²,
 * value -= rate m' / (√v' + epsilon).
 *
 * @param first smoothing of the gradient, in [0, 1)
 * @param second smoothing of its square, in [0, 1)
 * @param epsilon above 0
 */
public record Adam(double first, double second, double epsilon) implements UpdateRule {

    public Adam {
        Settings.fraction("first", first);
        Settings.fraction("second", second);
        Settings.positive("epsilon", epsilon);
    }

    /** With the paper's 0.9, 0.999 and 1e-8. */
    public Adam() {
        this(0.9, 0.999, 1e-8);
    }

    @Override
    public List<String> memories() {
        return List.of("mean", "square");
    }

    @Override
    public void update(Parameters parameters, List<Tensor> memory, long step, double rate) {
        org.bytedeco.pytorch.Tensor gradients = parameters.gradients().raw();
        org.bytedeco.pytorch.Tensor mean = memory.get(0).raw();
        org.bytedeco.pytorch.Tensor square = memory.get(1).raw();
        mean.mul_(new Scalar(first)).add_(gradients, new Scalar(1 - first));
        square.mul_(new Scalar(second)).addcmul_(gradients, gradients, new Scalar(1 - second));
        double correction = Math.sqrt(1 - Math.pow(second, step));
        org.bytedeco.pytorch.Tensor scale =
                square.sqrt().div_(new Scalar(correction)).add_(new Scalar(epsilon));
        parameters.values().raw().addcdiv_(mean, scale, new Scalar(-rate / (1 - Math.pow(first, step))));
    }
}
