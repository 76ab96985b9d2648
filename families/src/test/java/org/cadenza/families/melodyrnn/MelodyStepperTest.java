package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cadenza.families.melodyrnn.MelodyRnnConfig.Network;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sampled by is what was trained: the plain steps against the tensors, an independent computation. */
class MelodyStepperTest {

    @ParameterizedTest
    @ValueSource(strings = {"1 0", "2 0", "1 5", "2 5", "3 40"})
    void steps_inPlainJava_sayWhatTheTensorsSay(String shape) {
        int layers = Integer.parseInt(shape.split(" ")[0]);
        int attention = Integer.parseInt(shape.split(" ")[1]);
        MelodyRnnConfig tiny = MelodyRnnPresets.config("tiny");
        MelodyRnnConfig config = new MelodyRnnConfig(
                tiny.encoding(),
                tiny.register(),
                tiny.metric(),
                tiny.rules(),
                new Network(12, layers, attention),
                tiny.course(),
                tiny.optimization());
        int inputs = config.lines().inputs();
        int steps = 9;
        float[] told = new float[steps * inputs];
        var random = new Seed(5).random();
        for (int i = 0; i < told.length; i++) {
            told[i] = (float) (2 * random.nextDouble() - 1);
        }
        try (Scope scope = new Scope()) {
            Parameters.Builder builder = new Parameters.Builder();
            MelodyNetwork network = new MelodyNetwork(config, builder);
            Parameters parameters = builder.build(new Seed(3), Device.standard());
            float[] expected = Gradients.without(() -> network.logits(Tensor.of(told, 1, steps, inputs), 0))
                    .floats();
            MelodyStepper stepper = new MelodyStepper(config, checkpoint(parameters));
            MelodyStepper.State state = stepper.start();
            for (int step = 0; step < steps; step++) {
                float[] input = Arrays.copyOfRange(told, step * inputs, (step + 1) * inputs);
                MelodyStepper.State copy = state.copy();
                float[] logits = stepper.step(input, state);
                assertThat(stepper.step(input, copy))
                        .as("a copy goes the same way")
                        .isEqualTo(logits);
                for (int i = 0; i < logits.length; i++) {
                    assertThat(logits[i]).isCloseTo(expected[step * logits.length + i], within(2e-5f));
                }
            }
        }
    }

    private static Checkpoint checkpoint(Parameters parameters) {
        ModelCard card =
                new ModelCard("melody-rnn", "tiny", 1, "0.1.0", 1, 1, List.of(), Map.of(), List.of(), List.of());
        return new Checkpoint(card, Map.of(), parameters.save(), Map.of());
    }
}
