package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Write a trained drummer for other programs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "tfjs: model.json and a shard of weights, a layers model that TensorFlow.js and RhythmCAN's device for Max",
            "for Live load. Inputs: noise [1, 100] and, for a conditional model, a genre's number [1, 1]; output: velocities",
            "from 0 to 1 [1, 32, 9], struck above about 0.2. Of the presets faithful and faithful-conditional.",
            "",
            "onnx: model.onnx, for ONNX Runtime and all that reads ONNX (operator set 17), in batches of any size. The same",
            "inputs and output for the published presets; else z [batch, 64], shares of genres [batch, genres], and the",
            "outputs presence (struck above 0.5), velocities (0 to 1) and offsets (-1 to 1 half steps late), [batch, 32, 9].",
            "The genres' names are in the model's metadata.",
            "",
            "Example:",
            "  cadenza export --format onnx --model drummer --out device"
        })
final class ExportCommand extends WorkCommand {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = Export.TENSORFLOW_JS,
            description = "tfjs or onnx. Default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--model", paramLabel = "NAME", required = true, description = "Of the family rhythmcan.")
    private String model;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where to; made if need be.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        new Export(Library.standard()).write(format, model, out).forEach(out()::println);
        return 0;
    }
}
