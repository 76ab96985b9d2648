package org.cadenza.learning.keras;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;

/**
 * Reads a layers model of TensorFlow.js, of ours or from Keras through its converter: a graph or a sequence of layers, in
 * which models within the model are opened. The file may come from a stranger: it is data only, and everything it claims is
 * checked against the files' true sizes before memory is set aside. How layers are wired is not read; they come in the
 * order of the file, which is Keras' own from inputs to outputs.
 */
public final class TensorFlowJsReader {

    /** A hundred times that of the published network. */
    private static final long MAX_BYTES = 1 << 20;

    private TensorFlowJsReader() {}

    /**
     * The network in {@code model}, with the shards beside it.
     *
     * @param model usually called {@code model.json}
     * @throws CheckpointException if it is no layers model, too large, or its shards are missing or of another length, naming
     *     the first weight that suffers
     * @throws IOException if a file cannot be read
     */
    public static KerasModel read(Path model) throws IOException {
        Map<String, Object> json = object(Json.read(text(model), Map.class, model.toString()), model.toString());
        Map<String, Map<String, Array>> weights = WeightShards.read(
                model.toAbsolutePath().getParent(), list(json.get("weightsManifest"), "weightsManifest"));
        Map<String, Object> topology = object(json.get("modelTopology"), "modelTopology");
        Object graph = topology.getOrDefault("model_config", topology);
        List<KerasLayer> layers = new ArrayList<>();
        addLayers(object(graph, "model_config"), weights, layers);
        return new KerasModel(layers, notes(json.get("userDefinedMetadata")));
    }

    private static String text(Path model) throws IOException {
        if (Files.size(model) > MAX_BYTES || !Files.isRegularFile(model)) {
            throw new CheckpointException("'" + model + "' is no file of at most " + MAX_BYTES
                    + " bytes; name the model.json of a layers model, its weights lie in files beside it");
        }
        try {
            return Files.readString(model);
        } catch (CharacterCodingException e) {
            throw new CheckpointException("'" + model + "' is not UTF-8 text, expected a model.json", e);
        }
    }

    /** Adds those of {@code graph}: a model's class and configuration, which in old sequences is the list itself. */
    private static void addLayers(
            Map<String, Object> graph, Map<String, Map<String, Array>> weights, List<KerasLayer> layers) {
        Object config = graph.get("config");
        Object within =
                config instanceof List<?> ? config : object(config, "config").get("layers");
        for (Object each : list(within, "layers")) {
            Map<String, Object> layer = object(each, "layer");
            Object settings = layer.get("config");
            if (settings instanceof List<?> || object(settings, "config").containsKey("layers")) {
                addLayers(layer, weights, layers);
            } else {
                layers.add(layer(word(layer.get("class_name"), "class_name"), object(settings, "config"), weights));
            }
        }
    }

    private static KerasLayer layer(
            String kind, Map<String, Object> settings, Map<String, Map<String, Array>> weights) {
        String name = word(settings.get("name"), "name of a layer");
        return new KerasLayer(kind, name, settings, List.of(), weights.getOrDefault(name, Map.of()));
    }

    /** Notes in words; others are another program's. */
    private static Map<String, String> notes(Object metadata) {
        Map<String, String> notes = new LinkedHashMap<>();
        if (metadata instanceof Map<?, ?> all) {
            all.forEach((name, value) -> {
                if (value instanceof String text) {
                    notes.put(String.valueOf(name), text);
                }
            });
        }
        return notes;
    }

    static Map<String, Object> object(Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((name, content) -> object.put(String.valueOf(name), content));
            return object;
        }
        throw misfit(what, "an object");
    }

    static List<?> list(Object value, String what) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw misfit(what, "a list");
    }

    static String word(Object value, String what) {
        if (value instanceof String word) {
            return word;
        }
        throw misfit(what, "a word");
    }

    private static CheckpointException misfit(String what, String expected) {
        return new CheckpointException("this is no layers model of TensorFlow.js: its '" + what + "' is missing or not "
                + expected + "; convert a Keras model with 'tensorflowjs_converter --input_format keras'");
    }
}
