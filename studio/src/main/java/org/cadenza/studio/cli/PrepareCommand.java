package org.cadenza.studio.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.studio.workshop.DroppedFile;
import org.cadenza.studio.workshop.Prepare;
import org.cadenza.studio.workshop.Prepare.KeptFile;
import org.cadenza.studio.workshop.Prepare.PreparedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "prepare",
        description = "Read data sets and show what was kept, what was dropped and why. The result is remembered.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PrepareCommand extends WorkCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders or zips of music.")
    private List<Path> data;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What kind of data set they are; 'cadenza corpora' lists them. Default: recognised.")
    private String format;

    @Option(names = "--verbose", description = "List the files that were kept as well, with what is known of them.")
    private boolean verbose;

    @Option(names = "--json", description = "Print everything as JSON, one line for each data set.")
    private boolean json;

    @Override
    public Integer call() {
        List<PreparedSet> sets = new ArrayList<>();
        try (TerminalProgress progress = progress()) {
            data.forEach(path -> sets.add(Prepare.prepare(path, Optional.ofNullable(format), progress)));
        }
        if (json) {
            sets.forEach(set -> out().println(JSON.writeValueAsString(set)));
        } else {
            sets.forEach(this::print);
            out().println("A training drops what does not suit its family as well; 'cadenza train' lists that.");
        }
        sets.stream()
                .map(PreparedSet::remark)
                .filter(remark -> !remark.isEmpty())
                .distinct()
                .forEach(remark -> err().println("cadenza: " + remark));
        return 0;
    }

    private void print(PreparedSet set) {
        out().printf(
                        "%s (%s): %d kept, %d dropped%n",
                        set.name(),
                        set.format(),
                        set.kept().size(),
                        set.dropped().size());
        out().println("Licence: " + set.licence() + (set.flag().isEmpty() ? "" : "; " + set.flag()));
        out().println("Genres: " + genres(set.genres()));
        if (verbose && !set.kept().isEmpty()) {
            Table kept = new Table("KEPT", "SIDE", "GENRE", "KEY", "TEMPO", "MOOD", "TITLE");
            set.kept().forEach(file -> kept.row(cells(file)));
            kept.print(out());
        }
        if (!set.dropped().isEmpty()) {
            Table dropped = new Table("DROPPED", "WHY");
            for (DroppedFile file : set.dropped()) {
                dropped.row(file.path(), file.reason());
            }
            dropped.print(out());
        }
        out().println();
    }

    private static Object[] cells(KeptFile file) {
        Map<String, String> labels = file.labels();
        return new Object[] {
            file.path(),
            file.side(),
            labels.getOrDefault("genre", ""),
            labels.getOrDefault("key", ""),
            labels.getOrDefault("tempo", ""),
            labels.getOrDefault("mood", ""),
            labels.getOrDefault("title", "")
        };
    }

    private static String genres(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(genre -> (genre.getKey().isEmpty() ? "unknown" : genre.getKey()) + " " + genre.getValue())
                .collect(Collectors.joining(", "));
    }
}
