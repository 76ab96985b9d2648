package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.evaluation.Evaluate;
import org.cadenza.studio.workshop.evaluation.Evaluate.Evaluated;
import org.cadenza.studio.workshop.evaluation.EvaluateDrums;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description =
                "Measure composers over every genre and mood, or drummers over every genre, side by side, and write a"
                        + " page of results.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand extends WorkCommand {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "markov",
            description = {
                "Who composes; 'cadenza models' lists them. May be given several times; the first is the one that the"
                        + " others are held against. Default: ${DEFAULT-VALUE}."
            })
    private List<String> models;

    @Option(
            names = "--songs",
            paramLabel = "N",
            defaultValue = "20",
            description = "Songs for each genre and mood, or of drummers patterns for each genre, 1 or more. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int songs;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Folders or zips of music to compare with; of these, the held-out pieces.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--train",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Folders or zips that the models learned from; of these, the training pieces, to see what of"
                    + " them comes back.")
    private List<Path> train = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "PAGE.md",
            required = true,
            description = "Where the page goes; pictures go to the folder PAGE beside it.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Evaluate.Order order = new Evaluate.Order(models, songs, data, train, out, seed);
        return softly(progress(), progress -> {
            Library library = Library.standard();
            Evaluated evaluated = EvaluateDrums.suits(library, order.models().get(0))
                    ? new EvaluateDrums(library).evaluate(order, progress)
                    : new Evaluate(library).evaluate(order, progress);
            progress.close();
            print(evaluated);
            return 0;
        });
    }

    private void print(Evaluated evaluated) {
        Table marks = new Table("MODEL", "MARK", "WANTED", "MEASURED", "");
        evaluated
                .marks()
                .forEach((model, own) -> own.forEach(mark -> marks.row(
                        model, mark.name(), mark.wantedText(), mark.measuredText(), mark.reached() ? "" : "missed")));
        marks.print(out());
        out().printf(
                        "%n%d songs of each model, %d held-out pieces; see %s%n",
                        evaluated.songs(),
                        evaluated.heldOut(),
                        evaluated.files().get(0));
    }
}
