package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.keras.KerasModel;

/** What a published player is in Keras: the network, the genres by their numbers, the noise it is used to, and its card. */
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
        RhythmCanConfig config = Json.read(checkpoint.document("config"), RhythmCanConfig.class, "config");
        if (config.players().architecture() != Architecture.RECURRENT) {
            throw new IllegalArgumentException("a model of the preset '"
                    + checkpoint.card().preset()
                    + "' draws strokes, velocities and timing apart and mixes genres, which"
                    + " the layers of TensorFlow.js drum devices do not know; only models of the presets "
                    + String.join(" and ", presets) + " can be exported");
        }
        GenreList genres = GenreList.of(checkpoint);
        int told = config.mode() == Mode.CREATIVE ? 0 : genres.size();
        return new KerasModel(
                KerasPlayer.parts(config.players(), told).stream()
                        .map(part -> part.written(checkpoint.weights()))
                        .toList(),
                Map.of(
                        GENRES, Json.writeLine(genres.names()).trim(),
                        DEVIATION, String.valueOf(config.players().noiseDeviation()),
                        CARD, Json.writeLine(checkpoint.card()).trim()));
    }
}
