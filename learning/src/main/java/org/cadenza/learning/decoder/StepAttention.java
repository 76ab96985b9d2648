package org.cadenza.learning.decoder;

import java.util.Arrays;
import org.cadenza.learning.sampling.kernel.Activations;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.Weights;

/** Causal attention of one position to itself and those before it, as far as the context goes. Not thread-safe. */
final class StepAttention {

    private final int heads;
    private final int headWidth;
    private final int width;
    private final float scale;
    private final Affine queryKeyValue;
    private final Affine output;
    private final DistanceCode distances;
    private final KeyValueRing ring;

    private final float[] projected;
    private final float[] scores;
    private final float[] gathered;
    private final float[] joined;

    StepAttention(DecoderShape shape, Weights weights) {
        heads = shape.heads();
        headWidth = shape.headWidth();
        width = shape.width();
        scale = (float) (1 / Math.sqrt(headWidth));
        queryKeyValue = weights.affine("qkv", width, 3 * width);
        output = weights.affine("output", width, width);
        distances = DistanceCode.of(shape, weights);
        ring = new KeyValueRing(shape.context(), heads, headWidth);
        projected = new float[3 * width];
        scores = new float[shape.context()];
        gathered = new float[headWidth];
        joined = new float[width];
    }

    void reset() {
        ring.clear();
    }

    /** As {@link KeyValueRing#rewind}. */
    void rewind(int length) {
        ring.rewind(length);
    }

    /** What the next position, {@code input [width]}, finds behind it, into {@code result [width]}. */
    void apply(float[] input, float[] result) {
        queryKeyValue.apply(input, projected);
        distances.turn(projected, 0, ring.length());
        distances.turn(projected, width, ring.length());
        for (int i = 0; i < width; i++) {
            projected[i] *= scale;
        }
        ring.add(projected, width, 2 * width);
        for (int head = 0; head < heads; head++) {
            attend(head);
        }
        output.apply(joined, result);
    }

    private void attend(int head) {
        Arrays.fill(scores, 0, ring.size(), 0f);
        ring.score(projected, head, scores);
        distances.score(projected, head, ring, scores);
        Activations.softmax(scores, ring.size());
        Arrays.fill(gathered, 0f);
        ring.gather(scores, head, gathered);
        System.arraycopy(gathered, 0, joined, head * headWidth, headWidth);
    }
}
