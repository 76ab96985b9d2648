package org.cadenza.studio.workshop;

import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Recipe;

/**
 * Who drummed in a song, where it was a model, as the song's recipe tells.
 *
 * @param model the family's name and the model's
 * @param cardSha256 of the model's card, hexadecimal
 */
public record Drummed(String model, String cardSha256) {

    /** Whom to ask for the drums that every genre has of its own; what songs were drummed by before models could. */
    static final String ARRANGER = "arranger";

    private static final String MODEL = "drums";
    private static final String CARD = "drumsCardSha256";

    /** Parts the name of a drummer from the beginning of its card's fingerprint, in a wish. */
    private static final String PIN = "@";

    private static final int PIN_LETTERS = 12;

    /** Who drummed in what {@code recipe} tells of; empty where it was the arranger, or nobody. */
    public static Optional<Drummed> in(Recipe recipe) {
        Map<String, String> controls = recipe.controls().values();
        return Optional.ofNullable(controls.get(MODEL))
                .map(model -> new Drummed(model, controls.getOrDefault(CARD, "")));
    }

    /** The wish for the drums of what {@code recipe} tells of: the same drummer, whoever drums by default by now. */
    public static String wish(Recipe recipe) {
        return in(recipe).map(drummed -> drummed.name() + PIN + drummed.pin()).orElse(ARRANGER);
    }

    /** The name in a wish. */
    static String name(String wish) {
        return wish.split(PIN, 2)[0];
    }

    /** What goes into the recipe. */
    Map<String, String> controls() {
        return Map.of(MODEL, model, CARD, cardSha256);
    }

    /** What to say where {@code wish} was for a model of this name as it once was. */
    Optional<String> changed(String wish) {
        String[] parts = wish.split(PIN, 2);
        return parts.length < 2 || cardSha256.startsWith(parts[1])
                ? Optional.empty()
                : Optional.of("the drummer '" + name() + "' is another than the one that was asked for (card " + pin()
                        + ", not " + parts[1] + "), so the drums are others too");
    }

    private String name() {
        return model.substring(model.indexOf('/') + 1);
    }

    private String pin() {
        return cardSha256.substring(0, Math.min(PIN_LETTERS, cardSha256.length()));
    }
}
