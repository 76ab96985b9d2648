package org.cadenza.studio.workshop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.training.Training;
import org.cadenza.music.MaterialException;
import org.cadenza.music.analysis.DrumPatternExtractor;
import org.cadenza.music.analysis.Harmonizer;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;

/**
 * What a training learns from, gathered from several data sets: works by their {@link Share}, matched to the kind of item
 * that the family learns.
 */
public final class Materials<I> {

    private final Class<I> item;
    private final Progress progress;
    private final Queue<LabelledItem<I>> train = new ArrayDeque<>();
    private final Queue<LabelledItem<I>> heldOut = new ArrayDeque<>();
    private final Queue<LabelledItem<I>> reported = new ArrayDeque<>();
    private final List<String> trainNames = new ArrayList<>();
    private final List<String> heldOutNames = new ArrayList<>();
    private final Melodies melodies = new Melodies();
    private final List<ModelCard.DataSource> sources = new ArrayList<>();
    private final List<DroppedFile> dropped = new ArrayList<>();

    public Materials(Class<I> item, Progress progress) {
        this.item = item;
        this.progress = progress;
    }

    /** Everything read so far. Each item is let go once it has been handed out, for the family keeps its own of it. */
    public Training.Material<I> material() {
        return new Training.Material<>(handingOut(train), handingOut(heldOut), sources);
    }

    /** The works of {@link Share#REPORT} among everything read so far, handed out once as well. */
    public Iterable<LabelledItem<I>> reported() {
        return handingOut(reported);
    }

    private static <T> Iterable<T> handingOut(Queue<T> items) {
        return () -> Stream.generate(items::poll).takeWhile(Objects::nonNull).iterator();
    }

    /** The melodies of everything read so far. */
    Melodies melodies() {
        return melodies;
    }

    /** Every file that was not used so far. */
    List<DroppedFile> dropped() {
        return List.copyOf(dropped);
    }

    /** @throws MaterialException with a file and its reason, if there were files and none of them can be used */
    void requireSome() {
        if (train.isEmpty() && heldOut.isEmpty() && reported.isEmpty() && !dropped.isEmpty()) {
            DroppedFile first = dropped.get(0);
            String others = dropped.size() == 1 ? "" : " (and " + (dropped.size() - 1) + " others cannot be used)";
            throw new MaterialException(
                    DroppedFile.name(first.dataSet(), first.path()),
                    "",
                    first.reason() + others + ", so there is nothing to learn from",
                    "");
        }
    }

    /** How much of each data set is used, without the works that the family has found {@code unsuitable}. */
    List<Train.DataSetUse> uses(Set<String> unsuitable) {
        return Train.DataSetUse.of(counted(sources, unsuitable));
    }

    /** The card with its counts put right, once the family has found some works {@code unsuitable}. */
    ModelCard counted(ModelCard card, Set<String> unsuitable) {
        return card.withData(counted(card.data(), unsuitable));
    }

    private List<ModelCard.DataSource> counted(List<ModelCard.DataSource> all, Set<String> unsuitable) {
        List<ModelCard.DataSource> counted = new ArrayList<>();
        for (ModelCard.DataSource source : all) {
            int fromTrain = count(trainNames, source.name(), unsuitable);
            int fromHeldOut = count(heldOutNames, source.name(), unsuitable);
            counted.add(new ModelCard.DataSource(
                    source.name(),
                    source.licence(),
                    source.flag(),
                    source.sha256(),
                    source.train() - fromTrain,
                    source.held() - fromHeldOut,
                    source.dropped() + fromTrain + fromHeldOut));
        }
        return counted;
    }

    private static int count(List<String> names, String dataSet, Set<String> wanted) {
        String prefix = DroppedFile.name(dataSet, "");
        return (int) names.stream()
                .filter(name -> name.startsWith(prefix) && wanted.contains(name))
                .count();
    }

    /** Takes in one more data set; see {@link DataSets#prepare}. */
    public void read(Path path, Optional<String> format) {
        String name = unusedName(DataSets.name(path));
        Prepared<?> prepared = DataSets.prepare(path, format, progress);
        prepared.dropped().forEach(each -> drop(name, each.path(), each.reason()));
        int droppedBefore = dropped.size() - prepared.dropped().size();
        int trainBefore = train.size();
        int heldOutBefore = heldOut.size() + reported.size();
        int done = 0;
        for (Split side : Split.values()) {
            for (Work<?> work : prepared.works(side)) {
                take(name, work, side);
                progress.at((double) ++done / prepared.kept(), "");
            }
        }
        sources.add(new ModelCard.DataSource(
                name,
                licence(prepared),
                prepared.card().flag(),
                prepared.sha256(),
                train.size() - trainBefore,
                heldOut.size() + reported.size() - heldOutBefore,
                dropped.size() - droppedBefore));
    }

    /** What the set's card says of its licence and, where its works say more, how many state what. */
    private static String licence(Prepared<?> prepared) {
        Map<String, Long> stated =
                prepared.works().collect(Collectors.groupingBy(Work::licence, TreeMap::new, Collectors.counting()));
        String all = stated.size() == 1
                ? stated.keySet().iterator().next()
                : stated.entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .collect(Collectors.joining(", "));
        String card = prepared.card().licence();
        return stated.isEmpty() || all.equals(card) ? card : card + ": " + all;
    }

    /** Two folders of one name are told apart by a number, without the colon that {@link DroppedFile#name} needs. */
    private String unusedName(String folder) {
        String name = folder.replace(':', '_');
        List<String> used = sources.stream().map(ModelCard.DataSource::name).toList();
        int number = 2;
        String unused = name;
        while (used.contains(unused)) {
            unused = name + "-" + number++;
        }
        return unused;
    }

    private void take(String dataSet, Work<?> work, Split side) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        try {
            String name = DroppedFile.name(dataSet, work.path());
            I fitting = item.cast(fitting(work));
            Share share = Share.of(dataSet, work, side, item);
            queue(share).add(new LabelledItem<>(name, fitting, work.labels()));
            melodies.add(dataSet, work, fitting, side);
            (share == Share.LEARN ? trainNames : heldOutNames).add(name);
        } catch (UnsuitableException e) {
            drop(dataSet, work.path(), e.getMessage());
        }
    }

    private Queue<LabelledItem<I>> queue(Share share) {
        return switch (share) {
            case LEARN -> train;
            case CHOOSE -> heldOut;
            case REPORT -> reported;
        };
    }

    private void drop(String dataSet, String path, String reason) {
        dropped.add(new DroppedFile(dataSet, path, reason));
    }

    /** The item itself, or the lead sheet or the drumming in a piece where these are wanted, or a lead sheet as it is played. */
    private Object fitting(Work<?> work) throws UnsuitableException {
        Object given = work.item();
        if (item == LeadSheet.class && given instanceof Piece piece) {
            LeadSheetExtractor.Extraction extraction = LeadSheetExtractor.extract(piece);
            LeadSheet sheet = extraction.sheet().orElseThrow(() -> new UnsuitableException(extraction.reason()));
            return harmonized(statedKey(work).map(sheet::withKey).orElse(sheet));
        }
        if (item == DrumPattern.class && given instanceof Piece piece) {
            DrumPatternExtractor.Extraction extraction = DrumPatternExtractor.extract(piece);
            return extraction.pattern().orElseThrow(() -> new UnsuitableException(extraction.reason()));
        }
        if (item == Piece.class && given instanceof LeadSheet sheet) {
            return Piece.of(sheet);
        }
        if (!item.isInstance(given)) {
            throw new UnsuitableException(
                    "is a " + given.getClass().getSimpleName() + ", not a " + item.getSimpleName());
        }
        return given instanceof LeadSheet sheet ? harmonized(sheet) : given;
    }

    /** The key that the source states, which is truer than what can be heard in the notes. */
    private static Optional<Key> statedKey(Work<?> work) {
        boolean derived = Arrays.asList(
                        work.labels().getOrDefault(Labels.DERIVED, "").split(" "))
                .contains(Labels.KEY);
        return derived
                ? Optional.empty()
                : Optional.ofNullable(work.labels().get(Labels.KEY)).map(Key::parse);
    }

    /** A bare tune with chords proposed. */
    private static LeadSheet harmonized(LeadSheet sheet) {
        return sheet.chords().isEmpty() && !sheet.melody().isEmpty() ? Harmonizer.harmonize(sheet) : sheet;
    }
}
