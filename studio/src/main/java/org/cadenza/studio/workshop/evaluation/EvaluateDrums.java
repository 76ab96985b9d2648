package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.evaluation.drums.DrumNoise;
import org.cadenza.learning.evaluation.drums.GenreJudges;
import org.cadenza.learning.evaluation.drums.GenreJudges.Loop;
import org.cadenza.learning.evaluation.drums.Repertory;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.evaluation.Evaluate.Evaluated;
import org.cadenza.studio.workshop.evaluation.Evaluate.Order;
import org.cadenza.studio.workshop.plot.DrumGallery;
import org.cadenza.studio.workshop.plot.GenreMap;
import org.cadenza.studio.workshop.report.DrumFindings;
import org.cadenza.studio.workshop.report.DrumPage;
import org.cadenza.studio.workshop.report.DrumSet;
import org.cadenza.studio.workshop.report.Findings.Fact;
import org.cadenza.studio.workshop.report.Findings.Picture;

/**
 * Measures drummers: patterns of every genre and of none, against held-out loops, against what was learned from and
 * against noise; the page that says so, with a map of genres and a gallery of patterns.
 */
public final class EvaluateDrums {

    private static final int NEAREST_OF_EACH = 200;
    private static final int SHOWN = 4;
    private static final String GENRE = "genre";
    private static final String AMBIGUITY = "ambiguity";

    private final Library library;

    public EvaluateDrums(Library library) {
        this.library = library;
    }

    /** Whether the model called {@code name} makes drum patterns. */
    public static boolean suits(Library library, String name) {
        return family(Models.find(library, name)).item() == DrumPattern.class;
    }

    /**
     * Plays, measures and writes.
     *
     * @param order {@code songs} is the number of patterns of each genre; {@code data} are the collections, of which the
     *     training side is what was learned from
     * @throws IllegalArgumentException if a model is not known or makes no drum patterns, or there are too few held-out
     *     loops of two genres
     */
    public Evaluated evaluate(Order order, Progress progress) throws IOException {
        Delivery.checkPlace(order.out());
        long start = System.nanoTime();
        Seed seed = new Seed(order.seed());
        RealDrums real = new RealDrums(order.data(), progress);
        List<String> genres = real.genres();
        if (genres.size() < 2) {
            throw new IllegalArgumentException("there are held-out loops of " + genres
                    + ", expected two genres or more with two performances each; name drum collections with --data");
        }
        progress.stage("learning to judge");
        List<Loop> loops = real.loops(genres);
        GenreJudges judges = new GenreJudges(loops, real.others(genres), genres.size());
        List<DrumSet> sets = new ArrayList<>(reference(real, loops, judges, genres.size(), order, seed));
        List<Fact> facts = new ArrayList<>(List.of(new Fact("command", "`" + order.command() + "`")));
        for (String model : order.models()) {
            progress.stage("playing with " + model);
            sets.addAll(played(model, genres, judges, order, seed, progress));
            facts.add(drummer(model));
        }
        facts.add(real.fact());
        progress.stage("measuring");
        List<Picture> pictures = pictures(order, genres, sets);
        facts.add(new Fact("time", String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - start) / 1e9)));
        DrumPage page = new DrumPage(new DrumFindings(
                facts,
                genres,
                judges.tested(),
                sets,
                new Repertory(real.learned()),
                real.byGenre(genres, NEAREST_OF_EACH, seed.branch("by genre").random()),
                pictures));
        write(page, order.out());
        List<Path> files = new ArrayList<>(List.of(order.out()));
        pictures.forEach(picture -> files.add(order.out().resolveSibling(picture.path())));
        return new Evaluated(page.marks(), order.songs() * genres.size(), loops.size(), files);
    }

    private Fact drummer(String model) {
        StoredModel stored = Models.find(library, model);
        return new Fact(
                "model",
                "`" + model + "`, family " + stored.card().family() + ", preset "
                        + stored.card().preset() + ", " + stored.card().steps() + " steps in "
                        + Math.round(stored.card().seconds() / 60) + " minutes, seed "
                        + stored.card().seed() + ", card " + stored.cardSha256().substring(0, 12) + ", Cadenza "
                        + Version.current());
    }

    /** Held-out loops, as many of each genre as are asked for or there are, and the two kinds of noise. */
    private static List<DrumSet> reference(
            RealDrums real, List<Loop> loops, GenreJudges judges, int genres, Order order, Seed seed) {
        List<Integer> indices = new ArrayList<>();
        for (int genre = 0; genre < genres; genre++) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < loops.size(); i++) {
                if (loops.get(i).genre() == genre) {
                    own.add(i);
                }
            }
            Collections.shuffle(
                    own, new java.util.Random(seed.branch("loops").at(genre).value()));
            indices.addAll(own.subList(0, Math.min(order.songs(), own.size())));
        }
        DrumSet heldOut = new DrumSet(
                "held-out loops",
                "",
                indices.stream().map(i -> loops.get(i).grid()).toList(),
                indices.stream().map(i -> loops.get(i).genre()).toList(),
                indices.stream()
                        .map(i -> new double[][] {judges.hearAsUnknown(i)})
                        .toList());
        List<DrumGrid> known = real.trained();
        int count = order.songs() * genres;
        return List.of(
                heldOut,
                unasked(
                        "noise, strokes by lane",
                        "",
                        DrumNoise.perLane(known, count, seed.branch("noise").random()),
                        judges),
                unasked(
                        "noise, strokes over all",
                        "",
                        DrumNoise.global(known, count, seed.branch("more noise").random()),
                        judges));
    }

    private static DrumSet unasked(String name, String model, List<DrumGrid> grids, GenreJudges judges) {
        return new DrumSet(
                name,
                model,
                grids,
                Collections.nCopies(grids.size(), -1),
                grids.stream().map(judges::hear).toList());
    }

    private List<DrumSet> played(
            String model, List<String> genres, GenreJudges judges, Order order, Seed seed, Progress progress) {
        StoredModel stored = Models.find(library, model);
        @SuppressWarnings("unchecked") // its item was asked for before
        GeneratorFamily<DrumPattern, ?> family = (GeneratorFamily<DrumPattern, ?>) family(stored);
        List<DrumSet> sets = new ArrayList<>();
        try (Generator<DrumPattern> generator = family.generator(stored.open())) {
            List<DrumGrid> conditional = new ArrayList<>();
            List<Integer> wanted = new ArrayList<>();
            for (int genre = 0; genre < genres.size(); genre++) {
                Settings asked = Settings.none().with(control(family, GENRE), genres.get(genre));
                if (refuses(generator, asked)) {
                    continue;
                }
                for (int i = 0; i < order.songs(); i++) {
                    conditional.add(play(
                            generator, asked, seed.branch(genres.get(genre)).at(i), progress));
                    wanted.add(genre);
                }
            }
            if (!conditional.isEmpty()) {
                List<double[][]> heard = conditional.stream().map(judges::hear).toList();
                sets.add(new DrumSet(model + ", of a genre", model, conditional, wanted, heard));
            }
            Settings none = Settings.none().with(control(family, AMBIGUITY), 1);
            List<DrumGrid> creative = new ArrayList<>();
            for (int i = 0; i < order.songs() * genres.size(); i++) {
                creative.add(play(generator, none, seed.branch("none").at(i), progress));
            }
            sets.add(unasked(model + ", of no genre", model, creative, judges));
        }
        return sets;
    }

    private static Control<?> control(GeneratorFamily<?, ?> family, String name) {
        return family.controls().stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the family '" + family.name() + "' cannot be asked for " + name));
    }

    /** Whether a model that was trained without this genre, or without any, turns the wish down. */
    private static boolean refuses(Generator<DrumPattern> generator, Settings asked) {
        try {
            generator.generate(
                    new Generator.Request<>(asked, Optional.empty(), new Seed(0)), Generator.Listener.none());
            return false;
        } catch (IllegalArgumentException unknown) {
            return true;
        }
    }

    private static DrumGrid play(Generator<DrumPattern> generator, Settings asked, Seed seed, Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        DrumPattern pattern =
                generator.generate(new Generator.Request<>(asked, Optional.empty(), seed), Generator.Listener.none());
        try {
            return DrumGrid.windows(pattern).get(0);
        } catch (UnsuitableException e) {
            throw new IllegalStateException("a model played what it could not have learned: " + e.getMessage(), e);
        }
    }

    private static List<Picture> pictures(Order order, List<String> genres, List<DrumSet> sets) throws IOException {
        String folder = order.out().getFileName().toString().replaceFirst("\\.md$", "");
        Files.createDirectories(order.out().resolveSibling(folder));
        List<Picture> pictures = new ArrayList<>();
        for (DrumSet set : sets) {
            String name = set.name().replaceAll("[^a-z0-9-]+", "-");
            Picture gallery = new Picture(Path.of(folder, name + ".png"), set.name());
            DrumGallery.draw(set.name(), shown(set, genres)).write(order.out().resolveSibling(gallery.path()));
            pictures.add(gallery);
        }
        Picture map = new Picture(Path.of(folder, "map.png"), "Where judges hear them");
        GenreMap drawing = new GenreMap(genres);
        for (DrumSet set : sets) {
            if (!set.name().startsWith("noise")) {
                drawing.add(set.name(), set.heard());
            }
        }
        drawing.draw().write(order.out().resolveSibling(map.path()));
        pictures.add(0, map);
        return pictures;
    }

    /** A few patterns of each genre, or so many in all. */
    private static List<DrumGallery.Entry> shown(DrumSet set, List<String> genres) {
        List<DrumGallery.Entry> shown = new ArrayList<>();
        int[] count = new int[genres.size() + 1];
        for (int i = 0; i < set.patterns().size(); i++) {
            int wanted = set.wanted().get(i);
            int most = wanted < 0 ? SHOWN * genres.size() : SHOWN;
            if (count[wanted + 1]++ < most) {
                shown.add(new DrumGallery.Entry(
                        wanted < 0 ? "" : genres.get(wanted), set.patterns().get(i)));
            }
        }
        return shown;
    }

    private static ModelFamily<?, ?> family(StoredModel model) {
        return Models.ofModel(model);
    }

    private static void write(DrumPage page, Path out) throws IOException {
        try (Delivery delivery = new Delivery()) {
            Files.writeString(delivery.draft(out), page.text());
            delivery.deliver();
        }
    }
}
