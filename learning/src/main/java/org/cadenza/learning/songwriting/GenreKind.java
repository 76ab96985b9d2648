package org.cadenza.learning.songwriting;

import java.util.Arrays;
import java.util.List;
import org.cadenza.music.score.Genre;

/** Genres that borrow from one another where one of them has too little material. */
public enum GenreKind {
    TRADITION(Genre.CLASSICAL, Genre.FOLK, Genre.HYMN),
    SWING(Genre.JAZZ, Genre.BLUES, Genre.FUNK, Genre.LATIN),
    SONG(Genre.POP, Genre.ROCK, Genre.HIPHOP, Genre.HOUSE, Genre.AMBIENT, Genre.GAME);

    private final List<Genre> genres;

    GenreKind(Genre... genres) {
        this.genres = List.of(genres);
    }

    public List<Genre> genres() {
        return genres;
    }

    public static GenreKind of(Genre genre) {
        return Arrays.stream(values())
                .filter(kind -> kind.genres.contains(genre))
                .findFirst()
                .orElseThrow(() -> new AssertionError(genre + " has no kind"));
    }
}
