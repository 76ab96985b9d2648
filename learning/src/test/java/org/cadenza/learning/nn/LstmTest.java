package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cadenza.learning.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LstmTest {

    private static final int INPUTS = 2;
    private static final int WIDTH = 3;

    private final Parameters.Builder builder = new Parameters.Builder();
    private final Lstm lstm = new Lstm(builder, INPUTS, WIDTH, 2);
    private final Parameters parameters = builder.build(new Seed(3), Device.CPU);

    @BeforeEach
    void seed() {
        Randomness.seed(new Seed(5));
    }

    @Test
    void apply_oneSequence_agreesWithTheEquations() {
        try (Scope scope = new Scope()) {
            Tensor inputs = Tensor.normal(1, 4, INPUTS);
            float[] outputs = lstm.apply(inputs, lstm.start(1)).outputs().floats();
            float[] expected = layer(1, layer(0, inputs.floats(), INPUTS), WIDTH);
            for (int i = 0; i < outputs.length; i++) {
                assertThat(outputs[i]).isCloseTo(expected[i], within(1e-6f));
            }
        }
    }

    /** One layer by its equations, on [steps, inputs]. */
    private float[] layer(int layer, float[] sequence, int inputs) {
        int steps = sequence.length / inputs;
        float[] outputs = new float[steps * WIDTH];
        double[] output = new double[WIDTH];
        double[] cell = new double[WIDTH];
        for (int step = 0; step < steps; step++) {
            double[] before = output.clone();
            for (int unit = 0; unit < WIDTH; unit++) {
                double[] gates = new double[4];
                for (int gate = 0; gate < 4; gate++) {
                    int row = gate * WIDTH + unit;
                    gates[gate] = value(layer, "input.bias")[row] + value(layer, "memory.bias")[row];
                    for (int i = 0; i < inputs; i++) {
                        gates[gate] += value(layer, "input.weight")[row * inputs + i] * sequence[step * inputs + i];
                    }
                    for (int i = 0; i < WIDTH; i++) {
                        gates[gate] += value(layer, "memory.weight")[row * WIDTH + i] * before[i];
                    }
                }
                cell[unit] = sigmoid(gates[1]) * cell[unit] + sigmoid(gates[0]) * Math.tanh(gates[2]);
                output[unit] = sigmoid(gates[3]) * Math.tanh(cell[unit]);
                outputs[step * WIDTH + unit] = (float) output[unit];
            }
        }
        return outputs;
    }

    private float[] value(int layer, String name) {
        return parameters.byName().get("layers." + layer + "." + name).value().floats();
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void apply_inTwoParts_goesOnFromTheState() {
        try (Scope scope = new Scope()) {
            Tensor inputs = Tensor.normal(2, 7, INPUTS);
            float[] whole =
                    lstm.apply(inputs, lstm.start(2)).outputs().narrow(1, 5, 2).floats();
            Lstm.Result first = lstm.apply(inputs.narrow(1, 0, 5), lstm.start(2));
            float[] second =
                    lstm.apply(inputs.narrow(1, 5, 2), first.state()).outputs().floats();
            for (int i = 0; i < whole.length; i++) {
                assertThat(second[i]).isCloseTo(whole[i], within(1e-6f));
            }
        }
    }

    @Test
    void apply_gradients_agreeWithFiniteDifferences() {
        try (Scope scope = new Scope()) {
            Tensor inputs = Tensor.normal(3, 6, INPUTS);
            Tensor weights = Tensor.normal(3, 6, WIDTH);
            Slope.agrees(
                    () -> lstm.apply(inputs, lstm.start(3))
                            .outputs()
                            .times(weights)
                            .sum(),
                    parameters);
        }
    }

    @Test
    void apply_stepByStep_saysWhatTheWholeSequenceSays() {
        try (Scope scope = new Scope()) {
            Tensor inputs = Tensor.normal(2, 4, INPUTS);
            float[] whole = lstm.apply(inputs, lstm.start(2)).outputs().floats();
            float[] steps = stepByStep(inputs).floats();
            for (int i = 0; i < whole.length; i++) {
                assertThat(steps[i]).isCloseTo(whole[i], within(1e-6f));
            }
        }
    }

    @Test
    void apply_stepByStep_hasTheGradientsOfFiniteDifferences() {
        try (Scope scope = new Scope()) {
            Tensor inputs = Tensor.normal(3, 4, INPUTS);
            Tensor weights = Tensor.normal(3, 4, WIDTH);
            Slope.agrees(() -> stepByStep(inputs).times(weights).sum(), parameters);
        }
    }

    private Tensor stepByStep(Tensor inputs) {
        Tensor[] outputs = new Tensor[(int) inputs.size(1)];
        Lstm.State state = lstm.start(inputs.size(0));
        for (int step = 0; step < outputs.length; step++) {
            Lstm.Result result = lstm.apply(inputs.narrow(1, step, 1), state);
            outputs[step] = result.outputs();
            state = result.state();
        }
        return Tensor.concatenate(1, outputs);
    }

    @Test
    void state_keptByAnOuterScope_outlivesTheInner() {
        try (Scope outer = new Scope()) {
            Lstm.State state;
            float[] before;
            try (Scope inner = new Scope()) {
                state = lstm.apply(Tensor.normal(1, 3, INPUTS), lstm.start(1))
                        .state()
                        .detach()
                        .keptBy(inner);
                before = state.cell().floats();
            }
            assertThat(state.cell().floats()).isEqualTo(before);
        }
    }

    @Test
    void apply_inputsOfAnotherWidth_areRefusedWithTheirShape() {
        try (Scope scope = new Scope()) {
            assertThatThrownBy(() -> lstm.apply(Tensor.zeros(1, 4, 5), lstm.start(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[1, 4, 5]");
        }
    }
}
