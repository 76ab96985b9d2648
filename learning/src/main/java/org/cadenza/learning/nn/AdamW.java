package org.cadenza.learning.nn;

import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * Adam with weight decay apart from the gradient (arXiv 1711.05101): before each step, matrices shrink by the factor
 * 1 - rate decay; vectors, which are biases and scales, do not.
 *
 * @param adam the step itself
 * @param decay 0 or more
 */
public record AdamW(Adam adam, double decay) implements UpdateRule {

    public AdamW {
        if (!(decay >= 0) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException("decay is " + decay + ", expected 0 or more");
        }
    }

    @Override
    public List<String> memories() {
        return adam.memories();
    }

    @Override
    public void update(Parameters parameters, List<Tensor> memory, long step, double rate) {
        parameters.values().raw().narrow(0, 0, parameters.decayed()).mul_(new Scalar(1 - rate * decay));
        adam.update(parameters, memory, step, rate);
    }
}
