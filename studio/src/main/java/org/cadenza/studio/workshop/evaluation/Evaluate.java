package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.cadenza.studio.workshop.report.EvaluationPage;
import org.cadenza.studio.workshop.report.Findings;
import org.cadenza.studio.workshop.report.Findings.Fact;
import org.cadenza.studio.workshop.report.Findings.Picture;
import org.cadenza.studio.workshop.report.HeldOutSong;
import org.cadenza.studio.workshop.report.KeyTrial;
import org.cadenza.studio.workshop.report.Mark;

/**
 * Measures a composer: songs of every genre and mood on paper, against what was asked, against held-out music and against
 * chance; the page that says so, and pictures beside it.
 */
public final class Evaluate {

    private final Library library;

    public Evaluate(Library library) {
        this.library = library;
    }

    /**
     * What to evaluate.
     *
     * @param model who composes
     * @param songs for each genre and mood, 1 or more
     * @param data collections to hold the songs against; their held-out works only are looked at
     * @param out the page; pictures go to the folder of its name without the ending
     */
    public record Order(String model, int songs, List<Path> data, Path out, long seed) {

        public Order {
            if (songs < 1) {
                throw new IllegalArgumentException("songs is " + songs + ", expected 1 or more");
            }
            data = List.copyOf(data);
        }

        /** The command that gives this order. */
        String command() {
            String collections = data.stream().map(path -> " " + path).collect(Collectors.joining());
            return "./cadenza evaluate" + (model.equals(Models.STANDARD) ? "" : " --model " + model) + " --songs "
                    + songs + (data.isEmpty() ? "" : " --data" + collections) + " --out " + out + " --seed " + seed;
        }
    }

    /** @param files the page first */
    public record Evaluated(List<Mark> marks, int songs, int heldOut, List<Path> files) {}

    /**
     * Composes, measures and writes.
     *
     * @throws IllegalArgumentException if the model or a collection is not known, or the page cannot be written there
     */
    public Evaluated evaluate(Order order, Progress progress) throws IOException {
        Delivery.checkPlace(order.out);
        long start = System.nanoTime();
        StoredModel model = Models.find(library, order.model);
        Seed seed = new Seed(order.seed);
        EvaluationOrders orders =
                new EvaluationOrders(seed.branch("orders"), SongOrder.open().with(Wish.MODEL, order.model));
        HeldOutMusic heldOut = new HeldOutMusic(seed.branch("held out"));
        List<HeldOutSong> real = heldOut.read(order.data, progress);
        List<ComposedSong> composed;
        List<KeyTrial> keys;
        try (MeasuredSongs songs = new MeasuredSongs(library, seed.branch("shuffle"))) {
            progress.stage("composing");
            composed = songs.compose(orders.songs(order.songs), progress);
            progress.stage("composing in every key");
            keys = songs.keys(orders.keys(), progress);
        }
        progress.stage("drawing");
        List<Picture> pictures = new EvaluationPictures(library, order.out).draw(orders.songs(1), progress);
        List<Fact> facts = facts(order, model, heldOut, start);
        EvaluationPage page = EvaluationPage.of(
                new Findings(composed, keys, real, facts, pictures),
                seed.branch("folds").random());
        write(page, order.out);
        return new Evaluated(page.marks(), composed.size(), real.size(), files(order.out, pictures));
    }

    private static List<Fact> facts(Order order, StoredModel model, HeldOutMusic heldOut, long start) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("command", "`" + order.command() + "`"));
        facts.add(new Fact(
                "composer",
                "model `" + order.model + "`, card " + model.cardSha256().substring(0, 12) + ", Cadenza "
                        + Version.current()));
        facts.add(new Fact(
                "songs",
                order.songs + " for every genre and mood, on paper; and one for every genre in each of 24 keys"));
        facts.add(heldOut.fact());
        facts.add(new Fact(
                "time",
                String.format(
                        Locale.ROOT,
                        "%.0f s on %d processors",
                        (System.nanoTime() - start) / 1e9,
                        Runtime.getRuntime().availableProcessors())));
        return facts;
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
