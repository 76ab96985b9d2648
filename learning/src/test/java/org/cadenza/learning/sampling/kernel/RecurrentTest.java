package org.cadenza.learning.sampling.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gru;
import org.cadenza.learning.nn.Lstm;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.junit.jupiter.api.Test;

class RecurrentTest {

    private static final int STEPS = 40;
    private static final int INPUTS = 13;
    private static final int WIDTH = 22;

    private final Parameters.Builder builder = new Parameters.Builder();

    @Test
    void lstm_ofTwoLayers_saysWhatTheNetworkSays() {
        Lstm lstm = new Lstm(builder, INPUTS, WIDTH, 2);
        try (Scope scope = new Scope()) {
            Parameters parameters = builder.build(new Seed(3), Device.CPU);
            Tensor inputs = loudInputs();
            float[] expected = lstm.apply(inputs, lstm.start(1)).outputs().floats();
            agrees(stack(Recurrent.Cell.LSTM, parameters), inputs.floats(), expected);
        }
    }

    @Test
    void gru_ofTwoLayers_saysWhatTheNetworkSays() {
        Gru gru = new Gru(builder, INPUTS, WIDTH, 2);
        try (Scope scope = new Scope()) {
            Parameters parameters = builder.build(new Seed(3), Device.CPU);
            Tensor inputs = loudInputs();
            float[] expected = gru.apply(inputs, gru.start(1), 0).outputs().floats();
            agrees(stack(Recurrent.Cell.GRU, parameters), inputs.floats(), expected);
        }
    }

    /** Five times as loud as usual, so that the gates are driven to their ends too. */
    private static Tensor loudInputs() {
        Randomness.seed(new Seed(5));
        return Tensor.normal(1, STEPS, INPUTS).times(5);
    }

    private static Recurrent stack(Recurrent.Cell cell, Parameters parameters) {
        return new Recurrent(cell, new Weights(parameters.save(), ""), INPUTS, WIDTH, 2);
    }

    private static void agrees(Recurrent stack, float[] inputs, float[] expected) {
        Recurrent.State state = stack.start();
        for (int step = 0; step < STEPS; step++) {
            float[] output = stack.step(Arrays.copyOfRange(inputs, step * INPUTS, (step + 1) * INPUTS), state);
            for (int i = 0; i < WIDTH; i++) {
                assertThat(output[i]).isCloseTo(expected[step * WIDTH + i], within(1e-5f));
            }
        }
    }

    @Test
    void step_ofAnIndex_isThatOfAOneThere() {
        for (Recurrent.Cell cell : Recurrent.Cell.values()) {
            Recurrent stack = random(cell);
            Recurrent.State byIndex = stack.start();
            Recurrent.State byNumbers = stack.start();
            for (int index = 0; index < INPUTS; index++) {
                float[] one = new float[INPUTS];
                one[index] = 1;
                float[] expected = stack.step(one, byNumbers);
                float[] output = stack.step(index, byIndex);
                for (int i = 0; i < WIDTH; i++) {
                    assertThat(output[i]).isCloseTo(expected[i], within(1e-6f));
                }
            }
        }
    }

    @Test
    void state_setToAnother_goesOnAlikeAndLeavesTheOtherAlone() {
        for (Recurrent.Cell cell : Recurrent.Cell.values()) {
            Recurrent stack = random(cell);
            Recurrent.State trunk = stack.start();
            stack.step(4, trunk);
            Recurrent.State branch = stack.start();
            branch.set(trunk);
            float[] apart = stack.step(7, branch).clone();
            stack.step(2, branch);

            assertThat(stack.step(7, trunk)).containsExactly(apart);
        }
    }

    @Test
    void state_cleared_isThatOfTheStart() {
        for (Recurrent.Cell cell : Recurrent.Cell.values()) {
            Recurrent stack = random(cell);
            Recurrent.State state = stack.start();
            float[] first = stack.step(4, state).clone();
            assertThat(stack.step(4, state)).isNotEqualTo(first);
            state.clear();

            assertThat(stack.step(4, state)).containsExactly(first);
        }
    }

    @Test
    void step_ofAnInputThatDoesNotFit_isRefusedWithItsSize() {
        Recurrent stack = random(Recurrent.Cell.GRU);
        assertThatThrownBy(() -> stack.step(new float[3], stack.start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input has 3 numbers, expected 13");
        assertThatThrownBy(() -> stack.step(13, stack.start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index is 13, expected 0 to 12");
    }

    private static Recurrent random(Recurrent.Cell cell) {
        Parameters.Builder builder = new Parameters.Builder();
        if (cell == Recurrent.Cell.LSTM) {
            new Lstm(builder, INPUTS, WIDTH, 2);
        } else {
            new Gru(builder, INPUTS, WIDTH, 2);
        }
        return stack(cell, builder.build(new Seed(8), Device.CPU));
    }
}
