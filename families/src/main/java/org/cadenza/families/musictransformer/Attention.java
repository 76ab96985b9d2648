package org.cadenza.families.musictransformer;

import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/** Causal attention of several heads behind a norm, with relative or rotary positions. */
final class Attention {

    private static final double BASE = 10_000;

    private final TransformerConfig.Network config;
    private final LayerNorm norm;
    private final Linear qkv;
    private final Linear output;
    private final Parameter distance;

    Attention(TransformerConfig.Network config, Parameters.Builder parameters) {
        this.config = config;
        int width = config.width();
        norm = new LayerNorm(parameters.in("norm"), width);
        qkv = new Linear(parameters.in("qkv"), width, 3L * width);
        output = new Linear(parameters.in("output"), width, width, DecoderNetwork.residual(config));
        distance = config.positions() == TransformerConfig.Positions.ROTARY
                ? null
                : parameters.add(
                        "distance",
                        Initializer.normal(1 / Math.sqrt(config.headWidth())),
                        config.heads(),
                        config.maxDistance(),
                        config.headWidth());
    }

    /** {@code stream [size x steps, width]} to what is to be added to it, of the same shape. */
    Tensor apply(Tensor stream, int size, int steps) {
        int heads = config.heads();
        int headWidth = config.headWidth();
        Tensor all = qkv.apply(norm.apply(stream))
                .reshape(size, steps, 3, heads, headWidth)
                .permute(2, 0, 3, 1, 4);
        Tensor query = all.select(0, 0);
        Tensor key = all.select(0, 1);
        if (distance == null) {
            query = turned(query, steps);
            key = turned(key, steps);
        }
        Tensor scores = query.matmul(key.transpose(-2, -1));
        if (distance != null) {
            scores = scores.plus(relative(query, size, steps));
        }
        Tensor weights = scores.times(1 / Math.sqrt(headWidth))
                .maskedFill(future(steps), Double.NEGATIVE_INFINITY)
                .softmax(-1);
        Tensor mixed = weights.matmul(all.select(0, 2)).transpose(1, 2).reshape((long) size * steps, config.width());
        return output.apply(mixed);
    }

    /**
     * For each query and each place before it, the query times the vector of their distance. Multiplied for all
     * distances first, then skewed: one column of padding shifts each row of the flattened matrix by one more place
     * (Huang et al. 2018, section 3.4). What comes to lie behind the query means nothing; causality masks it.
     */
    private Tensor relative(Tensor query, int size, int steps) {
        int[] distances = new int[steps];
        for (int column = 0; column < steps; column++) {
            distances[column] = Math.min(steps - 1 - column, config.maxDistance() - 1);
        }
        Tensor vectors = distance.value().select(1, Tensor.of(distances, steps));
        Tensor byDistance = query.matmul(vectors.transpose(-2, -1));
        Tensor padded = Tensor.concatenate(-1, Tensor.zeros(size, config.heads(), steps, 1), byDistance);
        return padded.reshape(size, config.heads(), steps + 1L, steps).narrow(2, 1, steps);
    }

    /** Each pair of numbers (i, i + headWidth / 2) of {@code heads [size, heads, steps, headWidth]} turned by its place. */
    private Tensor turned(Tensor heads, int steps) {
        int half = config.headWidth() / 2;
        float[] cosines = new float[steps * half];
        float[] sines = new float[steps * half];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < half; i++) {
                double angle = step * Math.pow(BASE, -(double) i / half);
                cosines[step * half + i] = (float) Math.cos(angle);
                sines[step * half + i] = (float) Math.sin(angle);
            }
        }
        Tensor cosine = Tensor.of(cosines, steps, half);
        Tensor sine = Tensor.of(sines, steps, half);
        Tensor first = heads.narrow(-1, 0, half);
        Tensor second = heads.narrow(-1, half, half);
        return Tensor.concatenate(
                -1,
                first.times(cosine).minus(second.times(sine)),
                second.times(cosine).plus(first.times(sine)));
    }

    private static Tensor future(int steps) {
        boolean[] future = new boolean[steps * steps];
        for (int i = 0; i < steps; i++) {
            for (int j = i + 1; j < steps; j++) {
                future[i * steps + j] = true;
            }
        }
        return Tensor.of(future, steps, steps);
    }
}
