package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {

    /** The loss is 3 w, so that each gradient is 3. */
    private static final double GRADIENT = 3;

    private static final double RATE = 0.1;

    @Test
    void sgd_twoSteps_areAsByHand() {
        // v1 = 3, v2 = 0.5 * 3 + 3 = 4.5
        assertThat(twoSteps(new Sgd(0.5))).isCloseTo(1 - RATE * 3 - RATE * 4.5, within(1e-6));
    }

    @Test
    void rmsProp_twoSteps_areAsByHand() {
        // s1 = 0.1 * 9 = 0.9, s2 = 0.9 * 0.9 + 0.9 = 1.71
        assertThat(twoSteps(new RmsProp(0.9, 1e-8)))
                .isCloseTo(1 - RATE * 3 / Math.sqrt(0.9) - RATE * 3 / Math.sqrt(1.71), within(1e-6));
    }

    @Test
    void adam_twoStepsOfTheSameGradient_moveByTheRateEach() {
        // Corrected for their bias both averages are exact: m' = 3, v' = 9.
        assertThat(twoSteps(new Adam())).isCloseTo(1 - 2 * RATE, within(1e-6));
    }

    @Test
    void adam_changingGradient_isAsByHand() {
        // m2' = (0.9 * 0.1 * 3 + 0.1 * 1) / 0.19, v2' = (0.99 * 0.01 * 9 + 0.01 * 1) / 0.0199
        double second = ((0.9 * 0.1 * 3 + 0.1) / 0.19) / Math.sqrt((0.99 * 0.01 * 9 + 0.01) / 0.0199);
        double value = steps(new Adam(0.9, 0.99, 1e-8), step -> step == 0 ? 3 : 1, 1);
        assertThat(value).isCloseTo(1 - RATE - RATE * second, within(1e-6));
    }

    @Test
    void adamW_matrices_shrinkAndVectorsDoNot() {
        AdamW rule = new AdamW(new Adam(), 0.5);
        double matrix = steps(rule, step -> 3, 1, 1);
        double shrunk = 1 * (1 - RATE * 0.5) - RATE;
        assertThat(matrix).isCloseTo(shrunk * (1 - RATE * 0.5) - RATE, within(1e-6));
        assertThat(steps(rule, step -> 3, 1)).isCloseTo(1 - 2 * RATE, within(1e-6));
    }

    private static double twoSteps(UpdateRule rule) {
        return steps(rule, step -> GRADIENT, 1);
    }

    /** Where a parameter of {@code shape} that starts at 1 is after two steps along a loss of the given slope. */
    private static double steps(UpdateRule rule, DoubleUnaryOperator slope, long... shape) {
        Parameters.Builder builder = new Parameters.Builder();
        Parameter parameter = builder.add("w", Initializer.constant(1), shape);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        Optimizer optimizer = new Optimizer(rule, parameters);
        for (int step = 0; step < 2; step++) {
            try (Scope scope = new Scope()) {
                parameters.zeroGradients();
                parameter.value().times(slope.applyAsDouble(step)).sum().backward();
                optimizer.step(RATE);
            }
        }
        return parameter.value().floats()[0];
    }

    static Stream<UpdateRule> rules() {
        return Stream.of(new Sgd(0.9), new RmsProp(), new Adam(), new AdamW(new Adam(), 0.1));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void restore_inTheMiddle_goesOnToTheLastBit(UpdateRule rule) {
        Run whole = new Run(rule);
        whole.steps(0, 8);
        Run first = new Run(rule);
        first.steps(0, 5);
        Run second = new Run(rule);
        second.parameters.restore(first.parameters.save());
        second.optimizer.restore(first.optimizer.save());
        second.steps(5, 8);
        assertThat(second.parameters.save()).isEqualTo(whole.parameters.save());
        assertThat(second.optimizer.save()).isEqualTo(whole.optimizer.save());
    }

    /** A small network that learns from noise. */
    private static final class Run {

        private final Parameters.Builder builder = new Parameters.Builder();
        private final Linear inner = new Linear(builder.in("inner"), 8, 64);
        private final Linear outer = new Linear(builder.in("outer"), 64, 4);
        private final Parameters parameters = builder.build(new Seed(1), Device.CPU);
        private final Optimizer optimizer;

        Run(UpdateRule rule) {
            optimizer = new Optimizer(rule, parameters);
        }

        void steps(int from, int to) {
            for (int step = from; step < to; step++) {
                Randomness.seed(new Seed(2).at(step));
                try (Scope scope = new Scope()) {
                    Tensor hidden = inner.apply(Tensor.normal(16, 8)).relu().dropout(0.2, true);
                    parameters.zeroGradients();
                    outer.apply(hidden).power(2).mean().backward();
                    optimizer.step(0.01);
                }
            }
        }
    }

    @Test
    void restore_stateOfAnotherRule_isRefused() {
        Map<String, Array> state = new Run(new Sgd(0)).optimizer.save();
        assertThatThrownBy(() -> new Run(new Adam()).optimizer.restore(state))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("inner.bias");
        assertThatThrownBy(() -> new Run(new Adam()).optimizer.restore(Map.of()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("'steps'");
    }

    @Test
    void rules_settingsOutOfRange_areRefused() {
        List.<Runnable>of(
                        () -> new Sgd(1),
                        () -> new Adam(-0.1, 0.9, 1e-8),
                        () -> new RmsProp(0.9, 0),
                        () -> new AdamW(new Adam(), Double.NaN))
                .forEach(rule -> assertThatThrownBy(rule::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("expected"));
    }
}
