package org.cadenza.learning.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.cadenza.learning.Array;
import org.cadenza.learning.keras.KerasLayer;
import org.cadenza.learning.keras.KerasModel;

/**
 * A network of Keras' layers as an ONNX graph: dense layers, LSTMs, embeddings, batch norms and what lies between them. Inputs
 * keep their names; the last layer's output is the only one.
 */
public final class KerasGraph {

    /** ONNX has the gates i, o, f, c where Keras has i, f, c, o. */
    private static final int[] GATES = {0, 3, 1, 2};

    private final OnnxGraph graph = new OnnxGraph("generator");
    private final Map<String, String> outputs = new HashMap<>();

    private KerasGraph() {}

    /**
     * The graph of {@code network}.
     *
     * @param name of the output
     * @param shape of the output, for each of a batch
     * @throws IllegalArgumentException if a layer is of a kind that is not known here
     */
    public static OnnxGraph of(KerasModel network, String name, long... shape) {
        KerasGraph keras = new KerasGraph();
        String last = "";
        for (KerasLayer layer : network.layers()) {
            last = keras.value(layer);
            keras.outputs.put(layer.name(), last);
        }
        keras.graph.output(name, last, shape);
        network.notes().forEach(keras.graph::note);
        return keras.graph;
    }

    private String value(KerasLayer layer) {
        return switch (layer.kind()) {
            case KerasLayer.INPUT -> input(layer);
            case "Dense" -> graph.apply("Gemm", taken(layer, 0), weight(layer, "kernel"), weight(layer, "bias"));
            case "Embedding" -> graph.apply("Gather", weight(layer, "embeddings"), taken(layer, 0));
            case "Flatten" -> graph.apply("Flatten", taken(layer, 0));
            case "Multiply" -> graph.apply("Mul", taken(layer, 0), taken(layer, 1));
            case "LeakyReLU" ->
                graph.apply("LeakyRelu", Map.of("alpha", (float) number(layer, "alpha")), taken(layer, 0));
            case "BatchNormalization" ->
                graph.apply(
                        "BatchNormalization",
                        Map.of("epsilon", (float) number(layer, "epsilon")),
                        taken(layer, 0),
                        weight(layer, "gamma"),
                        weight(layer, "beta"),
                        weight(layer, "moving_mean"),
                        weight(layer, "moving_variance"));
            case "Reshape" -> graph.apply("Reshape", taken(layer, 0), graph.whole(batchAnd(layer)));
            case "LSTM" -> memory(layer);
            default ->
                throw new IllegalArgumentException("layer '" + layer.name() + "' is a " + layer.kind()
                        + ", for which no operator of ONNX is known here");
        };
    }

    private String input(KerasLayer layer) {
        long width = ((Number) ((List<?>) layer.settings().get("batch_input_shape")).get(1)).longValue();
        return layer.settings().get("dtype").equals("int32")
                ? graph.wholeInput(layer.name(), width)
                : graph.input(layer.name(), width);
    }

    private static long[] batchAnd(KerasLayer layer) {
        List<?> shape = (List<?>) layer.settings().get("target_shape");
        return LongStream.concat(LongStream.of(-1), shape.stream().mapToLong(size -> ((Number) size).longValue()))
                .toArray();
    }

    /** ONNX's LSTM walks [steps, batch, width] and tells [steps, directions, batch, units]. */
    private String memory(KerasLayer layer) {
        int units = (int) number(layer, "units");
        String activation = layer.settings().get("activation").equals("sigmoid") ? "Sigmoid" : "Tanh";
        String walked = graph.apply("Transpose", Map.of("perm", List.of(1, 0, 2)), taken(layer, 0));
        String told = graph.apply(
                "LSTM",
                Map.of("hidden_size", units, "activations", List.of("Sigmoid", activation, activation)),
                walked,
                gates(layer, "kernel", units),
                gates(layer, "recurrent_kernel", units),
                bias(layer, units));
        String flat = graph.apply("Squeeze", told, graph.whole(1));
        return graph.apply("Transpose", Map.of("perm", List.of(1, 0, 2)), flat);
    }

    /** Keras' [inputs, 4 units] as ONNX's [1, 4 units, inputs]. */
    private String gates(KerasLayer layer, String name, int units) {
        Array array = array(layer, name);
        float[] values = array.floats();
        int inputs = (int) array.shape()[0];
        float[] ordered = new float[values.length];
        for (int row = 0; row < 4 * units; row++) {
            for (int input = 0; input < inputs; input++) {
                ordered[row * inputs + input] = values[input * 4 * units + keras(row, units)];
            }
        }
        return graph.weight(layer.name() + "/" + name, Array.of(ordered).shaped(1, 4L * units, inputs));
    }

    /** ONNX has one for what is given and one for what is remembered; Keras' is the first. */
    private String bias(KerasLayer layer, int units) {
        float[] values = array(layer, "bias").floats();
        float[] ordered = new float[8 * units];
        for (int row = 0; row < 4 * units; row++) {
            ordered[row] = values[keras(row, units)];
        }
        return graph.weight(layer.name() + "/bias", Array.of(ordered).shaped(1, 8L * units));
    }

    /** Where Keras has the row of a gate that is ONNX's {@code row}. */
    private static int keras(int row, int units) {
        return GATES[row / units] * units + row % units;
    }

    private String taken(KerasLayer layer, int number) {
        return outputs.get(layer.inputs().get(number));
    }

    private String weight(KerasLayer layer, String name) {
        return graph.weight(layer.name() + "/" + name, array(layer, name));
    }

    private static Array array(KerasLayer layer, String name) {
        return Optional.ofNullable(layer.weights().get(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("layer '" + layer.name() + "' has no weight '" + name + "'"));
    }

    private static double number(KerasLayer layer, String setting) {
        return ((Number) layer.settings().get(setting)).doubleValue();
    }
}
