package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mood;

/** Songs by genre and mood. */
final class Grouping {

    private Grouping() {}

    /** A table's header: a first column, one for each mood, and more. */
    static List<String> moods(String first, String... more) {
        List<String> header = new ArrayList<>(List.of(first));
        Mood.named().forEach(mood -> header.add(mood.name()));
        header.addAll(Arrays.asList(more));
        return header;
    }

    /** A table's row: the genre and a cell for each mood. */
    static List<String> row(Genre genre, List<ComposedSong> songs, Function<List<ComposedSong>, String> cell) {
        List<String> row = new ArrayList<>(List.of(genre.label()));
        for (Mood mood : Mood.named()) {
            row.add(cell.apply(songs.stream()
                    .filter(song -> song.genre() == genre && song.mood().equals(mood))
                    .toList()));
        }
        return row;
    }

    static List<ComposedSong> of(Genre genre, List<ComposedSong> songs) {
        return songs.stream().filter(song -> song.genre() == genre).toList();
    }

    /** The share of songs that are so, NaN where there are none. */
    static <T> double share(Collection<T> songs, Predicate<T> which) {
        return songs.isEmpty()
                ? Double.NaN
                : (double) songs.stream().filter(which).count() / songs.size();
    }

    static <T> Summary summary(Collection<T> songs, ToDoubleFunction<T> measure) {
        return Summary.of(songs.stream().mapToDouble(measure).toArray());
    }
}
