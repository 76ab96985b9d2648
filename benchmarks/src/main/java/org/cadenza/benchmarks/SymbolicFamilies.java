package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cadenza.learning.Json;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport.Longest;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Row;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Scale;

/**
 * One table of many reports of {@code cadenza evaluate SET --against REF --train TRAIN --json FILE}: a line for each headline
 * measure and each distance, a column for each report. Arguments: the reports, each named after its model.
 */
public final class SymbolicFamilies {

    private static final List<String> HEADLINE = List.of(
            "scale consistency",
            "tone span",
            "unique tones",
            "intensity span",
            "polyphony",
            "3-tone repetitions",
            "avg_IOI",
            "note_length_hist",
            "pitch_class_transition_matrix");

    private record Column(String name, SetReport report) {

        Optional<Row> row(String measure) {
            return rows().stream().filter(row -> row.name().equals(measure)).findFirst();
        }

        private List<Row> rows() {
            List<Row> rows = new ArrayList<>(report.measures());
            rows.addAll(report.distances());
            return rows;
        }
    }

    private SymbolicFamilies() {}

    public static void main(String[] arguments) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String argument : arguments) {
            Path file = Path.of(argument);
            columns.add(new Column(
                    file.getFileName().toString().replace(".json", ""),
                    Json.read(Files.readString(file), SetReport.class, argument)));
        }
        List<String> distances =
                columns.get(0).report.distances().stream().map(Row::name).toList();
        print("measure", columns, Column::name);
        System.out.println("|---" + "|--:".repeat(columns.size() + 2) + "|");
        HEADLINE.forEach(measure -> printRow(measure, columns));
        distances.forEach(measure -> printRow(measure, columns));
        print("of the way, median measure", columns, column -> percent(median(column)));
        printLongest(columns);
    }

    private static void print(String first, List<Column> columns, Function<Column, String> cell) {
        System.out.println("| " + first + " | "
                + (first.equals("measure") ? "shuffled | real | " : " | | ")
                + String.join(" | ", columns.stream().map(cell).toList()) + " |");
    }

    private static void printRow(String measure, List<Column> columns) {
        Optional<Scale> any = columns.get(0).row(measure).map(Row::scale);
        System.out.println("| " + measure + " | "
                + number(any.flatMap(Scale::floor)) + " | " + number(any.flatMap(Scale::ceiling)) + " | "
                + String.join(
                        " | ",
                        columns.stream()
                                .map(column -> number(
                                        column.row(measure).map(Row::scale).flatMap(Scale::value)))
                                .toList())
                + " |");
    }

    private static Optional<Double> median(Column column) {
        List<Double> positions = column.report.measures().stream()
                .map(row -> row.scale().position())
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return positions.isEmpty() ? Optional.empty() : Optional.of(positions.get(positions.size() / 2));
    }

    private static void printLongest(List<Column> columns) {
        for (double share : new double[] {0.5, 0.9, 1}) {
            String name = "longest known passage, notes, " + Math.round(100 * share) + " % up to";
            List<String> cells = columns.stream()
                    .map(column -> column.report
                            .novelty()
                            .map(novelty ->
                                    "" + Longest.quantile(novelty.longest().set(), share))
                            .orElse(""))
                    .toList();
            String real = columns.get(0)
                    .report
                    .novelty()
                    .map(novelty -> "" + Longest.quantile(novelty.longest().reference(), share))
                    .orElse("");
            System.out.println("| " + name + " | | " + real + " | " + String.join(" | ", cells) + " |");
        }
    }

    private static String percent(Optional<Double> share) {
        return share.map(value -> Math.round(100 * value) + " %").orElse("–");
    }

    private static String number(Optional<Double> number) {
        return number.map(value -> String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value))
                .orElse("–");
    }
}
