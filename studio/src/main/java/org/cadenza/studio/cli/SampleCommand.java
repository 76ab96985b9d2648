package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sample",
        description = "Draw items from a model as they are, without a band, as MIDI files or texts.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Example:", "  cadenza sample --count 5 --set genre=folk --set 'key=D major' --out samples"})
final class SampleCommand extends WorkCommand {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = Models.STANDARD,
            description = "Default: ${DEFAULT-VALUE}.")
    private String model;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the model; see --settings.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--settings", description = "List the model's settings and draw nothing.")
    private boolean listSettings;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "samples",
            description = "Where to; made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Sample sample = new Sample(Library.standard());
        if (listSettings) {
            Table table = new Table("SETTING", "WHAT IT DOES");
            sample.knobs(model).forEach(knob -> table.row(knob.name(), knob.description()));
            table.print(out());
            return 0;
        }
        try (TerminalProgress progress = progress()) {
            sample.draw(model, settings, count, seed, out, progress).forEach(out()::println);
        }
        return 0;
    }
}
