package org.cadenza.studio.workshop;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers for names that nobody knows: the known ones are listed and the nearest is suggested. */
public final class Unknown {

    private Unknown() {}

    /**
     * The exception to throw.
     *
     * @param kind what was named: {@code "genre"}
     * @param given as it was typed
     * @param known what there is, in the order to show
     */
    public static UnknownNameException name(String kind, String given, Collection<String> known) {
        return name(kind, given, known, known);
    }

    /** As above; the suggestion is chosen among {@code accepted}, which may be more than what is listed. */
    static UnknownNameException name(String kind, String given, Collection<String> known, Collection<String> accepted) {
        String suggestion = nearest(given, accepted)
                .map(name -> ", did you mean '" + name + "'?")
                .orElse(";");
        String list = known.isEmpty() ? "there are none yet" : "known are " + String.join(", ", known);
        return new UnknownNameException("unknown " + kind + " '" + given + "'" + suggestion + " " + list, known);
    }

    /** The name that takes the fewest edits; empty where more than a third of the letters would change. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        String wanted = given.trim().toLowerCase(Locale.ROOT);
        return List.copyOf(known).stream()
                .filter(name -> distance(wanted, name) <= Math.max(1, Math.max(wanted.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /** Edits (insert, delete, replace, swap neighbours) from one word to the other: optimal string alignment. */
    static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int step(int[][] edits, String from, String to, int i, int j) {
        int replace = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(edits[i - 1][j - 1] + replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
