package org.cadenza.learning.nn;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** A learned vector for each of a number of things: {@code weight [count, width]}. */
public final class Embedding {

    private static final long SUM = 0;

    private final Parameter weight;

    /** Starts with normal values of deviation 0.02. */
    public Embedding(Parameters.Builder parameters, long count, long width) {
        this(parameters, count, width, Initializer.normal(0.02));
    }

    public Embedding(Parameters.Builder parameters, long count, long width, Initializer initializer) {
        weight = parameters.add("weight", initializer, count, width);
    }

    /** Indices [...] to vectors [..., width]. */
    public Tensor apply(Tensor indices) {
        return Tensor.of(
                "embedding", () -> torch.embedding(weight.value().raw(), indices.raw()), weight.value(), indices);
    }

    /** Indices [rows, features] to the sum of each row's vectors, [rows, width]. */
    public Tensor sum(Tensor indices) {
        return Tensor.of(
                "sum of embeddings",
                () -> Tensor.copy(torch.embedding_bag(
                                weight.value().raw(),
                                indices.raw().reshape(-1),
                                rowStarts(indices).raw(),
                                false,
                                SUM,
                                false,
                                new TensorOptional(),
                                false,
                                new LongOptional())
                        .get0()),
                weight.value(),
                indices);
    }

    private static Tensor rowStarts(Tensor indices) {
        Scalar features = new Scalar(indices.size(1));
        Scalar count = new Scalar(indices.raw().numel());
        return new Tensor(
                torch.arange(new Scalar(0L), count, features, indices.raw().options()));
    }
}
