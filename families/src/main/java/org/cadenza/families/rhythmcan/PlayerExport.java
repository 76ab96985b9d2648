package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.keras.KerasModel;
import org.cadenza.learning.onnx.KerasGraph;
import org.cadenza.learning.onnx.OnnxGraph;
import org.cadenza.learning.representation.drums.DrumGrid;

/** What a player is for other programs: the network, the genres by their numbers, the noise it is used to, and its card. */
final class PlayerExport {

    /** The note with the genres' names, a JSON list in the order of their numbers. */
    static final String GENRES = "genres";
    /** The note with the standard deviation of the noise. */
    static final String DEVIATION = "noise deviation";
    /** The note with the card. */
    static final String CARD = "card";

    private PlayerExport() {}

    /** @param presets that can be exported, for the message if this one cannot */
    static KerasModel of(Checkpoint checkpoint, List<String> presets) {
        RhythmCanConfig config = config(checkpoint);
        if (config.players().architecture() != Architecture.RECURRENT) {
            throw new IllegalArgumentException("a model of the preset '"
                    + checkpoint.card().preset()
                    + "' draws strokes, velocities and timing apart and mixes genres, which"
                    + " the layers of TensorFlow.js drum devices do not know; only models of the presets "
                    + String.join(" and ", presets) + " can be exported to it; --format onnx takes this one too");
        }
        return keras(config, checkpoint);
    }

    /** A published player by way of Keras' layers, another by itself. */
    static OnnxGraph graph(Checkpoint checkpoint) {
        RhythmCanConfig config = config(checkpoint);
        if (config.players().architecture() == Architecture.RECURRENT) {
            return KerasGraph.of(keras(config, checkpoint), "velocities", DrumGrid.STEPS, DrumGrid.LANES);
        }
        OnnxGraph graph =
                ConvolutionalGraph.of(config.players(), GenreList.of(checkpoint).size(), checkpoint);
        notes(config, checkpoint).forEach(graph::note);
        return graph;
    }

    private static KerasModel keras(RhythmCanConfig config, Checkpoint checkpoint) {
        int told = config.mode() == Mode.CREATIVE ? 0 : GenreList.of(checkpoint).size();
        return new KerasModel(
                KerasPlayer.parts(config.players(), told).stream()
                        .map(part -> part.written(checkpoint.weights()))
                        .toList(),
                notes(config, checkpoint));
    }

    private static Map<String, String> notes(RhythmCanConfig config, Checkpoint checkpoint) {
        return Map.of(
                GENRES, Json.writeLine(GenreList.of(checkpoint).names()).trim(),
                DEVIATION, String.valueOf(config.players().noiseDeviation()),
                CARD, Json.writeLine(checkpoint.card()).trim());
    }

    private static RhythmCanConfig config(Checkpoint checkpoint) {
        return Json.read(checkpoint.document("config"), RhythmCanConfig.class, "config");
    }
}
