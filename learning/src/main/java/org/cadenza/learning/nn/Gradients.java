package org.cadenza.learning.nn;

import java.util.function.Supplier;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Gradients on demand, and doing without. */
public final class Gradients {

    private Gradients() {}

    /**
     * The gradient of the scalar {@code value} by {@code by}, of its shape, which can itself be differentiated: for
     * gradient penalties. Leaves the parameters' own gradients as they are.
     */
    public static Tensor of(Tensor value, Tensor by) {
        return Tensor.of(
                "gradient",
                () -> Tensor.copy(torch.grad(
                                Tensor.vector(value),
                                Tensor.vector(by),
                                new TensorVector(),
                                new BoolOptional(true),
                                true,
                                false)
                        .get(0)),
                value,
                by);
    }

    /** What {@code computation} gives, without keeping what a gradient would need: for evaluation. */
    public static <T> T without(Supplier<T> computation) {
        Torch.load();
        boolean before = GradMode.is_enabled();
        GradMode.set_enabled(false);
        try {
            return computation.get();
        } finally {
            GradMode.set_enabled(before);
        }
    }
}
