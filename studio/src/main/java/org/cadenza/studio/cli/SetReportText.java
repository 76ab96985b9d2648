package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport.Longest;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Figures;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Row;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Side;

/** A set beside a reference as a table for the terminal. */
final class SetReportText {

    private static final int SKIPPED_SHOWN = 10;
    private static final double[] QUANTILES = {0.5, 0.9, 0.99};

    private final PrintWriter out;

    SetReportText(PrintWriter out) {
        this.out = out;
    }

    void print(SetReport report) {
        Table table = new Table("MEASURE", "SET", "REFERENCE", "SCALE", "SHUFFLED", "HELD-OUT", "OF THE WAY");
        rows(table, report.measures());
        rows(table, report.distances());
        table.print(out);
        out.printf(
                "%nSCALE is the overlap area of the two sets (of whole sets, the distance itself), SHUFFLED what it is of"
                        + " shuffled real music,%nHELD-OUT of unheard real music; OF THE WAY from the one to the other the set"
                        + " has come, '-' where they cannot be told apart.%n");
        undefined(report);
        report.novelty().ifPresent(this::novelty);
        skipped(report.set());
        skipped(report.reference());
        report.training().ifPresent(this::skipped);
        out.printf(
                Locale.ROOT,
                "%n%,d pieces of %s beside %,d of %s, %d of %d measures tell chance from real music here, in %.0f s%n%s%n",
                report.set().pieces(),
                Table.printable(report.set().name()),
                report.reference().pieces(),
                Table.printable(report.reference().name()),
                report.telling(),
                report.measures().size(),
                report.seconds(),
                report.reading());
    }

    private static void rows(Table table, List<Row> rows) {
        String source = "";
        for (Row row : rows) {
            if (!row.source().equals(source)) {
                source = row.source();
                table.row(source, "", "", "", "", "", "");
            }
            table.row(
                    "  " + row.name(),
                    row.set().map(SetReportText::text).orElse(""),
                    row.reference().map(SetReportText::text).orElse(""),
                    text(row.scale().value()),
                    text(row.scale().floor()),
                    text(row.scale().ceiling()),
                    row.scale().position().map(SetReportText::percent).orElse("-"));
        }
    }

    private void undefined(SetReport report) {
        List<Row> undefined = Stream.concat(report.measures().stream(), report.distances().stream())
                .filter(row -> row.undefined().isPresent())
                .toList();
        if (!undefined.isEmpty()) {
            out.printf("%nUndefined:%n");
            undefined.forEach(row -> out.printf(
                    "  %s %s: %s%n", row.source(), row.name(), row.undefined().orElseThrow()));
        }
    }

    private void novelty(NoveltyReport novelty) {
        out.println();
        Table table = new Table("HEARD BEFORE, IN ANY KEY", "SET", "REFERENCE");
        novelty.passages()
                .forEach(passages -> table.row(
                        "passages of " + passages.notes() + " notes that are known",
                        passages.set().map(SetReportText::percent).orElse("-"),
                        passages.reference().map(SetReportText::percent).orElse("-")));
        for (double share : QUANTILES) {
            table.row(
                    "longest with its rhythm, " + percent(share) + " of pieces up to",
                    Longest.quantile(novelty.longest().set(), share) + " notes",
                    Longest.quantile(novelty.longest().reference(), share) + " notes");
        }
        table.print(out);
        novelty.copies().stream()
                .limit(1)
                .forEach(copy -> out.printf(
                        "The longest: %d notes from bar %d of %s stand in %s from bar %d%n",
                        copy.notes(),
                        copy.bar(),
                        Table.printable(copy.piece()),
                        Table.printable(copy.source()),
                        copy.sourceBar()));
    }

    private void skipped(Side side) {
        if (!side.skipped().isEmpty()) {
            out.printf(
                    "%nSkipped in %s: %d%n",
                    Table.printable(side.name()), side.skipped().size());
            side.skipped().stream()
                    .limit(SKIPPED_SHOWN)
                    .forEach(file ->
                            out.printf("  %s: %s%n", Table.printable(file.path()), Table.printable(file.reason())));
            if (side.skipped().size() > SKIPPED_SHOWN) {
                out.printf(
                        "  and %d more; --json lists them all%n", side.skipped().size() - SKIPPED_SHOWN);
            }
        }
    }

    private static String text(Figures numbers) {
        return text(numbers.mean()) + numbers.sd().map(sd -> " ± " + text(sd)).orElse("");
    }

    private static String text(Optional<Double> number) {
        return number.map(SetReportText::text).orElse("-");
    }

    private static String text(double number) {
        return String.format(
                Locale.ROOT, Math.abs(number) >= 100 ? "%.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.3f", number);
    }

    private static String percent(double share) {
        return share < -1 ? "< -100 %" : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
