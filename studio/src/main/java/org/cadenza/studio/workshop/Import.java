package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.families.Families;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.keras.KerasFamily;
import org.cadenza.learning.keras.TensorFlowJsReader;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;

/** Takes in a model that another program wrote: a layers model of TensorFlow.js. */
public final class Import {

    private final Library library;

    public Import(Library library) {
        this.library = library;
    }

    /**
     * Reads {@code model}, a {@code model.json} with its shards beside it.
     *
     * @param genres names of its genres in the order of their numbers; empty for those in the file
     * @param out where the model goes; among the user's models under the name of the file's folder if empty
     * @return the model as it is stored
     * @throws org.cadenza.learning.CheckpointException if it is damaged or another network, naming the layer
     * @throws IllegalArgumentException if there is a model already, or the genres are not the model's
     */
    public StoredModel tensorFlowJs(Path model, List<String> genres, Optional<Path> out) throws IOException {
        Path source = model.toAbsolutePath().normalize();
        Path folder = out.orElseGet(
                () -> library.placeFor(source.getParent().getFileName().toString()));
        CheckpointFolder.checkPlace(folder);
        if (CheckpointFolder.isOne(folder)) {
            throw new IllegalArgumentException(
                    "there is a model in '" + folder + "' already; choose another place with --out");
        }
        Checkpoint checkpoint = importing().imported(TensorFlowJsReader.read(model), genres);
        CheckpointFolder.write(folder, checkpoint);
        return new StoredModel(folder.toAbsolutePath().normalize().getFileName().toString(), folder);
    }

    /** The one family that can; a second would have to be asked whose layers these are. */
    private static KerasFamily importing() {
        return Families.all().stream()
                .filter(KerasFamily.class::isInstance)
                .map(KerasFamily.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
