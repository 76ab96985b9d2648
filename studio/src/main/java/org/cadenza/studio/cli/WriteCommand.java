package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.HearTune;
import org.cadenza.studio.workshop.Write;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "write",
        description = "Write text with a model of characters; it appears as it is written.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  cadenza write --model genesis --prime 'In the beginning ' --length 500 --temperature 0.7",
            "  cadenza write --model folk-abc --prime 'X: 1' --until '\\n\\n' --as-midi tune.mid"
        })
final class WriteCommand extends WorkCommand {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            description = "A model's name or folder; 'cadenza models' lists them.")
    private String model;

    @Option(names = "--prime", paramLabel = "TEXT", defaultValue = "", description = "How the text begins.")
    private String prime;

    @Option(names = "--length", paramLabel = "N", description = "Characters in all. Default: 2000.")
    private String length;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "1 writes as the model learned, less is safer, 0 takes the likeliest. Default: 1.")
    private String temperature;

    @Option(names = "--argmax", description = "Always take the likeliest character: temperature 0.")
    private boolean argmax;

    @Option(
            names = "--top-p",
            paramLabel = "P",
            description = "Draw from the likeliest characters that together have this probability. Default: 1.")
    private String topP;

    @Option(names = "--until", paramLabel = "TEXT", description = "Stop early, behind this; \\n ends a line.")
    private String until;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--as-midi",
            paramLabel = "FILE",
            description = "Read what was written as a tune in ABC, and write that as MIDI.")
    private Path midi;

    @Override
    public Integer call() throws IOException {
        if (midi != null) {
            Delivery.checkPlace(midi);
        }
        Reading reading = new Reading();
        return softly(progress(), progress -> {
            reading.stopped = progress::cancelled;
            String text = new Write(Library.standard()).write(new Write.Order(model, prime, wishes(), seed), reading);
            out().println();
            if (midi != null) {
                Files.write(midi, HearTune.midi(text));
            }
            return 0;
        });
    }

    private Map<String, String> wishes() {
        if (argmax && temperature != null) {
            throw new IllegalArgumentException("--argmax is a temperature of 0; leave out --temperature or --argmax");
        }
        Map<String, String> wishes = new LinkedHashMap<>();
        put(wishes, "length", length);
        put(wishes, "temperature", argmax ? "0" : temperature);
        put(wishes, "top-p", topP);
        put(wishes, "until", until);
        return wishes;
    }

    private static void put(Map<String, String> wishes, String name, String value) {
        if (value != null) {
            wishes.put(name, value);
        }
    }

    /** Prints what comes at once. */
    private final class Reading implements Write.Reader {

        private BooleanSupplier stopped = () -> false;

        @Override
        public void reads(String more) {
            out().print(more);
            out().flush();
        }

        @Override
        public void hears(String remark) {
            err().println("cadenza: " + remark);
        }

        @Override
        public boolean leaves() {
            return stopped.getAsBoolean();
        }
    }
}
