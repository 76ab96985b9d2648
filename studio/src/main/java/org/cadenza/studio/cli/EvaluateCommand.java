package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.evaluation.Evaluate;
import org.cadenza.studio.workshop.evaluation.Evaluate.Evaluated;
import org.cadenza.studio.workshop.evaluation.EvaluateDrums;
import org.cadenza.studio.workshop.evaluation.EvaluateSet;
import org.cadenza.studio.workshop.evaluation.Lens;
import org.cadenza.studio.workshop.evaluation.Yardstick;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description =
                "Measure a set of MIDI files beside another (evaluate SET --against REFERENCE), or composers over every genre"
                        + " and mood, or drummers over every genre (evaluate --model NAME --out PAGE.md).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand extends WorkCommand {

    private static final int SONGS = 20;

    @Parameters(
            arity = "0..1",
            paramLabel = "SET",
            description = "A folder or a zip of MIDI files, or 'library' for the songs of the studio.")
    private String set;

    @Option(
            names = "--against",
            paramLabel = "REFERENCE",
            description = "Of a set: real music to hold it against, named like it.")
    private String against;

    @Option(
            names = "--html",
            paramLabel = "PAGE.html",
            description = "Of a set: a page with pictures and sound, all in one file.")
    private Path html;

    @Option(names = "--json", paramLabel = "FILE.json", description = "Of a set: all numbers.")
    private Path json;

    @Option(
            names = "--as",
            paramLabel = "READING",
            description =
                    "Of a set: what of each piece is measured, on both sides alike: 'written' (all), 'lead-sheets' (the"
                            + " tune and its chords: songs for a band beside tunes) or 'tunes'. Default: written.")
    private String as;

    @Option(
            names = "--held-out",
            description =
                    "Of a set: hold it against those pieces of REFERENCE that no training learns from, and look for"
                            + " copies among those of --train that it does. Both may be any data set that 'prepare' reads.")
    private boolean heldOut;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = {
                "Who composes; 'cadenza models' lists them. May be given several times; the first is the one that the"
                        + " others are held against. Default: markov."
            })
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--songs",
            paramLabel = "N",
            description = "Songs for each genre and mood, or of drummers patterns for each genre, 1 or more. Default: "
                    + SONGS + ".")
    private Integer songs;

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
            description =
                    "Folders or zips that were learned from, to see what of them comes back: of models their training"
                            + " pieces, of a set all.")
    private List<Path> train = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "PAGE.md",
            description = "Of models: where the page goes; pictures go to the folder PAGE beside it.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        return set == null && against == null ? models() : set();
    }

    private int set() throws IOException {
        if (set == null || against == null || out != null || !data.isEmpty()) {
            throw new IllegalArgumentException(
                    "a set is evaluated with 'evaluate SET --against REFERENCE' and, if wanted, --train, --held-out, --as,"
                            + " --html, --json and --seed; models with --model and --out");
        }
        if (!models.isEmpty() || songs != null) {
            throw new IllegalArgumentException(
                    "a set is of files, and --model and --songs ask a model for songs; let it"
                            + " write files first ('cadenza compose --count' or 'cadenza sample'), then name their folder as SET");
        }
        Yardstick.Marks marks = new Yardstick.Marks(
                against,
                train.stream().map(Path::toString).toList(),
                heldOut,
                as == null ? Lens.WRITTEN : Lens.named(as),
                Integer.MAX_VALUE,
                seed);
        EvaluateSet.Order order =
                new EvaluateSet.Order(set, marks, Optional.ofNullable(html), Optional.ofNullable(json));
        return softly(progress(), progress -> {
            SetReport report = EvaluateSet.evaluate(order, progress);
            progress.close();
            new SetReportText(out()).print(report);
            return 0;
        });
    }

    private int models() throws IOException {
        if (out == null || html != null || json != null || as != null || heldOut) {
            throw new IllegalArgumentException(
                    "models are evaluated with --model and --out PAGE.md, a set of files with"
                            + " 'evaluate SET --against REFERENCE'");
        }
        Evaluate.Order order = new Evaluate.Order(
                models.isEmpty() ? List.of("markov") : models, songs == null ? SONGS : songs, data, train, out, seed);
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
