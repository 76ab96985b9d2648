package org.cadenza.learning.nn;

/**
 * What the two players of a generative adversarial network want (Goodfellow et al., arXiv 1406.2661), and what keeps the
 * critic smooth. Scores are logits, [batch, 1] or [batch]: the more, the more real.
 */
public final class Adversarial {

    private Adversarial() {}

    /** How the critic's scores become losses. */
    public enum Objective {
        /** Binary cross entropy; the generator wants its work called real, which saturates less than not called fake. */
        CROSS_ENTROPY,
        /** Hinge (Lim and Ye, arXiv 1705.02894): scores beyond 1 and -1 do not count. */
        HINGE
    }

    /**
     * The critic's loss, a scalar.
     *
     * @param realLabel what real ones should be called where that is a cross entropy: 1, or a little less (one-sided
     *     label smoothing, Salimans et al., arXiv 1606.03498)
     */
    public static Tensor critic(Objective objective, Tensor real, Tensor fake, double realLabel) {
        return objective == Objective.HINGE
                ? real.negative().plus(1).relu().mean().plus(fake.plus(1).relu().mean())
                : Losses.binaryCrossEntropy(real, Tensor.onesLike(real).times(realLabel))
                        .plus(Losses.binaryCrossEntropy(fake, Tensor.zerosLike(fake)))
                        .times(0.5);
    }

    /** The generator's loss, a scalar. */
    public static Tensor generator(Objective objective, Tensor fake) {
        return objective == Objective.HINGE
                ? fake.mean().negative()
                : Losses.binaryCrossEntropy(fake, Tensor.onesLike(fake));
    }

    /**
     * What it costs either player that the other's items are scored as more real, paired as they come (Jolicoeur-Martineau,
     * arXiv 1807.00734; with {@link #gradientPenalty} on both kinds it converges: Huang et al., arXiv 2501.05441), a scalar.
     *
     * @param own scores of what the player wants to be the more real: the critic of real items, the generator of its own
     */
    public static Tensor relativistic(Tensor own, Tensor others) {
        Tensor lead = own.minus(others);
        return Losses.binaryCrossEntropy(lead, Tensor.onesLike(lead));
    }

    /**
     * The mean square of the gradient of real items' scores by the items (R1: Mescheder et al., arXiv 1801.04406), a
     * scalar; times half of gamma it is added to the critic's loss.
     *
     * @param scores of {@code items}, computed from them
     * @param items a {@link Tensor#variable}, [batch, ...]
     */
    public static Tensor gradientPenalty(Tensor scores, Tensor items) {
        Tensor gradient = Gradients.of(scores.sum(), items);
        return gradient.power(2).sum().times(1.0 / items.size(0));
    }

    /**
     * How unlike each other the items of a batch are, told to each (Karras et al., arXiv 1710.10196), so that a critic
     * sees a generator that always makes the same: the deviation over the batch, averaged over all features.
     *
     * @param features [batch, width]
     * @return [batch, width + 1]
     */
    public static Tensor withDeviation(Tensor features) {
        Tensor spread =
                features.minus(features.mean(0)).power(2).mean(0).plus(1e-8).sqrt();
        Tensor one = spread.mean().reshape(1, 1);
        Tensor each = Tensor.onesLike(features.narrow(1, 0, 1)).times(one);
        return Tensor.concatenate(1, features, each);
    }

    /**
     * What a soft target costs: -sum target log softmax(logits), averaged over the batch, a scalar. With the uniform
     * distribution as target it is the genre ambiguity loss of creative networks (Elgammal et al., arXiv 1706.07068).
     *
     * @param logits [batch, classes]
     * @param targets [batch, classes], each row summing to how much it counts: to 1, or to 0 for not at all
     */
    public static Tensor softCrossEntropy(Tensor logits, Tensor targets) {
        return logits.logSoftmax(1).times(targets).sum(1).mean().negative();
    }
}
