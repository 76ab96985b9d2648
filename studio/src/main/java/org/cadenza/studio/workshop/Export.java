package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.families.Families;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.keras.KerasFamily;
import org.cadenza.learning.keras.KerasModel;
import org.cadenza.learning.keras.TensorFlowJsWriter;
import org.cadenza.learning.onnx.OnnxFamily;
import org.cadenza.learning.onnx.OnnxGraph;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;

/** Writes a trained model for other programs. */
public final class Export {

    /** Layers models of TensorFlow.js: {@code model.json} and a shard of weights. */
    public static final String TENSORFLOW_JS = "tfjs";
    /** ONNX graphs: {@code model.onnx}. */
    public static final String ONNX = "onnx";

    private static final String ONNX_FILE = "model.onnx";
    private static final String PROGRAM = "Cadenza";

    private final Library library;

    public Export(Library library) {
        this.library = library;
    }

    /** Writes files, each to its place. */
    @FunctionalInterface
    private interface Writing {
        void to(List<Path> files) throws IOException;
    }

    /**
     * Writes the files of {@code format} into {@code folder}, which is made if need be.
     *
     * @param format {@link #TENSORFLOW_JS} or {@link #ONNX}
     * @return the files
     * @throws IllegalArgumentException if there is no such format or no such model, it cannot be exported, saying which can,
     *     or a file is there already
     */
    public List<Path> write(String format, String name, Path folder) throws IOException {
        return switch (format) {
            case TENSORFLOW_JS -> tensorFlowJs(Models.find(library, name), folder);
            case ONNX -> onnx(Models.find(library, name), folder);
            default -> throw Unknown.name("format", format, List.of(TENSORFLOW_JS, ONNX));
        };
    }

    private static List<Path> tensorFlowJs(StoredModel model, Path folder) throws IOException {
        KerasModel network = family(model, KerasFamily.class, exportable()).exported(model.open());
        return deliver(
                folder,
                List.of(TensorFlowJsWriter.MODEL, TensorFlowJsWriter.SHARD),
                files -> TensorFlowJsWriter.write(
                        network, PROGRAM + " " + Version.current(), files.get(0), files.get(1)));
    }

    private static List<Path> onnx(StoredModel model, Path folder) throws IOException {
        String known = Families.all().stream()
                .filter(OnnxFamily.class::isInstance)
                .map(ModelFamily::name)
                .collect(Collectors.joining(", "));
        OnnxGraph graph = family(model, OnnxFamily.class, known).graph(model.open());
        return deliver(folder, List.of(ONNX_FILE), files -> graph.write(files.get(0), PROGRAM, Version.current()));
    }

    private static List<Path> deliver(Path folder, List<String> names, Writing writing) throws IOException {
        List<Path> files = names.stream().map(folder::resolve).toList();
        for (Path file : files) {
            if (Files.exists(file)) {
                throw new IllegalArgumentException("'" + file + "' is there already; choose another folder");
            }
        }
        Files.createDirectories(folder);
        try (Delivery delivery = new Delivery()) {
            List<Path> drafts = new ArrayList<>();
            for (Path file : files) {
                drafts.add(delivery.draft(file));
            }
            writing.to(drafts);
            delivery.deliver();
        }
        return files;
    }

    private static <F> F family(StoredModel model, Class<F> able, String known) {
        ModelFamily<?, ?> family = Models.ofModel(model);
        if (able.isInstance(family)) {
            return able.cast(family);
        }
        throw new IllegalArgumentException("model '" + model.name() + "' is of the family '" + family.name()
                + "', which cannot be exported in this format; these can: " + known);
    }

    private static String exportable() {
        return Families.all().stream()
                .filter(KerasFamily.class::isInstance)
                .map(family -> family.name() + " (trained with the preset "
                        + String.join(" or ", ((KerasFamily) family).exportable()) + ")")
                .collect(Collectors.joining(", "));
    }
}
