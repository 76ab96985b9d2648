package org.cadenza.families.rhythmcan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.keras.KerasLayer;
import org.cadenza.learning.keras.KerasModel;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * A published player out of a Keras network: how large it is, read from its first layers, and its numbers, once every layer
 * has been held against what {@link KerasPlayer} would have written of a player of that size.
 *
 * @param noise numbers that it draws from
 * @param scale of all widths against the published ones
 * @param genres that it is told, 0 for none
 */
record PlayerImport(int noise, double scale, int genres, List<KerasLayer> layers) {

    /** What does nothing to numbers that are already in a row, and what only training needs. */
    private static final Set<String> SILENT = Set.of(KerasLayer.INPUT, "Dropout", "Flatten");

    private static final int MAX_GENRES = 1000;
    private static final double TOLERANCE = 1e-6;

    /** @throws CheckpointException if its first layers are not those of a published player */
    static PlayerImport of(KerasModel network) {
        List<KerasLayer> layers = network.layers().stream()
                .filter(layer -> !SILENT.contains(layer.kind()))
                .toList();
        if (layers.isEmpty()) {
            throw new CheckpointException("the model has no layers");
        }
        int genres = 0;
        if (layers.get(0).kind().equals("Embedding")) {
            genres = size(layers.get(0), "embeddings", 0, 2, 1, MAX_GENRES);
        }
        KerasLayer dense = first("Dense", layers);
        int noise = size(dense, "kernel", 0, 2, 1, 1024);
        int width = size(dense, "kernel", 1, 2, 6, 2048);
        KerasLayer lstm = first("LSTM", layers);
        int stepWidth = size(lstm, "kernel", 0, 2, 4, 128);
        int memory = size(lstm, "recurrent_kernel", 0, 2, 4, 512);
        return new PlayerImport(noise, scale(width, memory, stepWidth), genres, layers);
    }

    private static KerasLayer first(String kind, List<KerasLayer> layers) {
        return layers.stream()
                .filter(layer -> layer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> misfit(layers.get(0), "is the first, and no layer " + kind + " follows"));
    }

    /** In the middle of those that give all three widths; if none does, one that gives the first. */
    private static double scale(int width, int memory, int stepWidth) {
        double least = Math.max((width - 1) / 512.0, (memory - 1) / 128.0);
        double most = Math.min((width + 1) / 512.0, (memory + 1) / 128.0);
        // Widths below 4 are 4.
        least = stepWidth == 4 ? least : Math.max(least, (stepWidth - 1) / 32.0);
        most = Math.min(most, (stepWidth + 1) / 32.0);
        return least < most ? (least + most) / 2 : width / 512.0;
    }

    private static int size(KerasLayer layer, String weight, int dimension, int dimensions, long min, long max) {
        long[] shape = array(layer, weight).shape();
        if (shape.length != dimensions || shape[dimension] < min || shape[dimension] > max) {
            throw misfit(
                    layer,
                    "has a " + weight + " " + Arrays.toString(shape) + ", expected " + dimensions
                            + " dimensions, number " + (dimension + 1) + " from " + min + " to " + max);
        }
        return (int) shape[dimension];
    }

    /**
     * The weights of a player that plays the same.
     *
     * @param players as large as this
     * @throws CheckpointException naming the first layer that does not fit
     */
    Map<String, Array> weights(RhythmCanConfig.Players players) {
        Map<String, Array> weights = new TreeMap<>(Map.of("statistics.none", Array.of(0f)));
        List<KerasPart> parts = KerasPlayer.parts(players, genres).stream()
                .filter(part -> !SILENT.contains(part.kind()))
                .toList();
        for (int i = 0; i < Math.min(parts.size(), layers.size()); i++) {
            check(layers.get(i), parts.get(i));
            for (KerasArray wanted : parts.get(i).arrays()) {
                wanted.read(fitting(layers.get(i), wanted), weights);
            }
        }
        if (layers.size() < parts.size()) {
            throw misfit(
                    layers.get(layers.size() - 1),
                    "is the last, expected a layer " + parts.get(layers.size()).kind() + " behind it");
        } else if (layers.size() > parts.size()) {
            throw misfit(
                    layers.get(parts.size()),
                    "stands behind the last, which should give the " + DrumGrid.LANES + " drums' velocities");
        }
        return weights;
    }

    private static void check(KerasLayer layer, KerasPart part) {
        if (!layer.kind().equals(part.kind())) {
            throw misfit(layer, "stands where a layer " + part.kind() + " is expected");
        }
        part.settings().forEach((name, expected) -> {
            Object given = layer.settings().get(name);
            if (!same(given, expected)) {
                throw misfit(layer, "has the setting " + name + ": " + given + ", expected " + expected);
            }
        });
    }

    private static boolean same(Object given, Object expected) {
        return given instanceof Number number && expected instanceof Number other
                ? Math.abs(number.doubleValue() - other.doubleValue()) <= TOLERANCE
                : expected.equals(given);
    }

    private static Array fitting(KerasLayer layer, KerasArray wanted) {
        Array array = array(layer, wanted.name());
        if (!Arrays.equals(array.shape(), wanted.dimensions())) {
            throw misfit(
                    layer,
                    "has a " + wanted.name() + " " + Arrays.toString(array.shape()) + ", expected " + wanted.shape());
        }
        if (!array.isFinite()) {
            throw misfit(layer, "has numbers in its " + wanted.name() + " that are infinite or none at all");
        }
        return array;
    }

    private static Array array(KerasLayer layer, String name) {
        Array array = layer.weights().get(name);
        if (array == null) {
            throw misfit(layer, "has no " + name + "; it has " + layer.weights().keySet());
        }
        return array;
    }

    private static CheckpointException misfit(KerasLayer layer, String why) {
        return new CheckpointException("the layer '" + layer.name() + "' (" + layer.kind() + ") " + why
                + "; only RhythmCAN's published generators can be read");
    }
}
