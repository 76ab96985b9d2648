package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.IndexPassages;
import org.cadenza.studio.workshop.IndexPassages.Indexed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "originality",
        description = {
            "Put an index of what a model learned from beside it, so that its songs can say what they share with that.",
            "A training does so by itself; this is for models that were trained before. The weights stay as they are."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class OriginalityCommand extends WorkCommand {

    @Parameters(paramLabel = "MODEL", description = "Its name or folder; 'cadenza models' lists them.")
    private String model;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "The folders or zips that it learned from, all of them.")
    private List<Path> data;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What kind of data set they are; 'cadenza corpora' lists them. Default: recognised.")
    private String format;

    @Override
    public Integer call() throws IOException {
        return softly(progress(), progress -> {
            Indexed indexed =
                    new IndexPassages(Library.standard()).index(model, data, Optional.ofNullable(format), progress);
            progress.close();
            print(indexed);
            return 0;
        });
    }

    private void print(Indexed indexed) {
        out().printf("%d pieces indexed beside %s%n", indexed.pieces(), indexed.folder());
        out().printf(
                        "Of %d held-out pieces, half share a passage of %d notes or more with one of them, and one in ten"
                                + " more than %d%n",
                        indexed.heldOut().pieces(),
                        indexed.heldOut().median(),
                        indexed.heldOut().most());
    }
}
