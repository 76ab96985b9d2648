package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.onnx.OnnxGraph;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * {@link ConvolutionalPlayer} as an ONNX graph: noise {@code z [batch, noise]} and shares of genres {@code genres [batch,
 * genres]} to {@code presence}, {@code velocities} and {@code offsets}, each [batch, 32, 9].
 */
final class ConvolutionalGraph {

    private static final long LANES = DrumGrid.LANES;
    private static final long STEPS = DrumGrid.STEPS;

    private final OnnxGraph graph = new OnnxGraph("player");
    private final Map<String, Array> weights;

    private ConvolutionalGraph(Map<String, Array> weights) {
        this.weights = weights;
    }

    static OnnxGraph of(RhythmCanConfig.Players players, int genres, Checkpoint checkpoint) {
        ConvolutionalGraph player = new ConvolutionalGraph(checkpoint.weights());
        player.draw(players, genres);
        return player.graph;
    }

    private void draw(RhythmCanConfig.Players players, int genres) {
        long wide = 4L * players.width(64);
        String noise = graph.input("z", players.noise());
        String shares = graph.input("genres", genres);
        String told = graph.apply("Concat", Map.of("axis", 1), noise, graph.apply("MatMul", shares, weight("genres")));
        String idea = leaky(linear("mix", told));
        String beats = graph.apply("Reshape", linear("first", idea), graph.whole(-1, STEPS / 4, wide));
        String drawn = leaky(norm("first", beats));
        drawn = finer("eighths", drawn);
        drawn = finer("sixteenths", drawn);
        String cells = turned(graph.apply(
                "Conv", Map.of("pads", List.of(1, 1)), turned(drawn), weight("cells.weight"), weight("cells.bias")));
        output("presence", graph.apply("Sigmoid", lanes(cells, 0)));
        output("velocities", graph.apply("Sigmoid", lanes(cells, 1)));
        output("offsets", graph.apply("Tanh", lanes(cells, 2)));
    }

    private String linear(String layer, String value) {
        return graph.apply("Gemm", Map.of("transB", 1), value, weight(layer + ".weight"), weight(layer + ".bias"));
    }

    private String norm(String layer, String value) {
        return graph.apply("LayerNormalization", value, weight(layer + ".norm.weight"), weight(layer + ".norm.bias"));
    }

    /** [batch, steps, width] to twice the steps. */
    private String finer(String layer, String drawn) {
        String more = graph.apply(
                "ConvTranspose",
                Map.of("strides", List.of(2), "pads", List.of(1, 1)),
                turned(drawn),
                weight(layer + ".weight"),
                weight(layer + ".bias"));
        return leaky(norm(layer, turned(more)));
    }

    private String leaky(String value) {
        return graph.apply("LeakyRelu", Map.of("alpha", (float) ConvolutionalPlayer.SLOPE), value);
    }

    private String turned(String value) {
        return graph.apply("Transpose", Map.of("perm", List.of(0, 2, 1)), value);
    }

    /** The {@code part}th nine of the channels. */
    private String lanes(String cells, long part) {
        return graph.apply("Slice", cells, graph.whole(part * LANES), graph.whole((part + 1) * LANES), graph.whole(2));
    }

    private void output(String name, String value) {
        graph.output(name, value, STEPS, LANES);
    }

    private String weight(String name) {
        String full = "player." + name;
        Array array = weights.get(full);
        if (array == null) {
            throw new CheckpointException("the checkpoint has no weight '" + full + "'");
        }
        return graph.weight(full, array);
    }
}
