package org.cadenza.studio.workshop.drums;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.families.Families;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Control;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.live.OpenModels;

/**
 * A model that plays drums, as its folder tells without being opened.
 *
 * @param card its card's fingerprint
 * @param genres that it can be asked for, empty where there are none
 */
record Drummer(
        StoredModel model, String card, GeneratorFamily<DrumPattern, ?> family, String about, List<String> genres) {

    /** How the card of a drummer begins the note of what it can tell apart. */
    private static final String GENRES = "genres: ";

    /** Of the networks that are told no genre. */
    private static final String UNTOLD = "CREATIVE";

    /** Empty where {@code model} plays no drums or is damaged. */
    static Optional<Drummer> of(StoredModel model) {
        try {
            ModelCard card = model.card();
            return family(card.family()).map(family -> of(model, card, family));
        } catch (CheckpointException e) {
            return Optional.empty();
        }
    }

    private static Drummer of(StoredModel model, ModelCard card, GeneratorFamily<DrumPattern, ?> family) {
        return new Drummer(model, model.cardSha256(), family, Models.about(model), genres(model, card));
    }

    private static List<String> genres(StoredModel model, ModelCard card) {
        Map<?, ?> config = Json.read(model.document("config"), Map.class, "config");
        return UNTOLD.equals(config.get("mode"))
                ? List.of()
                : card.notes().stream()
                        .filter(note -> note.startsWith(GENRES))
                        .flatMap(note ->
                                Arrays.stream(note.substring(GENRES.length()).split(", ")))
                        .map(Drummer::wish)
                        .toList();
    }

    /** How {@code genre} is asked for: spaces part several genres, so those within a name are hyphens, which models know. */
    private static String wish(String genre) {
        return genre.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }

    /** The controls of every drummer, those of the first family that has any. */
    static List<Control<?>> controls() {
        return Families.all().stream()
                .flatMap(family -> drumming(family).stream())
                .findFirst()
                .map(GeneratorFamily::controls)
                .orElseThrow();
    }

    private static Optional<GeneratorFamily<DrumPattern, ?>> family(String name) {
        return Families.all().stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .flatMap(Drummer::drumming);
    }

    @SuppressWarnings("unchecked") // its items are of the class that it says
    private static Optional<GeneratorFamily<DrumPattern, ?>> drumming(ModelFamily<?, ?> family) {
        return family instanceof GeneratorFamily<?, ?> && family.item() == DrumPattern.class
                ? Optional.of((GeneratorFamily<DrumPattern, ?>) family)
                : Optional.empty();
    }

    String name() {
        return model.name();
    }

    OpenModels.Player<DrumPattern> player() {
        return new OpenModels.Player<>(model, card, family);
    }
}
