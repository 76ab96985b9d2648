package org.cadenza.learning.decoder;

import java.util.Arrays;
import org.cadenza.learning.sampling.kernel.Rows;
import org.cadenza.learning.sampling.kernel.Weights;

/** How one attention layer of a {@link StepBlocks} knows which position is how far back. Not thread-safe. */
interface DistanceCode {

    /** Turns queries or keys {@code [width]}, which lie in {@code vector} from {@code from}, to their position. */
    default void turn(float[] vector, int from, long position) {}

    /** Adds to the scores of {@code head}, by slot, what the distance of each slot says to {@code query}. */
    default void score(float[] query, int head, KeyValueRing ring, float[] scores) {}

    /** The code that the configuration asks for. */
    static DistanceCode of(DecoderShape shape, Weights weights) {
        return switch (shape.positions()) {
            case RELATIVE -> new Relative(shape, weights);
            case ROTARY -> new Rotary(shape);
        };
    }

    /** A learned vector for each distance, which the query meets as it meets the keys. */
    final class Relative implements DistanceCode {

        /** The vectors, the other way round than they lie in the checkpoint: {@code [width][distances]}. */
        private final float[][] byDimension;

        private final int headWidth;
        private final float[] byDistance;

        Relative(DecoderShape shape, Weights weights) {
            headWidth = shape.headWidth();
            int distances = shape.maxDistance();
            float[] numbers = weights.numbers("distance", shape.heads(), distances, headWidth);
            byDimension = new float[shape.width()][distances];
            byDistance = new float[distances];
            for (int head = 0; head < shape.heads(); head++) {
                for (int i = 0; i < distances * headWidth; i++) {
                    byDimension[head * headWidth + i % headWidth][i / headWidth] =
                            numbers[head * distances * headWidth + i];
                }
            }
        }

        @Override
        public void score(float[] query, int head, KeyValueRing ring, float[] scores) {
            int known = Math.min(ring.size(), byDistance.length);
            Arrays.fill(byDistance, 0, known, 0f);
            int from = head * headWidth;
            Rows.accumulate(byDimension, from, headWidth, query, from, known, byDistance);
            int newest = ring.newest();
            for (int slot = 0; slot < ring.size(); slot++) {
                int distance = slot <= newest ? newest - slot : newest - slot + ring.size();
                scores[slot] += byDistance[Math.min(distance, known - 1)];
            }
        }
    }

    /** Each half-width pair of a head's numbers is a point, turned by an angle that grows with the position. */
    final class Rotary implements DistanceCode {

        private static final double BASE = 10_000;

        private final int width;
        private final int headWidth;
        private final double[] frequencies;
        private final float[] cosines;
        private final float[] sines;
        private long prepared = -1;

        Rotary(DecoderShape shape) {
            width = shape.width();
            headWidth = shape.headWidth();
            int pairs = headWidth / 2;
            frequencies = new double[pairs];
            for (int i = 0; i < pairs; i++) {
                frequencies[i] = StrictMath.pow(BASE, -2.0 * i / headWidth);
            }
            cosines = new float[pairs];
            sines = new float[pairs];
        }

        @Override
        public void turn(float[] vector, int from, long position) {
            prepare(position);
            int pairs = frequencies.length;
            for (int head = from; head < from + width; head += headWidth) {
                for (int i = 0; i < pairs; i++) {
                    float x = vector[head + i];
                    float y = vector[head + pairs + i];
                    vector[head + i] = x * cosines[i] - y * sines[i];
                    vector[head + pairs + i] = y * cosines[i] + x * sines[i];
                }
            }
        }

        private void prepare(long position) {
            if (position == prepared) {
                return;
            }
            for (int i = 0; i < frequencies.length; i++) {
                cosines[i] = (float) StrictMath.cos(position * frequencies[i]);
                sines[i] = (float) StrictMath.sin(position * frequencies[i]);
            }
            prepared = position;
        }
    }
}
