package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows with columns as wide as their widest cell; the last column runs free. */
final class Table {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(headings);
    }

    Table row(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = printable(String.valueOf(cells[i]));
        }
        rows.add(texts);
        return this;
    }

    /** What a file says of itself may hold anything, even commands to the terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cc}+", " ");
    }

    void print(PrintWriter out) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int column = 0; column < row.length - 1; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                line.append(column == 0 ? "" : GAP).append(row[column]);
                line.append(" ".repeat(Math.max(0, widths[column] - row[column].length())));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
