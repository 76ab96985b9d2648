package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.learning.Attachment;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.originality.HeldOutPassages;
import org.cadenza.learning.originality.KnownPiece;
import org.cadenza.learning.originality.PassageFile;
import org.cadenza.learning.originality.PassageIndex;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.StoredModel;

/** The melodies that a model learns from, and those held out, gathered while its material is read. */
public final class Melodies {

    /** One of them. @param name of the work among those of several data sets */
    private record Known(String name, KnownPiece piece, Tune tune) {}

    private final List<Known> train = new ArrayList<>();
    private final List<Tune> heldOut = new ArrayList<>();

    /** The lead sheet that {@code item} is or holds. */
    public static Optional<LeadSheet> sheet(Object item) {
        if (item instanceof Piece piece) {
            return LeadSheetExtractor.extract(piece).sheet();
        }
        return item instanceof LeadSheet sheet ? Optional.of(sheet) : Optional.empty();
    }

    /** The melody of {@code item}, if it has one. */
    static Optional<Tune> tune(String name, Object item) {
        return sheet(item).filter(sheet -> !sheet.melody().isEmpty()).map(sheet -> Tune.of(name, sheet));
    }

    /** Takes in the melody of {@code work}. @param item the work as its family learns it */
    void add(String dataSet, Work<?> work, Object item, Split side) {
        String name = DroppedFile.name(dataSet, work.path());
        tune(name, item).ifPresent(tune -> {
            if (side == Split.TRAIN) {
                train.add(new Known(name, new KnownPiece(title(work), dataSet), tune));
            } else {
                heldOut.add(tune);
            }
        });
    }

    private static String title(Work<?> work) {
        String title = work.labels().getOrDefault(Labels.TITLE, "").strip();
        return title.isEmpty() ? work.path() : title;
    }

    /**
     * An index of all that was taken in.
     *
     * @param unsuitable names of works that were not learned from after all
     * @param foundation what the model knew before it learned from these
     */
    PassageFile index(Set<String> unsuitable, Optional<PassageFile> foundation) {
        List<Known> learned =
                train.stream().filter(known -> !unsuitable.contains(known.name)).toList();
        PassageIndex own = PassageIndex.of(
                learned.stream().map(Known::piece).toList(),
                learned.stream().map(Known::tune).toList());
        PassageIndex index = foundation.map(known -> own.and(known.index())).orElse(own);
        List<Tune> others = heldOut.stream()
                .filter(tune -> !unsuitable.contains(tune.name()))
                .toList();
        return new PassageFile(index, HeldOutPassages.of(others, index));
    }

    /**
     * Puts {@link #index} beside a finished model. Not where there are no melodies, or nobody knows what the foundation
     * learned from: half an index would call music original that is not.
     *
     * @param foundation the model that this one was built on
     * @return the card as it is then
     */
    ModelCard attach(Path folder, ModelCard card, Set<String> unsuitable, Optional<StoredModel> foundation)
            throws IOException {
        Optional<PassageFile> known = foundation.flatMap(StoredModel::originality);
        return train.isEmpty() || known.isPresent() != foundation.isPresent()
                ? card
                : Attachment.write(
                        folder, PassageFile.NAME, index(unsuitable, known).write());
    }
}
