package org.cadenza.studio.workshop.melodies;

import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.Continue;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.live.OpenModels;

/** A model that continues tunes, as its folder tells without being opened. @param about in words */
record MelodyModel(OpenModels.Player<Piece> player, String about) {

    private static final String FAMILY = "melody-rnn";

    /** Of networks of that family that continue drumming. */
    private static final String DRUMS = "DRUM_KIT";

    /** Empty where {@code model} continues no tunes or is damaged. */
    static Optional<MelodyModel> of(StoredModel model) {
        try {
            return continuesTunes(model) ? Optional.of(described(model)) : Optional.empty();
        } catch (CheckpointException e) {
            return Optional.empty();
        }
    }

    private static boolean continuesTunes(StoredModel model) {
        return model.card().family().equals(FAMILY)
                && !DRUMS.equals(
                        Json.read(model.document("config"), Map.class, "config").get("encoding"));
    }

    private static MelodyModel described(StoredModel model) {
        return new MelodyModel(
                new OpenModels.Player<>(model, model.cardSha256(), Continue.family(model)), Models.about(model));
    }

    String name() {
        return player.model().name();
    }
}
