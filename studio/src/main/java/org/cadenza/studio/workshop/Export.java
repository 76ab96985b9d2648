package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.families.Families;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.keras.KerasFamily;
import org.cadenza.learning.keras.KerasModel;
import org.cadenza.learning.keras.TensorFlowJsWriter;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;

/** Writes a trained model for other programs: as a layers model of TensorFlow.js. */
public final class Export {

    /** Layers models of TensorFlow.js, the only format yet. */
    public static final String TENSORFLOW_JS = "tfjs";

    private final Library library;

    public Export(Library library) {
        this.library = library;
    }

    /**
     * Writes {@code model.json} and its shard of weights into {@code folder}, which is made if need be.
     *
     * @param format {@link #TENSORFLOW_JS}
     * @return the files
     * @throws IllegalArgumentException if there is no such format or no such model, it cannot be exported, saying which can,
     *     or a file is there already
     */
    public List<Path> write(String format, String name, Path folder) throws IOException {
        if (!format.equals(TENSORFLOW_JS)) {
            throw Unknown.name("format", format, List.of(TENSORFLOW_JS));
        }
        StoredModel stored = Models.find(library, name);
        KerasModel network = family(stored).exported(stored.open());
        Path model = folder.resolve(TensorFlowJsWriter.MODEL);
        Path shard = folder.resolve(TensorFlowJsWriter.SHARD);
        for (Path file : List.of(model, shard)) {
            if (Files.exists(file)) {
                throw new IllegalArgumentException("'" + file + "' is there already; choose another folder");
            }
        }
        Files.createDirectories(folder);
        try (Delivery delivery = new Delivery()) {
            TensorFlowJsWriter.write(
                    network, "Cadenza " + Version.current(), delivery.draft(model), delivery.draft(shard));
            delivery.deliver();
        }
        return List.of(model, shard);
    }

    private static KerasFamily family(StoredModel model) {
        ModelFamily<?, ?> family = Models.ofModel(model);
        if (family instanceof KerasFamily exporting) {
            return exporting;
        }
        throw new IllegalArgumentException("model '" + model.name() + "' is of the family '" + family.name()
                + "', which TensorFlow.js has no layers for; these can be exported: " + exportable());
    }

    private static String exportable() {
        return Families.all().stream()
                .filter(KerasFamily.class::isInstance)
                .map(family -> family.name() + " (trained with the preset "
                        + String.join(" or ", ((KerasFamily) family).exportable()) + ")")
                .collect(Collectors.joining(", "));
    }
}
