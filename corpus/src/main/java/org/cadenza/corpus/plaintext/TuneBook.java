package org.cadenza.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;

/** A file of ABC, tune by tune. What the notation means is in {@code music.abc}. */
final class TuneBook {

    private TuneBook() {}

    /**
     * A tune, from its line {@code X:} to the empty line behind it.
     *
     * @param number what follows {@code X:}
     * @param title what follows the first {@code T:}, or empty
     * @param abc its lines, without comments, and one empty line
     */
    record Tune(String number, String title, String abc) {}

    /** The tunes of a book, in their order; what stands before the first belongs to none. */
    static List<Tune> tunes(String book) {
        List<Tune> tunes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : (book + "\n\nX:").split("\n", -1)) {
            if (line.startsWith("X:")) {
                add(lines, tunes);
                lines.clear();
            }
            if (!line.startsWith("%") && !line.isBlank()) {
                lines.add(line.stripTrailing());
            }
        }
        return tunes;
    }

    private static void add(List<String> lines, List<Tune> tunes) {
        if (lines.isEmpty() || !lines.get(0).startsWith("X:")) {
            return;
        }
        String title = lines.stream()
                .filter(line -> line.startsWith("T:"))
                .findFirst()
                .map(line -> line.substring(2).strip())
                .orElse("");
        tunes.add(new Tune(lines.get(0).substring(2).strip(), title, String.join("\n", lines) + "\n\n"));
    }
}
