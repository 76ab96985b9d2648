package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.learning.Seed;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.report.ComposedSong;
import org.cadenza.studio.workshop.report.Composer;
import org.cadenza.studio.workshop.report.EvaluationPage;
import org.cadenza.studio.workshop.report.Findings;
import org.cadenza.studio.workshop.report.Findings.Fact;
import org.cadenza.studio.workshop.report.Findings.Picture;
import org.cadenza.studio.workshop.report.HeldOutSong;
import org.cadenza.studio.workshop.report.Mark;

/**
 * Measures composers: songs of every genre and mood on paper, against what was asked, against held-out music, against
 * what they learned from and against chance; the page that says so, and pictures beside it.
 */
public final class Evaluate {

    private final Library library;

    public Evaluate(Library library) {
        this.library = library;
    }

    /**
     * What to evaluate.
     *
     * @param models who composes; the first is the one that others are held against
     * @param songs for each genre and mood, 1 or more
     * @param data collections to hold the songs against; their held-out works only are looked at
     * @param train collections that the models learned from; their training works only are looked into
     * @param out the page; pictures go to the folder of its name without the ending
     */
    public record Order(List<String> models, int songs, List<Path> data, List<Path> train, Path out, long seed) {

        public Order {
            models = models.stream().distinct().toList();
            data = List.copyOf(data);
            train = List.copyOf(train);
            if (models.isEmpty()) {
                throw new IllegalArgumentException("no model was named, expected one or more");
            }
            if (songs < 1) {
                throw new IllegalArgumentException("songs is " + songs + ", expected 1 or more");
            }
        }

        /** The command that gives this order. */
        String command() {
            return "./cadenza evaluate --model " + String.join(" --model ", models) + " --songs " + songs
                    + collections(" --data", data) + collections(" --train", train) + " --out " + out + " --seed "
                    + seed;
        }

        private static String collections(String option, List<Path> paths) {
            return paths.stream()
                    .map(path -> " " + path)
                    .collect(Collectors.joining("", paths.isEmpty() ? "" : option, ""));
        }
    }

    /**
     * @param marks by model
     * @param songs of each model
     * @param files the page first
     */
    public record Evaluated(Map<String, List<Mark>> marks, int songs, int heldOut, List<Path> files) {}

    /**
     * Composes, measures and writes.
     *
     * @throws IllegalArgumentException if a model or a collection is not known, or the page cannot be written there
     */
    public Evaluated evaluate(Order order, Progress progress) throws IOException {
        Delivery.checkPlace(order.out);
        long start = System.nanoTime();
        for (String model : order.models) {
            Models.find(library, model);
        }
        Seed seed = new Seed(order.seed);
        TrainingMusic training = TrainingMusic.read(order.train, progress);
        HeldOutMusic heldOut = new HeldOutMusic(seed.branch("held out"), training);
        List<HeldOutSong> real = heldOut.read(order.data, progress);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("command", "`" + order.command() + "`"));
        List<Composer> composers = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        for (String model : order.models) {
            long begin = System.nanoTime();
            composers.add(compose(order, model, seed, training, progress));
            progress.stage("drawing");
            String name = order.models.size() > 1 ? model : "";
            pictures.addAll(new EvaluationPictures(library, order.out, name)
                    .draw(orders(order, model, seed).songs(1), progress));
            facts.add(composer(model, begin));
        }
        facts.add(songs(order));
        facts.add(heldOut.fact());
        facts.add(training.fact());
        facts.add(
                new Fact("time", seconds(start) + " on " + Runtime.getRuntime().availableProcessors() + " processors"));
        EvaluationPage page = EvaluationPage.of(
                new Findings(composers, real, facts, pictures),
                seed.branch("folds").random());
        write(page, order.out);
        return new Evaluated(page.marks(), composers.get(0).songs().size(), real.size(), files(order.out, pictures));
    }

    private Composer compose(Order order, String model, Seed seed, TrainingMusic training, Progress progress) {
        EvaluationOrders orders = orders(order, model, seed);
        try (MeasuredSongs songs = new MeasuredSongs(library, seed.branch("shuffle"), training)) {
            progress.stage("composing with " + model);
            List<ComposedSong> composed = songs.compose(orders.songs(order.songs), progress);
            progress.stage("composing in every key with " + model);
            return new Composer(
                    model,
                    composed,
                    songs.asked(orders.keys(), progress),
                    Models.find(library, model).card().heldOut());
        }
    }

    /** The same songs for every model. */
    private static EvaluationOrders orders(Order order, String model, Seed seed) {
        return new EvaluationOrders(seed.branch("orders"), SongOrder.open().with(Wish.MODEL, model));
    }

    private Fact composer(String model, long begin) {
        StoredModel stored = Models.find(library, model);
        return new Fact(
                "composer",
                "model `" + model + "`, family " + stored.card().family() + ", card "
                        + stored.cardSha256().substring(0, 12) + ", Cadenza " + Version.current() + ", "
                        + seconds(begin));
    }

    private static Fact songs(Order order) {
        return new Fact(
                "songs",
                order.songs
                        + " for every genre and mood, on paper; and one for every genre in each of 24 keys, seven meters"
                        + " by turns");
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - start) / 1e9);
    }

    private static void write(EvaluationPage page, Path out) throws IOException {
        try (Delivery delivery = new Delivery()) {
            Files.writeString(delivery.draft(out), page.text());
            delivery.deliver();
        }
    }

    private static List<Path> files(Path out, List<Picture> pictures) {
        List<Path> files = new ArrayList<>(List.of(out));
        pictures.forEach(picture -> files.add(out.resolveSibling(picture.path())));
        return files;
    }
}
