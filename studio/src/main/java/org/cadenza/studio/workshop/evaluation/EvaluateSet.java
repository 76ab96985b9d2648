package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Json;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Shuffle;
import org.cadenza.learning.evaluation.sets.Comparison;
import org.cadenza.learning.evaluation.sets.MeasuredSet;
import org.cadenza.learning.evaluation.sets.Novelty;
import org.cadenza.learning.evaluation.sets.Novelty.Known;
import org.cadenza.learning.evaluation.sets.Readings;
import org.cadenza.music.MaterialException;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport;
import org.cadenza.studio.workshop.evaluation.sets.Rows;
import org.cadenza.studio.workshop.evaluation.sets.Sample;
import org.cadenza.studio.workshop.evaluation.sets.Samples;
import org.cadenza.studio.workshop.evaluation.sets.SetPage;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Side;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Skipped;

/** Holds a set of pieces against a reference, and tells how near it comes and how much of it is copied. */
public final class EvaluateSet {

    private final Order order;
    private final Progress progress;
    private final Seed seed;

    private EvaluateSet(Order order, Progress progress) {
        this.order = order;
        this.progress = progress;
        this.seed = new Seed(order.seed);
    }

    /**
     * What to evaluate; sets are folders, zips, or {@code library}: the songs of the studio.
     *
     * @param train what was learned from, to look for copies in; possibly none
     * @param html the page, or empty for none
     * @param json the report as JSON, or empty for none
     */
    public record Order(
            String set, String against, List<String> train, Optional<Path> html, Optional<Path> json, long seed) {

        public Order {
            train = List.copyOf(train);
        }

        /** The command that gives this order. */
        String command() {
            return "./cadenza evaluate " + set + " --against " + against
                    + (train.isEmpty() ? "" : " --train " + String.join(" ", train))
                    + html.map(file -> " --html " + file).orElse("")
                    + json.map(file -> " --json " + file).orElse("") + " --seed " + seed;
        }
    }

    /** A piece measured. @param shuffled the same as chance would have it; empty in the set */
    private record Item(Readings readings, Optional<Readings> shuffled, Optional<Known> known) {}

    private record Gathered(Side side, List<Item> items) {

        MeasuredSet measured() {
            return new MeasuredSet(items.stream().map(Item::readings).toList());
        }

        MeasuredSet shuffled() {
            return new MeasuredSet(
                    items.stream().map(item -> item.shuffled.orElseThrow()).toList());
        }

        List<Known> known() {
            return items.stream().flatMap(item -> item.known.stream()).toList();
        }
    }

    /** What was learned from, sorted. */
    private record Learned(Side side, Novelty novelty) {}

    /**
     * Reads, measures, compares and writes.
     *
     * @throws MaterialException if a set is not there, or none of its files can be read
     * @throws IllegalArgumentException if a file cannot be written where it is wanted
     */
    public static SetReport evaluate(Order order, Progress progress) throws IOException {
        order.html.ifPresent(Delivery::checkPlace);
        order.json.ifPresent(Delivery::checkPlace);
        return new EvaluateSet(order, progress).evaluate();
    }

    private SetReport evaluate() throws IOException {
        long start = System.nanoTime();
        Optional<Learned> learned = order.train.isEmpty() ? Optional.empty() : Optional.of(learn());
        try (MidiSet set = MidiSet.open(order.set);
                MidiSet reference = MidiSet.open(order.against)) {
            Gathered own = gather(set, false, learned);
            Gathered real = gather(reference, true, learned);
            progress.stage("comparing");
            Comparison comparison =
                    Comparison.of(own.measured(), real.measured(), real.shuffled(), seed.branch("comparison"));
            SetReport report = new SetReport(
                    order.command(),
                    Version.current(),
                    order.seed,
                    (System.nanoTime() - start) / 1e9,
                    own.side,
                    real.side,
                    learned.map(Learned::side),
                    Rows.measures(comparison),
                    Rows.distances(comparison),
                    learned.map(there -> NoveltyReport.of(own.known(), real.known())));
            write(report, own, real, set, reference);
            return report;
        }
    }

    private Learned learn() throws IOException {
        Novelty.Gathering gathering = new Novelty.Gathering();
        List<String> names = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        int[] pieces = new int[1];
        for (String place : order.train) {
            try (MidiSet train = MidiSet.open(place)) {
                names.add(train.name());
                skipped.addAll(train.read(
                        (index, path, piece) -> Novelty.parts(path, piece),
                        parts -> {
                            gathering.add(parts);
                            pieces[0]++;
                        },
                        progress));
            }
        }
        progress.stage("sorting " + String.join(", ", names));
        return new Learned(new Side(String.join(", ", names), pieces[0], skipped), gathering.sorted());
    }

    private Gathered gather(MidiSet set, boolean reference, Optional<Learned> learned) {
        List<Item> items = new ArrayList<>();
        Seed chance = seed.branch("shuffled");
        List<Skipped> skipped = set.read(
                (index, path, piece) -> new Item(
                        Readings.of(path, piece),
                        reference
                                ? Optional.of(Readings.of(
                                        path, Shuffle.of(piece, chance.at(index).random())))
                                : Optional.empty(),
                        learned.map(there -> there.novelty.search(path, Novelty.parts(path, piece)))),
                items::add,
                progress);
        if (items.isEmpty()) {
            throw new MaterialException(
                    set.name(),
                    "",
                    "none of its " + skipped.size() + " files can be read, the first because it "
                            + skipped.get(0).reason(),
                    "Name a set of sound MIDI files.");
        }
        return new Gathered(new Side(set.name(), items.size(), skipped), items);
    }

    private void write(SetReport report, Gathered own, Gathered real, MidiSet set, MidiSet reference)
            throws IOException {
        try (Delivery delivery = new Delivery()) {
            if (order.json.isPresent()) {
                Files.writeString(delivery.draft(order.json.get()), Json.write(report));
            }
            if (order.html.isPresent()) {
                progress.stage("playing samples");
                List<Sample> samples = samples(report, own, real, set, reference);
                Files.writeString(
                        delivery.draft(order.html.get()),
                        new SetPage(report, own.measured(), real.measured(), samples).html());
            }
            delivery.deliver();
        }
    }

    private List<Sample> samples(SetReport report, Gathered own, Gathered real, MidiSet set, MidiSet reference)
            throws IOException {
        Samples samples = new Samples(progress);
        List<Sample> drawn = new ArrayList<>();
        for (String path : drawn(own, "set samples")) {
            drawn.add(samples.of(report.set().name(), path, set.piece(path)));
        }
        for (String path : drawn(real, "reference samples")) {
            drawn.add(samples.of(report.reference().name(), path, reference.piece(path)));
        }
        return drawn;
    }

    /** Names of a few pieces. */
    private List<String> drawn(Gathered gathered, String branch) {
        return seed.branch(branch)
                .random()
                .ints(0, gathered.items.size())
                .distinct()
                .limit(Math.min(Samples.EACH, gathered.items.size()))
                .mapToObj(index -> gathered.items.get(index).readings.name())
                .toList();
    }
}
