package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Take in a drummer that another program trained.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "MODEL.JSON is a layers model of TensorFlow.js with its shards beside it: one that 'cadenza export' wrote, or",
            "RhythmCAN's own generator out of Keras by way of 'tensorflowjs_converter --input_format keras'.",
            "",
            "Example:",
            "  cadenza import device/model.json --genres techno,house,dnb --out my-drummer"
        })
final class ImportCommand extends WorkCommand {

    @Parameters(paramLabel = "MODEL.JSON", description = "The model.")
    private Path model;

    @Option(
            names = "--genres",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Names of a conditional model's genres in the order of their numbers. Default: as the file says.")
    private List<String> genres = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the model goes. Default: among your models, under the name of the file's folder.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        StoredModel stored = new Import(Library.standard()).tensorFlowJs(model, genres, Optional.ofNullable(out));
        out().println("Imported '" + stored.name() + "' into " + stored.folder());
        return 0;
    }
}
