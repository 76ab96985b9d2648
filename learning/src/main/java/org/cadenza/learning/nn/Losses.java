package org.cadenza.learning.nn;

import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** How far an answer is from what was expected, in nats where it is a likelihood. */
public final class Losses {

    /** The class of an element that does not count; its loss and gradient are 0. */
    public static final long IGNORED = -100;

    private Losses() {}

    /**
     * What each class cost: -log softmax(logits)[target].
     *
     * @param logits [elements, classes]
     * @param targets indices [elements] of the right classes, or {@link #IGNORED}
     * @return [elements]
     */
    public static Tensor crossEntropyEach(Tensor logits, Tensor targets) {
        return crossEntropy(logits, targets, torch.Reduction.None);
    }

    /** The mean of {@link #crossEntropyEach} over the elements that count, a scalar. */
    public static Tensor crossEntropy(Tensor logits, Tensor targets) {
        return crossEntropy(logits, targets, torch.Reduction.Mean);
    }

    private static Tensor crossEntropy(Tensor logits, Tensor targets, torch.Reduction reduction) {
        return Tensor.of(
                "cross entropy",
                () -> torch.cross_entropy_loss(
                        logits.raw(), targets.raw(), new TensorOptional(), reduction.value, IGNORED, 0),
                logits,
                targets);
    }

    /** The mean binary cross entropy of sigmoid(logits) against {@code targets} in [0, 1] of the same shape, a scalar. */
    public static Tensor binaryCrossEntropy(Tensor logits, Tensor targets) {
        return Tensor.of(
                "binary cross entropy",
                () -> torch.binary_cross_entropy_with_logits(logits.raw(), targets.raw()),
                logits,
                targets);
    }
}
