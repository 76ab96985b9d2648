package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.keras.KerasLayer;
import org.cadenza.learning.nn.BatchNorm;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * {@link RecurrentPlayer} as Keras has it, layer by layer: noise {@code [1, noise]} and, told one, a genre's number
 * {@code [1, 1]} to velocities {@code [1, 32, 9]}. Dropout, which does nothing outside of training, is left out.
 */
final class KerasPlayer {

    private static final String NOISE = "z";
    private static final String GENRE = "genre";
    private static final String STEPS = "player.steps.layers.";
    private static final String LANES = "player.lanes.";

    private final List<KerasPart> parts = new ArrayList<>();
    private final int noise;
    private String last = NOISE;

    private KerasPlayer(int noise) {
        this.noise = noise;
    }

    /** @param genres 0 for a player that is told none */
    static List<KerasPart> parts(RhythmCanConfig.Players players, int genres) {
        KerasPlayer player = new KerasPlayer(players.noise());
        player.inputs(genres);
        player.idea(players);
        player.steps(players, genres > 0);
        return List.copyOf(player.parts);
    }

    private void inputs(int genres) {
        input(NOISE, noise, "float32");
        if (genres > 0) {
            input(GENRE, 1, "int32");
            last = GENRE;
            add(
                    "Embedding",
                    "embedding_1",
                    Map.of("input_dim", genres, "output_dim", noise),
                    KerasArray.same("embeddings", "player.genres", genres, noise));
            add("Flatten", "flatten_1", Map.of());
            parts.add(new KerasPart("Multiply", "multiply_1", Map.of(), List.of(NOISE, last), List.of()));
            last = "multiply_1";
        }
    }

    private void input(String name, int width, String type) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("batch_input_shape", Arrays.asList(null, width));
        settings.put("dtype", type);
        settings.put("sparse", false);
        parts.add(new KerasPart(KerasLayer.INPUT, name, settings, List.of(), List.of()));
    }

    private void idea(RhythmCanConfig.Players players) {
        int width = players.width(512);
        int stepWidth = players.width(32);
        dense(1, "first", noise, width);
        dense(2, "second", width, stepWidth * DrumGrid.STEPS);
        add("Reshape", "reshape_1", Map.of("target_shape", List.of(DrumGrid.STEPS, stepWidth)));
    }

    private void dense(int number, String ours, int inputs, int units) {
        add(
                "Dense",
                "dense_" + number,
                Map.of("units", units, "activation", "linear", "use_bias", true),
                KerasArray.turned("kernel", "player." + ours + ".weight", inputs, units),
                KerasArray.same("bias", "player." + ours + ".bias", units));
        leaky(number, RecurrentPlayer.SLOPE);
        add(
                "BatchNormalization",
                "batch_normalization_" + number,
                Map.of("epsilon", BatchNorm.EPSILON, "center", true, "scale", true),
                KerasArray.same("gamma", "player." + ours + ".norm.weight", units),
                KerasArray.same("beta", "player." + ours + ".norm.bias", units),
                KerasArray.same("moving_mean", "statistics." + ours + ".mean", units),
                KerasArray.same("moving_variance", "statistics." + ours + ".variance", units));
    }

    private void steps(RhythmCanConfig.Players players, boolean told) {
        int memory = players.width(128);
        lstm(1, "tanh", memory(STEPS + "0.", players.width(32), memory));
        lstm(2, "tanh", memory(STEPS + "1.", memory, memory));
        if (told) {
            lstm(3, "tanh", memory(LANES + "layers.0.", memory, DrumGrid.LANES));
            leaky(3, RecurrentPlayer.LAST_SLOPE);
        } else {
            lstm(
                    3,
                    "sigmoid",
                    KerasArray.turned("kernel", LANES + "input", memory, 4 * DrumGrid.LANES),
                    KerasArray.turned("recurrent_kernel", LANES + "memory", DrumGrid.LANES, 4 * DrumGrid.LANES),
                    KerasArray.same("bias", LANES + "bias", 4 * DrumGrid.LANES));
        }
    }

    /** The arrays of one layer of our LSTM, whose gates lie in Keras' order and have two biases for its one. */
    private static KerasArray[] memory(String ours, int inputs, int units) {
        return new KerasArray[] {
            KerasArray.turned("kernel", ours + "input.weight", inputs, 4L * units),
            KerasArray.turned("recurrent_kernel", ours + "memory.weight", units, 4L * units),
            new KerasArray("bias", List.of(4L * units), List.of(ours + "input.bias", ours + "memory.bias"), false)
        };
    }

    private void lstm(int number, String activation, KerasArray... arrays) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("units", (int) (arrays[2].shape().get(0) / 4));
        settings.put("activation", activation);
        settings.put("recurrent_activation", "sigmoid");
        settings.put("use_bias", true);
        settings.put("return_sequences", true);
        settings.put("go_backwards", false);
        add("LSTM", "lstm_" + number, settings, arrays);
    }

    private void leaky(int number, double slope) {
        add("LeakyReLU", "leaky_re_lu_" + number, Map.of("alpha", slope));
    }

    /** A layer behind the last. */
    private void add(String kind, String name, Map<String, Object> settings, KerasArray... arrays) {
        parts.add(new KerasPart(kind, name, settings, List.of(last), List.of(arrays)));
        last = name;
    }
}
