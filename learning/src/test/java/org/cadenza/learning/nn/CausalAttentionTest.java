package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausalAttentionTest {

    private static final int BATCH = 2;
    private static final int HEADS = 2;
    private static final int HEAD_WIDTH = 4;
    private static final int WIDTH = HEADS * HEAD_WIDTH;
    private static final int MAX_DISTANCE = 100;

    /** More than one block of queries and a last one that is not full. */
    private static final int STEPS = 150;

    @Test
    void relative_severalBlocks_agreesWithLoops() {
        try (Scope scope = new Scope()) {
            double[] projected = random(1, BATCH * STEPS * 3 * WIDTH);
            double[] distances = random(2, HEADS * MAX_DISTANCE * HEAD_WIDTH);
            double[] result = CausalAttention.relative(
                            Tensor.of(projected, BATCH, STEPS, 3 * WIDTH),
                            Tensor.of(distances, HEADS, MAX_DISTANCE, HEAD_WIDTH))
                    .doubles();
            assertClose(result, byLoops(projected, (head, query, key, i, j) -> {
                int row = head * MAX_DISTANCE + Math.min(i - j, MAX_DISTANCE - 1);
                return IntStream.range(0, HEAD_WIDTH)
                        .mapToDouble(d -> query[d] * (key[d] + distances[row * HEAD_WIDTH + d]))
                        .sum();
            }));
        }
    }

    @Test
    void rotary_severalBlocks_agreesWithLoops() {
        try (Scope scope = new Scope()) {
            double[] projected = random(1, BATCH * STEPS * 3 * WIDTH);
            double[] result = CausalAttention.rotary(Tensor.of(projected, BATCH, STEPS, 3 * WIDTH), HEADS)
                    .doubles();
            // Turning both by their places is turning one of them by the distance: complex numbers (first half,
            // second).
            assertClose(result, byLoops(projected, (head, query, key, i, j) -> {
                int half = HEAD_WIDTH / 2;
                double sum = 0;
                for (int d = 0; d < half; d++) {
                    double angle = (i - j) * Math.pow(10_000, -(double) d / half);
                    double real = query[d] * key[d] + query[d + half] * key[d + half];
                    double imaginary = query[d + half] * key[d] - query[d] * key[d + half];
                    sum += real * Math.cos(angle) - imaginary * Math.sin(angle);
                }
                return sum;
            }));
        }
    }

    @Test
    void relative_gradients_agreeWithFiniteDifferences() {
        try (Scope scope = new Scope()) {
            Tensor projected = Tensor.of(random(1, STEPS * 3 * WIDTH), 1, STEPS, 3 * WIDTH);
            Tensor distances = Tensor.of(random(2, HEADS * MAX_DISTANCE * HEAD_WIDTH), HEADS, MAX_DISTANCE, HEAD_WIDTH);
            Tensor weights = Tensor.of(random(3, STEPS * WIDTH), 1, STEPS, WIDTH);
            Slope.agrees(
                    x -> CausalAttention.relative(x, distances).times(weights).sum(), projected);
            Slope.agrees(
                    d -> CausalAttention.relative(projected, d).times(weights).sum(), distances);
        }
    }

    @Test
    void rotary_gradient_agreesWithFiniteDifferences() {
        try (Scope scope = new Scope()) {
            Tensor projected = Tensor.of(random(1, STEPS * 3 * WIDTH), 1, STEPS, 3 * WIDTH);
            Tensor weights = Tensor.of(random(3, STEPS * WIDTH), 1, STEPS, WIDTH);
            Slope.agrees(x -> CausalAttention.rotary(x, HEADS).times(weights).sum(), projected);
        }
    }

    @Test
    void relative_penaltyOnTheGradient_canBeDifferentiated() {
        try (Scope scope = new Scope()) {
            Tensor projected = Tensor.of(random(1, 5 * 3 * WIDTH), 1, 5, 3 * WIDTH);
            Tensor distances = Tensor.of(random(2, HEADS * 4 * HEAD_WIDTH), HEADS, 4, HEAD_WIDTH);
            Slope.agrees(
                    x -> {
                        Tensor input = x.raw().requires_grad() ? x : x.variable();
                        Tensor value = CausalAttention.relative(input, distances)
                                .power(2)
                                .sum();
                        return Gradients.of(value, input).power(2).sum();
                    },
                    projected);
        }
    }

    @Test
    void relative_changedLater_staysTheSameBefore() {
        try (Scope scope = new Scope()) {
            double[] projected = random(1, STEPS * 3 * WIDTH);
            Tensor distances = Tensor.of(random(2, HEADS * MAX_DISTANCE * HEAD_WIDTH), HEADS, MAX_DISTANCE, HEAD_WIDTH);
            double[] before = CausalAttention.relative(Tensor.of(projected, 1, STEPS, 3 * WIDTH), distances)
                    .doubles();
            int changed = 140;
            Arrays.fill(projected, changed * 3 * WIDTH, projected.length, 9);
            double[] after = CausalAttention.relative(Tensor.of(projected, 1, STEPS, 3 * WIDTH), distances)
                    .doubles();
            assertThat(Arrays.copyOf(after, changed * WIDTH)).isEqualTo(Arrays.copyOf(before, changed * WIDTH));
            assertThat(after[changed * WIDTH]).isNotEqualTo(before[changed * WIDTH]);
        }
    }

    @Test
    void attention_unfitShapes_areRefusedWithThem() {
        try (Scope scope = new Scope()) {
            Tensor projected = Tensor.zeros(1, 5, 24);
            assertThatThrownBy(() -> CausalAttention.relative(projected, Tensor.zeros(2, 7, 3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[1, 5, 24]")
                    .hasMessageContaining("[2, 7, 3], expected distances [2, 7, 4]");
            assertThatThrownBy(() -> CausalAttention.rotary(projected, 8))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("multiple of 16");
        }
    }

    @FunctionalInterface
    private interface Score {
        double of(int head, double[] query, double[] key, int i, int j);
    }

    /** Attention by its definition, from [batch, steps, 3, heads, headWidth] to [batch, steps, heads, headWidth]. */
    private static double[] byLoops(double[] projected, Score score) {
        double[] result = new double[BATCH * STEPS * WIDTH];
        for (int sequence = 0; sequence < BATCH; sequence++) {
            for (int head = 0; head < HEADS; head++) {
                for (int i = 0; i < STEPS; i++) {
                    double[] query = part(projected, sequence, i, 0, head);
                    double total = 0;
                    double[] mixed = new double[HEAD_WIDTH];
                    for (int j = 0; j <= i; j++) {
                        double[] key = part(projected, sequence, j, 1, head);
                        double weight = Math.exp(score.of(head, query, key, i, j) / Math.sqrt(HEAD_WIDTH));
                        total += weight;
                        double[] value = part(projected, sequence, j, 2, head);
                        Arrays.setAll(mixed, d -> mixed[d] + weight * value[d]);
                    }
                    for (int d = 0; d < HEAD_WIDTH; d++) {
                        result[((sequence * STEPS + i) * HEADS + head) * HEAD_WIDTH + d] = mixed[d] / total;
                    }
                }
            }
        }
        return result;
    }

    private static double[] part(double[] projected, int sequence, int step, int which, int head) {
        int start = (((sequence * STEPS + step) * 3 + which) * HEADS + head) * HEAD_WIDTH;
        return Arrays.copyOfRange(projected, start, start + HEAD_WIDTH);
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-11));
        }
    }

    private static double[] random(int seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(length, -1.5, 1.5).toArray();
    }
}
