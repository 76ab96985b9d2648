package org.cadenza.learning.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Json;

/**
 * Writes a network as a layers model of TensorFlow.js, any version: the graph in the words of Keras 2.3, as its converter
 * writes them, and all weights one after another in a single shard.
 */
public final class TensorFlowJsWriter {

    /** The file that a program opens. */
    public static final String MODEL = "model.json";

    /** The file with the weights, beside it. */
    public static final String SHARD = "group1-shard1of1.bin";

    private TensorFlowJsWriter() {}

    /**
     * Writes {@code network}.
     *
     * @param model where what becomes {@link #MODEL} goes
     * @param shard where what becomes {@link #SHARD} goes
     * @param program by which, with its version
     */
    public static void write(KerasModel network, String program, Path model, Path shard) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "layers-model");
        json.put("generatedBy", program);
        json.put("convertedBy", null);
        json.put("modelTopology", topology(network));
        json.put("weightsManifest", List.of(Map.of("paths", List.of(SHARD), "weights", manifest(network))));
        json.put("userDefinedMetadata", network.notes());
        Files.writeString(model, Json.write(json));
        try (OutputStream file = Files.newOutputStream(shard);
                WritableByteChannel channel = Channels.newChannel(file)) {
            for (KerasLayer layer : network.layers()) {
                for (Array weight : layer.weights().values()) {
                    channel.write(weight.data());
                }
            }
        }
    }

    private static Map<String, Object> topology(KerasModel network) {
        List<KerasLayer> layers = network.layers();
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("name", "generator");
        graph.put("layers", layers.stream().map(TensorFlowJsWriter::layer).toList());
        graph.put(
                "input_layers",
                layers.stream()
                        .filter(layer -> layer.kind().equals(KerasLayer.INPUT))
                        .map(layer -> end(layer.name()))
                        .toList());
        graph.put("output_layers", List.of(end(layers.get(layers.size() - 1).name())));
        return Map.of(
                "keras_version", "2.3.1",
                "backend", "tensorflow",
                "model_config", Map.of("class_name", "Model", "config", graph));
    }

    private static Map<String, Object> layer(KerasLayer layer) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", layer.name());
        settings.putAll(layer.settings());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class_name", layer.kind());
        json.put("config", settings);
        json.put("name", layer.name());
        List<List<Object>> call =
                layer.inputs().stream().map(TensorFlowJsWriter::taken).toList();
        json.put("inbound_nodes", call.isEmpty() ? List.of() : List.of(call));
        return json;
    }

    /** An output as the graph's ends name it: its layer, and which call and which of its outputs. */
    private static List<Object> end(String layer) {
        return List.of(layer, 0, 0);
    }

    private static List<Object> taken(String layer) {
        return List.of(layer, 0, 0, Map.of());
    }

    private static List<Map<String, Object>> manifest(KerasModel network) {
        List<Map<String, Object>> manifest = new ArrayList<>();
        for (KerasLayer layer : network.layers()) {
            layer.weights()
                    .forEach((name, array) -> manifest.add(
                            Map.of("name", layer.name() + "/" + name, "shape", array.shape(), "dtype", "float32")));
        }
        return manifest;
    }
}
