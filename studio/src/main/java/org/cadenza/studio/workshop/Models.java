package org.cadenza.studio.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.families.Families;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Meter;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.SongOrder.Wish;

/** What there is to compose with and to train. */
public final class Models {

    /** The model that composes where none is named and the genre has none of its own. */
    public static final String STANDARD = "composer";

    /** The model that plays the band's drums where none is named. */
    public static final String DRUMMER = "drummer";

    /** The model that continues tunes where none is named. */
    public static final String CONTINUER = "reprise-rnn";

    private static final String CHORALE = "chorale";
    private static final String PIANO = "piano";

    /** In bars; the model takes 128, and a length in seconds may add some to those that were planned. */
    private static final int LONGEST_CHORALE = 120;

    /** In seconds; the model takes 900. */
    private static final double LONGEST_PERFORMANCE = 840;

    /** What a performance on the piano, free in time, cannot be held to. */
    private static final List<Wish> MEASURED = List.of(Wish.TEMPO, Wish.METER, Wish.BARS);

    /**
     * A trained model.
     *
     * @param trained preset and steps, in words
     * @param material the data sets by name, those of its foundation included
     * @param heldOut metrics on pieces it never saw
     * @param writesSongs whether it is finished and of a family that does
     * @param problem why it cannot be used, or empty
     */
    public record ModelEntry(
            String name,
            String folder,
            String family,
            String trained,
            List<String> material,
            Map<String, Double> heldOut,
            List<String> notes,
            boolean writesSongs,
            String problem) {}

    /** A family. @param presets by name, each with what it is for; the first is the default */
    public record FamilyEntry(String name, String description, Map<String, String> presets) {}

    private Models() {}

    /**
     * Who composes where {@code order} names nobody: hymns in common time are sung in four parts, classical music that
     * need not keep a beat is played on the piano, all else, and what is too long for these, is a tune for a band.
     *
     * @param seconds how long {@code bars} bars last
     */
    static String standard(SongOrder order, Genre genre, Meter meter, int bars, double seconds) {
        if (genre == Genre.HYMN && meter.equals(Meter.FOUR_FOUR) && bars <= LONGEST_CHORALE) {
            return CHORALE;
        }
        boolean free = MEASURED.stream().noneMatch(wish -> order.text(wish).isPresent());
        return genre == Genre.CLASSICAL && free && seconds <= LONGEST_PERFORMANCE ? PIANO : STANDARD;
    }

    /** All models in {@code library}, damaged ones included, with what is wrong with them. */
    public static List<ModelEntry> list(Library library) {
        return library.models().stream().map(Models::entry).toList();
    }

    private static ModelEntry entry(StoredModel model) {
        String folder = model.folder().toString();
        try {
            ModelCard card = model.card();
            return new ModelEntry(
                    model.name(),
                    folder,
                    card.family(),
                    card.preset() + ", " + card.steps() + " steps" + (model.unfinished() ? ", unfinished" : ""),
                    material(card).distinct().toList(),
                    card.heldOut(),
                    card.notes(),
                    !model.unfinished() && Songwriter.writesSongs(family(card.family())),
                    "");
        } catch (CheckpointException e) {
            return new ModelEntry(model.name(), folder, "", "", List.of(), Map.of(), List.of(), false, e.getMessage());
        }
    }

    private static Stream<String> material(ModelCard card) {
        return Stream.concat(
                card.foundation().stream().flatMap(Models::material),
                card.data().stream().map(ModelCard.DataSource::name));
    }

    /** All families that can be trained. */
    public static List<FamilyEntry> families() {
        return Families.all().stream().map(Models::entry).toList();
    }

    private static FamilyEntry entry(ModelFamily<?, ?> family) {
        Map<String, String> presets = new java.util.LinkedHashMap<>();
        for (Presets.Preset<?> preset : family.presets().all()) {
            presets.put(preset.name(), preset.description());
        }
        return new FamilyEntry(family.name(), family.description(), presets);
    }

    /**
     * The model that composes where the order names none.
     *
     * @throws IllegalArgumentException if it is not there, naming it and listing those there are
     */
    public static StoredModel findUnasked(Library library, String name) {
        return library.find(name).orElseThrow(() -> {
            List<String> known =
                    library.models().stream().map(StoredModel::name).toList();
            String others = known.isEmpty() ? "there is no other" : "or ask for one of " + String.join(", ", known);
            return new UnknownNameException(
                    "the model '" + name + "', which composes where none is asked for, is not there;"
                            + " put its folder back, " + others,
                    known);
        });
    }

    /** @throws IllegalArgumentException if there is none of that name, listing those there are */
    public static StoredModel find(Library library, String name) {
        return library.find(name).orElseThrow(() -> {
            List<String> known =
                    library.models().stream().map(StoredModel::name).toList();
            IllegalArgumentException unknown = Unknown.name("model", name, known);
            return known.isEmpty()
                    ? new IllegalArgumentException(unknown.getMessage() + "; 'cadenza train' makes one")
                    : unknown;
        });
    }

    /** The family of {@code model}. */
    public static ModelFamily<?, ?> ofModel(StoredModel model) {
        return family(model.card().family());
    }

    /**
     * The family of {@code model}, which makes items of the class {@code item}.
     *
     * @param lacking what it cannot do if it makes others, as {@code "writes no text"}
     * @throws IllegalArgumentException if it makes others, or nothing
     */
    @SuppressWarnings("unchecked") // its items are of the class that it says
    static <I> GeneratorFamily<I, ?> making(StoredModel model, Class<I> item, String lacking) {
        ModelFamily<?, ?> family = ofModel(model);
        if (family instanceof GeneratorFamily<?, ?> && family.item() == item) {
            return (GeneratorFamily<I, ?>) family;
        }
        throw new IllegalArgumentException("model '" + model.name() + "' is of the family '" + family.name()
                + "', which " + lacking + "; 'cadenza models' lists the models");
    }

    /** What {@code model} is, on one line: family, preset without what was changed of it, and what it learned from. */
    public static String about(StoredModel model) {
        ModelCard card = model.card();
        List<String> material =
                card.data().stream().map(ModelCard.DataSource::name).distinct().toList();
        return card.family() + " " + card.preset().replaceFirst(" .*", "")
                + (material.isEmpty() ? "" : ", learned from " + String.join(", ", material))
                + (model.unfinished() ? ", unfinished" : "");
    }

    /** @throws IllegalArgumentException if there is none of that name, listing those there are */
    static ModelFamily<?, ?> family(String name) {
        List<String> known =
                new ArrayList<>(Families.all().stream().map(ModelFamily::name).toList());
        if (!known.contains(name)) {
            throw Unknown.name("family", name, known);
        }
        return Families.named(name);
    }
}
