package org.cadenza.studio.workshop.inspection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;
import org.cadenza.studio.workshop.inspection.ModelContents.Material;

/** Puts the contents of a trained model into plain values. */
final class ModelInspector {

    private ModelInspector() {}

    static ModelContents contents(String name, Checkpoint checkpoint) {
        ModelCard card = checkpoint.card();
        Map<String, String> weights = new TreeMap<>();
        checkpoint.weights().forEach((key, array) -> weights.put(key, array.toString()));
        List<Material> data = card.data().stream()
                .map(source -> new Material(
                        source.name(),
                        source.licence(),
                        source.flag(),
                        source.train(),
                        source.held(),
                        source.dropped()))
                .toList();
        return new ModelContents(
                name,
                "model",
                card.family(),
                card.preset(),
                card.seed(),
                card.version(),
                card.steps(),
                card.seconds(),
                data,
                card.heldOut(),
                card.notes(),
                List.copyOf(checkpoint.documents().keySet()),
                weights,
                checkpoint.weights().values().stream()
                        .mapToLong(ModelInspector::elements)
                        .sum(),
                foundation(card).toList(),
                card.files().getOrDefault(CheckpointFolder.WEIGHTS, ""),
                !checkpoint.training().isEmpty());
    }

    private static Stream<String> foundation(ModelCard card) {
        return card.foundation().stream()
                .flatMap(below -> Stream.concat(
                        Stream.of(below.family() + ", " + below.preset() + ", seed " + below.seed()),
                        foundation(below)));
    }

    private static long elements(Array array) {
        return array.data().remaining() / array.type().bytes();
    }
}
