package org.cadenza.learning.nn;

import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * Stochastic gradient descent with momentum: v = momentum v + gradient, value -= rate v.
 *
 * @param momentum in [0, 1); 0 for plain descent
 */
public record Sgd(double momentum) implements UpdateRule {

    public Sgd {
        Settings.fraction("momentum", momentum);
    }

    @Override
    public List<String> memories() {
        return List.of("velocity");
    }

    @Override
    public void update(Parameters parameters, List<Tensor> memory, long step, double rate) {
        org.bytedeco.pytorch.Tensor velocity = memory.get(0).raw();
        velocity.mul_(new Scalar(momentum)).add_(parameters.gradients().raw());
        parameters.values().raw().add_(velocity, new Scalar(-rate));
    }
}
