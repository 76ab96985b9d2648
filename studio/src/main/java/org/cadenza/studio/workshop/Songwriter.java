package org.cadenza.studio.workshop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Recipe;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.originality.PassageFile;
import org.cadenza.music.arrange.Arranger;
import org.cadenza.music.arrange.Part;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;

/**
 * Writes songs on paper: plans them and has a model write them. A model of lead sheets writes the tune, which a band then
 * arranges; a model of pieces writes all parts. A tune that was given is arranged as it is. Keeps models open.
 */
public final class Songwriter implements AutoCloseable {

    /** Of a bar. */
    private static final double RINGING = 0.25;

    private record Open(
            StoredModel model,
            String card,
            GeneratorFamily<?, ?> family,
            Generator<?> generator,
            Optional<PassageFile> known) {

        private Author author() {
            return new Author(family.name() + "/" + model.name(), card);
        }
    }

    /** Who wrote a tune, as recipes have it. @param name the family's and the model's @param card its fingerprint */
    private record Author(String name, String card) {

        /** Whoever gave it. */
        private static final Author GIVEN = new Author(SongPlan.GIVEN + "/" + SongPlan.GIVEN, "");
    }

    private final Library library;
    private final BandDrums drums;
    private final Map<String, Open> open = new TreeMap<>();

    public Songwriter(Library library) {
        this.library = library;
        this.drums = new BandDrums(library);
    }

    /**
     * The song that {@code order} describes.
     *
     * @throws IllegalArgumentException if the order cannot be met
     * @throws CheckpointException if the model is damaged
     */
    public Song write(SongOrder order, Progress progress) {
        SongPlan plan = SongPlan.of(order);
        Song song = write(plan, order, progress);
        if (order.seconds().isEmpty()) {
            return song;
        }
        int bars = Math.max(1, plan.bars() + missingBars(song, order.seconds().get()));
        return bars == plan.bars() ? song : write(plan.withBars(bars), order, progress);
    }

    /** Bars to add: only what is played shows how long the ending takes. What rings on after it counts a little. */
    private static int missingBars(Song song, double seconds) {
        double bar = song.plan().barSeconds();
        return (int) Math.round((seconds - song.piece().seconds()) / bar - RINGING);
    }

    private Song write(SongPlan plan, SongOrder order, Progress progress) {
        progress.stage("composing");
        if (plan.theme().isPresent()) {
            return arranged(plan, order, plan.theme().get(), progress);
        }
        Open model = open.computeIfAbsent(plan.model(), this::open);
        Seed seed = new Seed(plan.seed());
        Settings settings = supported(settings(plan, seed), model.family);
        Object written = generate(model.generator, settings, seed.branch("tune"), progress);
        if (written instanceof Piece piece) {
            Recipe recipe = recipe(plan, order, Map.of(), model.author(), settings);
            Optional<Originality> originality = originality(piece, piece.tempo().bpm(), model);
            List<String> notices = untold(order, model);
            return new Song(plan, Optional.empty(), piece.withTitle(plan.title()), recipe, originality, notices);
        }
        LeadSheet sheet = ((LeadSheet) written).withTitle(plan.title());
        Played played = play(plan, order, sheet, progress);
        Recipe recipe = recipe(plan, order, played.drums.recipe(), model.author(), settings);
        Optional<Originality> originality = originality(sheet, sheet.bpm(), model);
        return new Song(plan, Optional.of(sheet), played.piece, recipe, originality, played.drums.notices());
    }

    /** A song of a tune that was given. */
    private Song arranged(SongPlan plan, SongOrder order, TuneTheme theme, Progress progress) {
        LeadSheet sheet = theme.sheet(plan);
        Played played = play(plan, order, sheet, progress);
        Recipe recipe = recipe(plan, order, played.drums.recipe(), Author.GIVEN, Settings.none());
        List<String> notices = new ArrayList<>(theme.notices(plan));
        notices.addAll(played.drums.notices());
        return new Song(plan, Optional.of(sheet), played.piece, recipe, Optional.empty(), notices);
    }

    private record Played(Piece piece, BandDrums.Drums drums) {}

    private Played play(SongPlan plan, SongOrder order, LeadSheet sheet, Progress progress) {
        progress.stage("arranging");
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeAll(order.without());
        long band = new Seed(plan.seed()).branch("band").value();
        BandDrums.Drums played = drums.play(order, plan, sheet, band);
        Piece piece = Arranger.arrange(sheet, plan.style(), plan.mood(), band, parts, played.book());
        return new Played(piece, played);
    }

    /** What a model that was asked for by name, and writes all parts itself, cannot have heeded. */
    private static List<String> untold(SongOrder order, Open model) {
        List<Control<?>> controls = model.family.controls();
        List<String> untold = new ArrayList<>();
        if (!controls.contains(SongControls.GENRE)) {
            untold.add("genre");
        }
        if (!controls.contains(SongControls.VALENCE)) {
            untold.add("mood");
        }
        return untold.isEmpty() || order.text(SongOrder.Wish.MODEL).isEmpty()
                ? List.of()
                : List.of("the model '" + model.model.name() + "' knows no " + String.join(" and no ", untold)
                        + "; those of the song are a name alone");
    }

    private static Optional<Originality> originality(Object written, double bpm, Open model) {
        return model.known.flatMap(known -> Melodies.tune("", written).map(tune -> Originality.of(tune, bpm, known)));
    }

    private static <I> I generate(Generator<I> generator, Settings settings, Seed seed, Progress progress) {
        return generator.generate(
                new Generator.Request<>(settings, Optional.empty(), seed), new ProgressListener(progress, 0, 1));
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

    private static Recipe recipe(
            SongPlan plan, SongOrder order, Map<String, String> drums, Author author, Settings settings) {
        Map<String, String> all = new TreeMap<>(plan.settings().values());
        all.putAll(settings.values());
        all.putAll(drums);
        all.put("title", plan.title());
        all.put("mood", plan.mood().name());
        Set<Part> without = order.without();
        if (!without.isEmpty()) {
            all.put("without", without.stream().map(Part::toString).collect(Collectors.joining(", ")));
        }
        order.text(SongOrder.Wish.TUNE).ifPresent(tune -> all.put("tune", tune));
        return new Recipe(author.name, author.card, new Settings(all), plan.seed(), Version.current());
    }

    private Open open(String name) {
        StoredModel model = Models.find(library, name);
        try {
            GeneratorFamily<?, ?> family = songFamily(name, model.card().family());
            return new Open(model, model.cardSha256(), family, family.generator(model.open()), model.originality());
        } catch (CheckpointException e) {
            throw new CheckpointException(
                    "model '" + name + "' cannot be used until it is copied or trained again: " + e.getMessage(), e);
        }
    }

    /** Whether {@code family} can be asked for a song: a lead sheet or a piece of the form that is wanted. */
    static boolean writesSongs(ModelFamily<?, ?> family) {
        return family instanceof GeneratorFamily<?, ?> generating
                && (family.item() == LeadSheet.class || family.item() == Piece.class)
                && generating.controls().contains(SongControls.FORM);
    }

    private static GeneratorFamily<?, ?> songFamily(String model, String name) {
        ModelFamily<?, ?> family = Models.family(name);
        if (writesSongs(family)) {
            return (GeneratorFamily<?, ?>) family;
        }
        throw new IllegalArgumentException("model '" + model + "' is of the family '" + name
                + "', which does not write songs; 'cadenza models' lists the models");
    }

    @Override
    public void close() {
        open.values().forEach(model -> model.generator.close());
        open.clear();
        drums.close();
    }
}
