package org.cadenza.families.rhythmcan;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;

/**
 * The genres that a model tells apart, in the order of its classes, which is alphabetical unless the model was imported.
 *
 * @param names at least two; one, "unknown", of an imported player that is told none
 * @param windows how many of each were learned from
 */
record GenreList(List<String> names, Map<String, Integer> windows) {

    private static final String DOCUMENT = "genres";

    GenreList {
        names = List.copyOf(names);
        windows = Collections.unmodifiableMap(new TreeMap<>(windows));
    }

    /**
     * Those of {@code counts} that have {@code least} windows or more.
     *
     * @throws IllegalArgumentException if they are fewer than two
     */
    static GenreList of(Map<String, Integer> counts, int least) {
        List<String> names = counts.keySet().stream()
                .filter(name -> !name.isEmpty() && counts.get(name) >= least)
                .sorted()
                .toList();
        if (names.size() < 2) {
            throw new IllegalArgumentException("telling genres apart takes two of them with " + least
                    + " windows of two bars each, and there are: " + counts
                    + "; give music of more genres, in folders named by them, or lower course.leastWindows");
        }
        return new GenreList(names, counts);
    }

    /** Of a checkpoint. */
    static GenreList of(Checkpoint checkpoint) {
        return Json.read(checkpoint.document(DOCUMENT), GenreList.class, DOCUMENT);
    }

    void save(Checkpoint.Draft draft) {
        draft.document(DOCUMENT, Json.write(this));
        draft.note("genres: " + String.join(", ", names));
    }

    int size() {
        return names.size();
    }

    /** The class of {@code genre}, -1 where it has none. */
    int indexOf(String genre) {
        return names.indexOf(genre);
    }

    /** The class that {@code wish} means, whatever its case and with hyphens for spaces ("old-skool"); -1 where there is none. */
    int find(String wish) {
        return names.stream().map(GenreList::plain).toList().indexOf(plain(wish));
    }

    private static String plain(String name) {
        return name.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }

    /** How often a window of {@code genre} is learned from, against others. */
    double weight(String genre, double balance) {
        return StrictMath.pow(windows.getOrDefault(genre, 1), -balance);
    }
}
