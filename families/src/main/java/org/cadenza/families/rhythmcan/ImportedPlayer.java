package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.keras.KerasModel;

/** A checkpoint of a Keras network, with what its notes say of it where they are ours. */
final class ImportedPlayer {

    private static final int LONGEST_NAME = 60;

    private ImportedPlayer() {}

    /** @param preset by whether it is told genres */
    static Checkpoint of(KerasModel network, List<String> genres, RhythmCanFamily family) {
        PlayerImport player = PlayerImport.of(network);
        String preset = family.exportable().get(player.genres() == 0 ? 0 : 1);
        RhythmCanConfig like = family.presets().named(preset).config();
        Players players = new Players(
                like.players().architecture(),
                player.noise(),
                deviation(network, like.players().noiseDeviation()),
                player.scale(),
                like.players().dropout());
        Checkpoint.Draft draft = new Checkpoint.Draft();
        new GenreList(names(network, genres, player.genres()), Map.of()).save(draft);
        draft.document(
                "config", Json.write(new RhythmCanConfig(players, like.mode(), like.course(), like.optimization())));
        player.weights(players).forEach(draft::weight);
        return draft.seal(card(network, preset, family.name()));
    }

    private static double deviation(KerasModel network, double usual) {
        String note = network.notes().get(PlayerExport.DEVIATION);
        try {
            return note == null ? usual : Math.max(1e-6, Math.min(10, Double.parseDouble(note)));
        } catch (NumberFormatException e) {
            throw new CheckpointException(
                    "the note '" + PlayerExport.DEVIATION + "' is '" + note + "', expected a number", e);
        }
    }

    private static List<String> names(KerasModel network, List<String> wanted, int told) {
        if (wanted.isEmpty()) {
            return noted(network, told).orElseGet(() -> numbered(told));
        }
        if (wanted.size() != told || new HashSet<>(wanted).size() < told) {
            throw new IllegalArgumentException("the genres " + wanted + " are not the model's: expected " + told
                    + " different names, in the order of their numbers");
        }
        return wanted;
    }

    /** Names for want of better ones: a model knows at least one genre, even if it cannot be asked for it. */
    private static List<String> numbered(int told) {
        return told == 0
                ? List.of("unknown")
                : IntStream.range(0, told).mapToObj(i -> "genre-" + i).toList();
    }

    /** The names in the notes; of a player that is told none, those it learned from. */
    private static Optional<List<String>> noted(KerasModel network, int told) {
        String note = network.notes().get(PlayerExport.GENRES);
        if (note == null) {
            return Optional.empty();
        }
        List<String> names = List.of(Json.read(note, String[].class, "the note '" + PlayerExport.GENRES + "'"));
        boolean odd =
                names.isEmpty() || names.stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST_NAME);
        if (odd || new HashSet<>(names).size() < names.size() || told > 0 && names.size() != told) {
            throw new CheckpointException("the note '" + PlayerExport.GENRES + "' names " + names.size()
                    + " genres, expected " + (told > 0 ? told + " " : "") + "different short names");
        }
        return Optional.of(names);
    }

    private static ModelCard card(KerasModel network, String preset, String family) {
        String note = network.notes().get(PlayerExport.CARD);
        List<String> notes = new ArrayList<>();
        if (note == null) {
            notes.add(
                    "read from a TensorFlow.js model, which does not tell what it learned from or under which licence");
            return new ModelCard(family, preset, 0, "", 0, 0, List.of(), Map.of(), notes, List.of());
        }
        ModelCard card = Json.read(note, ModelCard.class, "the note '" + PlayerExport.CARD + "'");
        card.notes().stream().filter(each -> !each.startsWith("genres: ")).forEach(notes::add);
        notes.add("read from a TensorFlow.js model, whose own words the rest of this card is");
        return new ModelCard(
                family,
                preset,
                card.seed(),
                card.version(),
                card.steps(),
                card.seconds(),
                card.data(),
                card.heldOut(),
                notes,
                card.foundation());
    }
}
