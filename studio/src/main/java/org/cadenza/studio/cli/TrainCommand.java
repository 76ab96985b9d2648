package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.DroppedFile;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.Train.Trained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = "Train a model on your music. Ctrl-C stops it with the state written down; --resume goes on.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Example:", "  cadenza train --family markov --data my-midi-files --out my-model"})
final class TrainCommand extends WorkCommand {

    @Option(
            names = "--family",
            paramLabel = "NAME",
            defaultValue = "markov",
            description = "How to learn; 'cadenza models' lists the families. Default: ${DEFAULT-VALUE}.")
    private String family;

    @Option(names = "--preset", paramLabel = "NAME", description = "Which configuration. Default: the family's first.")
    private String preset;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description = "Folders or zips to learn from; may be given several times.")
    private List<Path> data;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What kind of data set they are; 'cadenza corpora' lists them. Default: recognised.")
    private String format;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the model goes. Default: among your models, under the family's name.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--resume", description = "Go on with the unfinished model in the folder.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Replace the model in the folder.")
    private boolean overwrite;

    @Option(names = "--verbose", description = "List every file that was dropped, with its reason.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        Train.Order order = new Train.Order(
                family,
                Optional.ofNullable(preset),
                data,
                Optional.ofNullable(format),
                Optional.ofNullable(out),
                seed,
                resume,
                overwrite);
        return softly(new TerminalProgress(err(), true), progress -> {
            Trained trained = new Train(Library.standard()).train(order, progress);
            progress.close();
            if (!trained.finished()) {
                err().println("cadenza: stopped after " + trained.steps() + " steps; the state is written in '"
                        + trained.folder() + "', go on with the same command and --resume");
                return Cadenza.STOPPED;
            }
            print(trained);
            return 0;
        });
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
