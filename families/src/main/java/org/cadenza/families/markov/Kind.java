package org.cadenza.families.markov;

import java.util.Arrays;
import java.util.List;
import org.cadenza.music.score.Genre;

/** Genres that borrow from one another where one of them has too little material. */
enum Kind {
    TRADITION(Genre.CLASSICAL, Genre.FOLK, Genre.HYMN),
    SWING(Genre.JAZZ, Genre.BLUES, Genre.FUNK, Genre.LATIN),
    SONG(Genre.POP, Genre.ROCK, Genre.HIPHOP, Genre.HOUSE, Genre.AMBIENT, Genre.GAME);

    private final List<Genre> genres;

    Kind(Genre... genres) {
        this.genres = List.of(genres);
    }

    List<Genre> genres() {
        return genres;
    }

    static Kind of(Genre genre) {
        return Arrays.stream(values())
                .filter(kind -> kind.genres.contains(genre))
                .findFirst()
                .orElseThrow(() -> new AssertionError(genre + " has no kind"));
    }
}
