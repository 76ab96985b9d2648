package org.cadenza.learning.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Self-attention of several heads (arXiv 1706.03762) in which no place sees those after it. Both kinds take
 * {@code [batch, steps, 3 x width]}, the queries, keys and values of all heads one after another, and give
 * {@code [batch, steps, width]}, the mixed values of all heads.
 *
 * <p>Queries go in blocks that see only the keys up to their end, which spares most of the half that causality hides
 * anyway and keeps a block's scores in the cache. Everything can be differentiated twice, which libtorch's own fused
 * attention cannot.
 */
public final class CausalAttention {

    /** Queries per block. Of 64, 128, 256 and 512 the fastest at 512 steps; shorter blocks make products too small. */
    private static final long BLOCK = 128;

    /** Angles of rotary positions fall from 1 to almost 1 / BASE per step. */
    private static final double BASE = 10_000;

    private final long heads;
    private final long batch;
    private final long steps;
    private final long headWidth;

    /** [heads x batch, steps, headWidth] each; the queries scaled by 1 / √headWidth. */
    private final org.bytedeco.pytorch.Tensor queries;

    private final org.bytedeco.pytorch.Tensor keys;
    private final org.bytedeco.pytorch.Tensor values;

    private CausalAttention(Tensor projected, long heads, boolean rotary) {
        this.heads = heads;
        batch = projected.size(0);
        steps = projected.size(1);
        headWidth = projected.size(2) / 3 / heads;
        org.bytedeco.pytorch.Tensor parts =
                projected.raw().view(batch, steps, 3, heads, headWidth).permute(2, 3, 0, 1, 4);
        org.bytedeco.pytorch.Tensor compared = rotary ? turned(parts.narrow(0, 0, 2)) : parts;
        queries = flat(compared.select(0, 0)).mul(new Scalar(1 / Math.sqrt(headWidth)));
        keys = flat(compared.select(0, 1));
        values = flat(parts.select(0, 2));
    }

    /**
     * With a learned vector for each distance: the score of place j at place i >= j is q_i · (k_j + d[i - j]) / √headWidth
     * (arXiv 1803.02155, by the skewing of Music Transformer, arXiv 1809.04281).
     *
     * @param distances [heads, maxDistance, headWidth], row 0 for the place itself; the last row is for all further back
     */
    public static Tensor relative(Tensor projected, Tensor distances) {
        check(projected, distances.size(0), 1);
        long[] expected = {distances.size(0), distances.size(1), projected.size(2) / 3 / distances.size(0)};
        if (!Arrays.equals(distances.shape(), expected)) {
            throw new IllegalArgumentException(
                    "relative attention of " + Arrays.toString(projected.shape()) + " by distances "
                            + Arrays.toString(distances.shape()) + ", expected distances " + Arrays.toString(expected));
        }
        try (Scope scope = new Scope()) {
            CausalAttention attention = new CausalAttention(projected, distances.size(0), false);
            org.bytedeco.pytorch.Tensor byDistance = attention.furthestFirst(distances);
            return scope.keep(attention.mix((rows, seen, block) ->
                    attention.skewed(block, rows, seen, byDistance).baddbmm(block, attention.keysUpTo(seen))));
        }
    }

    /**
     * With queries and keys turned by angles that grow with their place, so that their product depends on the distance
     * (RoFormer, arXiv 2104.09864): dimensions i and i + headWidth / 2 turn by place / 10000^(2 i / headWidth).
     */
    public static Tensor rotary(Tensor projected, int heads) {
        check(projected, heads, 2);
        try (Scope scope = new Scope()) {
            CausalAttention attention = new CausalAttention(projected, heads, true);
            return scope.keep(attention.mix((rows, seen, block) -> block.bmm(attention.keysUpTo(seen))));
        }
    }

    private static void check(Tensor projected, long heads, long divisor) {
        long[] shape = projected.shape();
        if (shape.length != 3 || shape[2] % (3 * heads * divisor) != 0) {
            throw new IllegalArgumentException("attention with " + heads + " heads of " + Arrays.toString(shape)
                    + ", expected [batch, steps, 3 x width] with a width that is a multiple of " + heads * divisor);
        }
    }

    /** How much each of {@code rows} queries, the last of {@code seen} places, heeds each of these. */
    @FunctionalInterface
    private interface Scores {
        /** [heads x batch, rows, headWidth] to [heads x batch, rows, seen]; what lies ahead may hold anything finite. */
        org.bytedeco.pytorch.Tensor of(long rows, long seen, org.bytedeco.pytorch.Tensor block);
    }

    private Tensor mix(Scores scores) {
        List<Tensor> blocks = new ArrayList<>();
        for (long start = 0; start < steps; start += BLOCK) {
            long rows = Math.min(BLOCK, steps - start);
            try (Scope scope = new Scope()) {
                blocks.add(scope.keep(new Tensor(mixed(scores, start, rows))));
            }
        }
        org.bytedeco.pytorch.Tensor all = torch.cat(Tensor.vector(blocks.toArray(Tensor[]::new)), 1);
        return new Tensor(
                all.view(heads, batch, steps, headWidth).permute(1, 2, 0, 3).reshape(batch, steps, heads * headWidth));
    }

    private org.bytedeco.pytorch.Tensor mixed(Scores scores, long start, long rows) {
        long seen = start + rows;
        org.bytedeco.pytorch.Tensor block = scores.of(rows, seen, queries.narrow(1, start, rows));
        Scalar never = new Scalar(Double.NEGATIVE_INFINITY);
        org.bytedeco.pytorch.Tensor ahead =
                torch.full(new long[] {rows, seen}, never, block.options()).triu_(start + 1);
        return block.add_(ahead).softmax(-1).bmm(values.narrow(1, 0, seen));
    }

    private org.bytedeco.pytorch.Tensor keysUpTo(long seen) {
        return keys.narrow(1, 0, seen).transpose(1, 2);
    }

    /** The vectors of the distances steps, ..., 1, 0: [heads, headWidth, steps + 1]. */
    private org.bytedeco.pytorch.Tensor furthestFirst(Tensor distances) {
        long[] rows = new long[(int) steps + 1];
        Arrays.setAll(rows, i -> Math.min(steps - i, distances.size(1) - 1));
        org.bytedeco.pytorch.Tensor order =
                Tensor.of(rows, rows.length).raw().to(distances.raw().device(), torch.ScalarType.Long);
        return distances.raw().index_select(1, order).transpose(1, 2);
    }

    /**
     * What each query makes of its distance to each place. All queries of a head meet the distances seen, ..., 0 in one
     * product, whose rows of seen + 1 numbers, read as rows of seen from the one after the first {@code rows}, are shifted by
     * one more place each: the skew costs nothing.
     */
    private org.bytedeco.pytorch.Tensor skewed(
            org.bytedeco.pytorch.Tensor block, long rows, long seen, org.bytedeco.pytorch.Tensor byDistance) {
        org.bytedeco.pytorch.Tensor near = byDistance.narrow(2, steps - seen, seen + 1);
        return block.reshape(heads, batch * rows, headWidth)
                .bmm(near)
                .view(heads * batch, rows * (seen + 1))
                .narrow(1, rows, rows * seen)
                .view(heads * batch, rows, seen);
    }

    private org.bytedeco.pytorch.Tensor flat(org.bytedeco.pytorch.Tensor part) {
        return part.reshape(heads * batch, steps, headWidth);
    }

    /** {@code parts [2, heads, batch, steps, headWidth]}, turned. */
    private org.bytedeco.pytorch.Tensor turned(org.bytedeco.pytorch.Tensor parts) {
        org.bytedeco.pytorch.Tensor angles = angles().to(parts.device(), parts.scalar_type());
        org.bytedeco.pytorch.Tensor cosine = angles.cos();
        org.bytedeco.pytorch.Tensor sine = angles.sin();
        org.bytedeco.pytorch.Tensor first = parts.narrow(-1, 0, headWidth / 2);
        org.bytedeco.pytorch.Tensor second = parts.narrow(-1, headWidth / 2, headWidth / 2);
        return torch.cat(
                new TensorVector(
                        first.mul(cosine).sub(second.mul(sine)),
                        second.mul(cosine).add(first.mul(sine))),
                -1);
    }

    /** place / BASE^(2 i / headWidth): [steps, headWidth / 2]. */
    private org.bytedeco.pytorch.Tensor angles() {
        int half = (int) headWidth / 2;
        double[] perStep = new double[half];
        Arrays.setAll(perStep, i -> Math.pow(BASE, -(double) i / half));
        double[] angles = new double[(int) steps * half];
        Arrays.setAll(angles, i -> i / half * perStep[i % half]);
        return Tensor.of(angles, steps, half).raw();
    }
}
