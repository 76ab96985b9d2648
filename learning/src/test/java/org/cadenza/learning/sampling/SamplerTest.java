package org.cadenza.learning.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cadenza.learning.CheckpointException;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final int DRAWS = 40_000;

    /** 99.9 % quantile of the chi-square distribution with 9 degrees of freedom. */
    private static final double CHI_SQUARE_9 = 27.88;

    private final float[] logits = {0.3f, -1.2f, 2f, 0f, 0.3f, -3f, 1.1f, 1.9f, -0.4f, 0.7f};

    @Test
    void manyDraws_areDistributedAsTheSoftmax() {
        for (double temperature : new double[] {0.5, 1, 2}) {
            int[] counts = counts(Sampling.plain().withTemperature(temperature), all());
            double[] expected = softmax(temperature, all());
            double chiSquare = IntStream.range(0, logits.length)
                    .mapToDouble(i -> Math.pow(counts[i] - DRAWS * expected[i], 2) / (DRAWS * expected[i]))
                    .sum();
            assertThat(chiSquare).as("temperature %s", temperature).isLessThan(CHI_SQUARE_9);
        }
    }

    @Test
    void topK_drawsFromTheKLikeliest_ofEqualsTheFirst() {
        int[] counts = counts(Sampling.plain().withTopK(5), all());

        assertThat(drawn(counts)).containsExactly(0, 2, 6, 7, 9);
    }

    @Property(tries = 50, seed = "3")
    void topP_drawsFromTheSmallestSetOfThatMass(@ForAll @DoubleRange(min = 0.05, max = 0.95) double topP) {
        int[] drawn = drawn(counts(Sampling.plain().withTopP(topP), all()));
        double[] probabilities = softmax(1, all());
        double mass = Arrays.stream(drawn).mapToDouble(i -> probabilities[i]).sum();
        double least =
                Arrays.stream(drawn).mapToDouble(i -> probabilities[i]).min().orElseThrow();

        assertThat(mass).isGreaterThanOrEqualTo(topP - 1e-6);
        assertThat(mass - least).isLessThan(topP + 1e-6);
    }

    @Property(tries = 100, seed = "3")
    void whateverTheSettings_noForbiddenTokenIsDrawn(
            @ForAll @IntRange(min = 1, max = 1023) int mask,
            @ForAll @DoubleRange(min = 0, max = 5) double temperature,
            @ForAll @IntRange(max = 12) int topK,
            @ForAll @DoubleRange(min = 0.01, max = 1) double topP) {
        boolean[] allowed = new boolean[10];
        for (int i = 0; i < 10; i++) {
            allowed[i] = (mask >> i & 1) == 1;
        }
        Sampling sampling = new Sampling(temperature, topK, topP, new Sampling.Repetition(1, 2, 50));
        Sampler sampler = new Sampler(sampling, new SplittableRandom(mask));
        for (int i = 0; i < 100; i++) {
            int token = sampler.draw(logits, allowed);
            sampler.heard(token);
            assertThat(allowed[token]).isTrue();
        }
    }

    @Test
    void temperatureTowardsNothing_takesTheLikeliest() {
        assertThat(drawn(counts(Sampling.plain().withTemperature(0), all()))).containsExactly(2);
        assertThat(drawn(counts(Sampling.plain().withTemperature(0.005), all())))
                .containsExactly(2);
    }

    @Test
    void sameSeed_drawsTheSame() {
        assertThat(stream(Sampling.plain(), 7)).isEqualTo(stream(Sampling.plain(), 7));
        assertThat(stream(Sampling.plain(), 7)).isNotEqualTo(stream(Sampling.plain(), 8));
    }

    /** The draws of the first machine this ran on. */
    @Test
    void sameSeed_onAnyMachine_drawsTheSame() {
        assertThat(Arrays.copyOf(stream(Sampling.plain().withTemperature(1.1).withTopP(0.9), 7), 16))
                .containsExactly(7, 2, 0, 7, 7, 2, 7, 7, 2, 7, 2, 4, 0, 0, 0, 7);
    }

    @Test
    void repetition_ofALoop_isFreeTwiceAndDearerEachTime() {
        Sampling sampling = Sampling.plain().withTemperature(0).withRepetition(new Sampling.Repetition(0.09, 3, 100));
        Sampler sampler = new Sampler(sampling, new SplittableRandom(1));
        for (int i = 0; i < 3; i++) {
            sampler.heard(4);
            sampler.heard(5);
            assertThat(sampler.draw(logits, all())).as("time %d", i).isEqualTo(2);
            sampler.heard(2);
        }
        // 4 5 2 stands three times now: token 2 (logit 2) pays twice and falls behind token 7 (1.9).
        sampler.heard(4);
        sampler.heard(5);
        assertThat(sampler.draw(logits, all())).isEqualTo(7);

        sampler.reset();
        sampler.heard(4);
        sampler.heard(5);
        assertThat(sampler.draw(logits, all())).isEqualTo(2);
    }

    @Test
    void repetition_outsideTheWindow_isForgotten() {
        Sampling sampling = Sampling.plain().withTemperature(0).withRepetition(new Sampling.Repetition(5, 2, 6));
        Sampler sampler = new Sampler(sampling, new SplittableRandom(1));
        for (int token : new int[] {4, 2, 4, 2, 4, 2, 4}) {
            sampler.heard(token);
        }
        assertThat(sampler.draw(logits, all())).isEqualTo(7);
        for (int token : new int[] {1, 1, 3, 3, 1, 4}) {
            sampler.heard(token);
        }
        assertThat(sampler.draw(logits, all())).isEqualTo(2);
    }

    @Test
    void whatCannotBeDrawnFrom_isRefused() {
        Sampler sampler = new Sampler(Sampling.plain(), new SplittableRandom(1));

        assertThatThrownBy(() -> sampler.draw(logits, new boolean[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no token is allowed");
        assertThatThrownBy(() -> sampler.draw(new float[] {0, Float.NaN}, new boolean[] {true, true}))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("token 1");
    }

    @Test
    void settingsOutOfRange_areRefusedByName() {
        assertThatThrownBy(() -> Sampling.plain().withTemperature(-1)).hasMessageContaining("temperature is -1.0");
        assertThatThrownBy(() -> Sampling.plain().withTopK(-1)).hasMessageContaining("topK is -1");
        assertThatThrownBy(() -> Sampling.plain().withTopP(0)).hasMessageContaining("topP is 0.0");
        assertThatThrownBy(() -> new Sampling.Repetition(1, 1, 5)).hasMessageContaining("length is 1");
        assertThatThrownBy(() -> new Sampling.Repetition(1, 5, 4)).hasMessageContaining("window is 4");
    }

    private int[] stream(Sampling sampling, long seed) {
        Sampler sampler = new Sampler(sampling, new SplittableRandom(seed));
        return IntStream.range(0, 200).map(i -> sampler.draw(logits, all())).toArray();
    }

    private int[] counts(Sampling sampling, boolean[] allowed) {
        Sampler sampler = new Sampler(sampling, new SplittableRandom(3));
        int[] counts = new int[logits.length];
        for (int i = 0; i < DRAWS; i++) {
            counts[sampler.draw(logits, allowed)]++;
        }
        return counts;
    }

    private static int[] drawn(int[] counts) {
        return IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
    }

    private double[] softmax(double temperature, boolean[] allowed) {
        double[] masses = IntStream.range(0, logits.length)
                .mapToDouble(i -> allowed[i] ? Math.exp(logits[i] / temperature) : 0)
                .toArray();
        double sum = Arrays.stream(masses).sum();
        return Arrays.stream(masses).map(mass -> mass / sum).toArray();
    }

    private static boolean[] all() {
        boolean[] allowed = new boolean[10];
        Arrays.fill(allowed, true);
        return allowed;
    }
}
