package org.cadenza.studio.workshop;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Recipe;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.arrange.Arranger;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;

/** Writes songs on paper: plans them, has a model write the tune and a band arrange it. Keeps models open. */
public final class Songwriter implements AutoCloseable {

    /** Of a bar. */
    private static final double RINGING = 0.25;

    private record Open(
            StoredModel model, String card, GeneratorFamily<LeadSheet, ?> family, Generator<LeadSheet> generator) {}

    private final Library library;
    private final Map<String, Open> open = new TreeMap<>();

    public Songwriter(Library library) {
        this.library = library;
    }

    /**
     * The song that {@code order} describes.
     *
     * @throws IllegalArgumentException if the order cannot be met
     * @throws CheckpointException if the model is damaged
     */
    public Song write(SongOrder order, Progress progress) {
        SongPlan plan = SongPlan.of(order);
        Song song = write(plan, progress);
        if (order.seconds().isEmpty()) {
            return song;
        }
        int bars = Math.max(1, plan.bars() + missingBars(song, order.seconds().get()));
        return bars == plan.bars() ? song : write(plan.withBars(bars), progress);
    }

    /** Bars to add: only what is played shows how long the ending takes. What rings on after it counts a little. */
    private static int missingBars(Song song, double seconds) {
        double bar = song.plan().barSeconds();
        return (int) Math.round((seconds - song.piece().seconds()) / bar - RINGING);
    }

    private Song write(SongPlan plan, Progress progress) {
        progress.stage("composing");
        Open model = open.computeIfAbsent(plan.model(), this::open);
        Seed seed = new Seed(plan.seed());
        Settings settings = supported(settings(plan, seed), model.family);
        LeadSheet sheet = model.generator
                .generate(new Generator.Request<>(settings, Optional.empty(), seed.branch("tune")), listener(progress))
                .withTitle(plan.title());
        progress.stage("arranging");
        Piece piece = Arranger.arrange(
                sheet, plan.style(), plan.mood(), seed.branch("band").value());
        return new Song(plan, sheet, piece, recipe(plan, model, settings));
    }

    private static Settings settings(SongPlan plan, Seed seed) {
        Settings settings = plan.settings();
        return plan.style()
                .changes(plan.key(), seed.branch("changes").value())
                .map(changes -> settings.with(SongControls.CHANGES, changes))
                .orElse(settings);
    }

    /** The settings that the family has a knob for; the others still shape the arrangement. */
    private static Settings supported(Settings settings, GeneratorFamily<?, ?> family) {
        Map<String, String> values = new TreeMap<>(settings.values());
        values.keySet().retainAll(family.controls().stream().map(Control::name).toList());
        return new Settings(values);
    }

    private static Generator.Listener<LeadSheet> listener(Progress progress) {
        return new Generator.Listener<>() {
            @Override
            public void progress(double fraction) {
                progress.at(fraction, "");
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private static Recipe recipe(SongPlan plan, Open model, Settings settings) {
        Map<String, String> all = new TreeMap<>(plan.settings().values());
        all.putAll(settings.values());
        all.put("title", plan.title());
        all.put("mood", plan.mood().name());
        return new Recipe(
                model.family.name() + "/" + model.model.name(),
                model.card,
                new Settings(all),
                plan.seed(),
                Version.current());
    }

    private Open open(String name) {
        StoredModel model = Models.find(library, name);
        try {
            GeneratorFamily<LeadSheet, ?> family = songFamily(name, model.card().family());
            return new Open(model, model.cardSha256(), family, family.generator(model.open()));
        } catch (CheckpointException e) {
            throw new CheckpointException(
                    "model '" + name + "' cannot be used until it is copied or trained again: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // the item's class says what the family makes
    private static GeneratorFamily<LeadSheet, ?> songFamily(String model, String name) {
        ModelFamily<?, ?> family = Models.family(name);
        if (family instanceof GeneratorFamily<?, ?> generating && family.item() == LeadSheet.class) {
            return (GeneratorFamily<LeadSheet, ?>) generating;
        }
        throw new IllegalArgumentException("model '" + model + "' is of the family '" + name
                + "', which does not write songs; 'cadenza models' lists the models");
    }

    @Override
    public void close() {
        open.values().forEach(model -> model.generator.close());
        open.clear();
    }
}
