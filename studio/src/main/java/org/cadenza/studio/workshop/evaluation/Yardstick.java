package org.cadenza.studio.workshop.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.corpus.Split;
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

/**
 * Real music and, if it is named, what was learned from, read and measured once: any number of sets can be held against
 * it, and all of them see the same.
 */
public final class Yardstick implements Closeable {

    private final Marks marks;
    private final Progress progress;
    private final Seed seed;
    private final Optional<Learned> learned;
    private final PieceSet reference;
    private final Gathered real;
    private final double seconds;

    /**
     * What to hold sets against.
     *
     * @param against a folder, a zip, or {@code library}
     * @param train what was learned from, to look for copies in; possibly none
     * @param heldOut whether of {@code against} only what no training learns from is taken, and of {@code train} only what it
     *     does; else all of both
     * @param lens through which all pieces are seen
     * @param most pieces of {@code against}; of more, so many are drawn
     */
    public record Marks(String against, List<String> train, boolean heldOut, Lens lens, int most, long seed) {

        public Marks {
            train = List.copyOf(train);
        }

        private Optional<Split> share(Split share) {
            return Optional.of(share).filter(known -> heldOut);
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

    private Yardstick(Marks marks, Progress progress) throws IOException {
        long start = System.nanoTime();
        this.marks = marks;
        this.progress = progress;
        this.seed = new Seed(marks.seed);
        this.learned = marks.train.isEmpty() ? Optional.empty() : Optional.of(learn());
        this.reference = PieceSet.open(marks.against, marks.share(Split.HELD_OUT), marks.lens, progress);
        reference.keep(marks.most, seed.branch("reference"));
        this.real = gather(reference, true);
        this.seconds = since(start);
    }

    /**
     * Reads and measures the reference.
     *
     * @throws MaterialException if it is not there, or none of its pieces can be read
     */
    public static Yardstick open(Marks marks, Progress progress) throws IOException {
        return new Yardstick(marks, progress);
    }

    /**
     * Reads and measures a set, compares it and writes what is wanted.
     *
     * @param place a folder, a zip, or {@code library}
     * @param html the page, or empty for none
     * @param json the report as JSON, or empty for none
     * @param command how to be given the same report again
     * @throws MaterialException if the set is not there, or none of its files can be read
     */
    public SetReport hold(String place, Optional<Path> html, Optional<Path> json, String command) throws IOException {
        long start = System.nanoTime();
        try (PieceSet set = PieceSet.open(place, Optional.empty(), marks.lens, progress)) {
            Gathered own = gather(set, false);
            progress.stage("comparing");
            Comparison comparison =
                    Comparison.of(own.measured(), real.measured(), real.shuffled(), seed.branch("comparison"));
            SetReport report = new SetReport(
                    command,
                    Version.current(),
                    marks.seed,
                    seconds + since(start),
                    marks.lens.meaning(),
                    own.side,
                    real.side,
                    learned.map(Learned::side),
                    Rows.measures(comparison),
                    Rows.distances(comparison),
                    learned.map(there -> NoveltyReport.of(own.known(), real.known())));
            write(report, own, set, html, json);
            return report;
        }
    }

    private static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private Learned learn() throws IOException {
        Novelty.Gathering gathering = new Novelty.Gathering();
        List<String> names = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        int[] pieces = new int[1];
        for (String place : marks.train) {
            try (PieceSet train = PieceSet.open(place, marks.share(Split.TRAIN), marks.lens, progress)) {
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

    private Gathered gather(PieceSet set, boolean isReference) {
        List<Item> items = new ArrayList<>();
        Seed chance = seed.branch("shuffled");
        List<Skipped> skipped = set.read(
                (index, path, piece) -> new Item(
                        Readings.of(path, piece),
                        isReference
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
                    "none of its " + skipped.size() + " files can be read; the first: "
                            + skipped.get(0).reason(),
                    "Name a set of sound MIDI files"
                            + (marks.lens == Lens.WRITTEN ? "." : ", or measure them as written."));
        }
        return new Gathered(new Side(set.name(), items.size(), skipped), items);
    }

    private void write(SetReport report, Gathered own, PieceSet set, Optional<Path> html, Optional<Path> json)
            throws IOException {
        try (Delivery delivery = new Delivery()) {
            if (json.isPresent()) {
                Files.writeString(delivery.draft(json.get()), Json.write(report));
            }
            if (html.isPresent()) {
                progress.stage("playing samples");
                List<Sample> samples = samples(own, set);
                Files.writeString(
                        delivery.draft(html.get()),
                        new SetPage(report, own.measured(), real.measured(), samples).html());
            }
            delivery.deliver();
        }
    }

    private List<Sample> samples(Gathered own, PieceSet set) throws IOException {
        Samples samples = new Samples(progress);
        List<Sample> drawn = new ArrayList<>();
        for (String path : drawn(own, "set samples")) {
            drawn.add(samples.of(set.name(), path, set.piece(path)));
        }
        for (String path : drawn(real, "reference samples")) {
            drawn.add(samples.of(reference.name(), path, reference.piece(path)));
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

    @Override
    public void close() throws IOException {
        reference.close();
    }
}
