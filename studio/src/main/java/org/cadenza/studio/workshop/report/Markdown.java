package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Text in the making, with headings and tables as Markdown has them. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    Markdown list(List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append('\n');
        return this;
    }

    /** The first column names the rows; the others hold numbers and stand to the right. */
    Markdown table(List<String> header, List<List<String>> rows) {
        row(header);
        List<String> rule = new ArrayList<>(Collections.nCopies(header.size(), "--:"));
        rule.set(0, ":--");
        row(rule);
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** {@code "97.5 %"}; {@code "-"} for what is undefined. */
    static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
