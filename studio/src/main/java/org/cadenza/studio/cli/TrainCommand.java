package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.DroppedFile;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.Train.Trained;
import org.cadenza.studio.workshop.TrainingOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "train",
        description = "Train a model on your music. Ctrl-C stops it with the state written down; --resume goes on.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Beside the model you find metrics.jsonl, curve.png and samples/ as they come, and dropped.csv.",
            "",
            "Examples:",
            "  cadenza train music-transformer --corpus my-midi-files --out my-model",
            "  cadenza train music-transformer --preset small --set course.patience=3 --corpus folk.zip",
            "  cadenza train markov --corpus folk.zip jazz.zip --minutes 30 --out my-model",
            "  cadenza train --resume --out my-model"
        })
final class TrainCommand extends WorkCommand {

    @Parameters(
            paramLabel = "FAMILY",
            arity = "0..1",
            description = "How to learn; 'cadenza models' lists the families. Default: markov.")
    private String family;

    @Option(names = "--family", paramLabel = "NAME", description = "The same.")
    private String familyOption;

    @Option(names = "--preset", paramLabel = "NAME", description = "Which configuration. Default: the family's first.")
    private String preset;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "Change a field of the preset, as optimization.peak=3e-4 or course.patience=3;"
                    + " may be given several times.")
    private List<String> changes = List.of();

    @Option(
            names = {"--corpus", "--data"},
            paramLabel = "PATH",
            arity = "1..*",
            description = "Folders or zips to learn from; may be given several times.")
    private List<Path> data = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What kind of data set they are; 'cadenza corpora' lists them. Default: recognised.")
    private String format;

    @Option(
            names = "--foundation",
            paramLabel = "MODEL",
            description = "A finished model to build on: one to learn more, or the first of two stages.")
    private String foundation;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the model goes. Default: among your models, under the family's name.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Default: 1.")
    private Long seed;

    @Option(names = "--steps", paramLabel = "N", description = "How long to train. Default: as the preset says.")
    private Long steps;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Stop after so much training, with the state written down; --resume goes on.")
    private Double minutes;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "500",
            description = "Steps between checkpoints; there is one every three minutes in any case."
                    + " Default: ${DEFAULT-VALUE}.")
    private long checkpointEvery;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "20",
            description = "Pieces played over the course, each at a checkpoint. Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--half", description = "Store the finished weights in half precision: half of the bytes.")
    private boolean half;

    @Option(names = "--device", paramLabel = "NAME", description = "cpu or cuda. Default: cpu.")
    private String device;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many compute; another number may end in other last digits. Default: one for each core.")
    private Integer threads;

    @Option(
            names = "--resume",
            description = "Go on with the unfinished model in the folder, which remembers all but --out and --minutes.")
    private boolean resume;

    @Option(
            names = "--finish",
            description = "With --resume: train no further; measure the model as it is and call it finished.")
    private boolean finish;

    @Option(names = "--overwrite", description = "Replace the model in the folder.")
    private boolean overwrite;

    @Option(names = "--verbose", description = "List every file that was dropped, with its reason.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        TrainingOrder order = order();
        Train.Conduct conduct = new Train.Conduct(
                        Optional.ofNullable(out),
                        resume,
                        overwrite,
                        checkpointEvery,
                        minutes == null ? OptionalDouble.empty() : OptionalDouble.of(minutes))
                .drawing(samples)
                .finishing(finish);
        return softly(new TerminalProgress(err(), true), progress -> {
            Trained trained = new Train(Library.standard()).train(order, conduct, progress);
            progress.close();
            if (!trained.finished()) {
                err().printf(
                                "cadenza: %s after %d steps; the state is written, go on with:"
                                        + " cadenza train --resume --out '%s'%n",
                                progress.cancelled() ? "stopped" : "the time is over",
                                trained.steps(),
                                trained.folder());
                return progress.cancelled() ? Cadenza.STOPPED : 0;
            }
            print(trained);
            return 0;
        });
    }

    private TrainingOrder order() {
        if (family != null && familyOption != null && !family.equals(familyOption)) {
            throw new IllegalArgumentException(
                    "two families are named, '" + family + "' and '" + familyOption + "'; name one");
        }
        return TrainingOrder.of(data)
                .of(Optional.ofNullable(family == null ? familyOption : family), Optional.ofNullable(preset))
                .changing(changes)
                .from(Optional.ofNullable(format), Optional.ofNullable(foundation))
                .with(
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        steps == null ? OptionalLong.empty() : OptionalLong.of(steps))
                .inHalfPrecision(half)
                .on(Optional.ofNullable(device), threads == null ? OptionalInt.empty() : OptionalInt.of(threads));
    }

    private void print(Trained trained) {
        Table table = new Table("DATA SET", "LEARNED", "HELD OUT", "DROPPED");
        trained.data().forEach(set -> table.row(set.name(), set.train(), set.heldOut(), set.dropped()));
        table.print(out());
        if (verbose) {
            trained.dropped().forEach(this::printDropped);
        } else if (!trained.dropped().isEmpty()) {
            out().println("What was dropped and why: " + trained.folder().resolve(Train.DROPPED));
        }
        out().printf(Locale.ROOT, "Finished after %d steps in %.1f s%n", trained.steps(), trained.seconds());
        if (!trained.heldOut().isEmpty()) {
            out().println("Held out: "
                    + trained.heldOut().entrySet().stream()
                            .map(metric -> String.format(Locale.ROOT, "%s %.3f", metric.getKey(), metric.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        out().println("Model: " + trained.folder());
    }

    private void printDropped(DroppedFile file) {
        out().println(file.dataSet() + ": " + file.path() + ": " + file.reason());
    }
}
