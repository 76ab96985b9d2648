package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Continue;
import org.cadenza.studio.workshop.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "continue",
        description = "Go on from a few notes: several ways in which a tune could continue, as MIDI files.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Notes are letters with octaves (C4 is middle C), a quarter long or as many as follow a colon; R is a rest.",
            "",
            "Examples:",
            "  cadenza continue --primer 'C4 C4 G4 G4 A4 A4 G4:2' --bars 8 --variations 4 --out tune.mid",
            "  cadenza continue --primer verse.mid --model attention-rnn --temperature 0.8 --out more.mid"
        })
final class ContinueCommand extends WorkCommand {

    @Option(names = "--primer", paramLabel = "FILE|NOTES", required = true, description = "A MIDI file, or notes.")
    private String primer;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = Models.CONTINUER,
            description = "Who goes on; 'cadenza models' lists them. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Option(names = "--bars", paramLabel = "N", description = "How long it is, with the primer. Default: 8.")
    private String bars;

    @Option(names = "--variations", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private int variations;

    @Option(names = "--temperature", paramLabel = "T", description = "From safe (0.1) to wild (2). Default: 1.")
    private String temperature;

    @Option(names = "--tempo", paramLabel = "BPM", description = "Quarters a minute. Default: the primer's, or 120.")
    private String tempo;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Another setting of the model, as top-p=0.9, beam=4 or branch-factor=2;"
                    + " 'cadenza sample --settings' lists them.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "tune.mid",
            description = "Where to; several variations are numbered, as tune-1.mid. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--roll", paramLabel = "PNG", description = "Draw all of them as piano rolls.")
    private Path roll;

    @Override
    public Integer call() throws IOException {
        wish("bars", bars);
        wish("temperature", temperature);
        wish("tempo", tempo);
        Continue.Order order = new Continue.Order(primer, model, settings, variations, seed);
        try (TerminalProgress progress = progress()) {
            new Continue(Library.standard())
                    .write(order, out, Optional.ofNullable(roll), progress)
                    .forEach(out()::println);
        }
        return 0;
    }

    private void wish(String name, String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
