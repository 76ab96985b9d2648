package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.learning.Attachment;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.originality.PassageFile;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;

/** Gives a model that has none an index of the passages it learned from, by reading its data sets once more. */
public final class IndexPassages {

    /** The account of an index. @param pieces that it knows */
    public record Indexed(Path folder, int pieces, Originality.HeldOut heldOut) {}

    private final Library library;

    public IndexPassages(Library library) {
        this.library = library;
    }

    /**
     * Reads what the model learned from and puts the index beside it; its weights stay, its card names the index.
     *
     * @param data the data sets that its card names, no more and no fewer
     * @throws IllegalArgumentException if the data sets are others or hold no melodies, or the model was built on another
     */
    public Indexed index(String name, List<Path> data, Optional<String> format, Progress progress) throws IOException {
        StoredModel model = Models.find(library, name);
        ModelCard card = model.card();
        if (!card.foundation().isEmpty()) {
            throw new IllegalArgumentException("model '" + name + "' was built on another, whose data are not at hand;"
                    + " give that one its index and train this one again");
        }
        Melodies melodies = melodies(Models.family(card.family()), card, data, format, progress);
        progress.stage("indexing");
        PassageFile index = melodies.index(unsuitable(model), Optional.empty());
        if (index.index().pieces().isEmpty()) {
            throw new IllegalArgumentException("there are no melodies in what model '" + name + "' learned from");
        }
        Attachment.write(model.folder(), PassageFile.NAME, index.write());
        return new Indexed(model.folder(), index.index().pieces().size(), Originality.HeldOut.of(index.heldOut()));
    }

    /** What the training dropped, some of which only the family could tell. */
    private static Set<String> unsuitable(StoredModel model) throws IOException {
        return DroppedFiles.read(model.folder().resolve(Train.DROPPED)).stream()
                .map(file -> DroppedFile.name(file.dataSet(), file.path()))
                .collect(Collectors.toSet());
    }

    private static <I> Melodies melodies(
            ModelFamily<I, ?> family, ModelCard card, List<Path> data, Optional<String> format, Progress progress) {
        Materials<I> materials = new Materials<>(family.item(), progress);
        data.forEach(path -> materials.read(path, format));
        List<String> learned =
                card.data().stream().map(IndexPassages::named).sorted().toList();
        List<String> given = materials.material().sources().stream()
                .map(IndexPassages::named)
                .sorted()
                .toList();
        if (!given.equals(learned)) {
            throw new IllegalArgumentException("the model learned from " + learned + ", and the data are " + given
                    + "; give what it learned from by --data");
        }
        return materials.melodies();
    }

    private static String named(ModelCard.DataSource source) {
        return source.name() + " (SHA-256 "
                + source.sha256().substring(0, Math.min(12, source.sha256().length())) + ")";
    }
}
