package org.cadenza.music.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The genres that Cadenza plays, each with the other names by which people and data sets call it. */
public enum Genre {
    CLASSICAL("classical", "baroque", "romantic", "classical-piano", "renaissance"),
    FOLK("folk", "folk-irish", "celtic", "country", "folk, world, & country", "world", "traditional"),
    JAZZ("jazz", "swing", "bebop", "jazz-ragtime", "swing-jazz"),
    BLUES("blues", "blues-boogie", "boogie", "rhythm and blues"),
    POP("pop", "piano-pop", "pop-rock", "stage & screen", "popular-dance"),
    ROCK("rock", "metal", "rock-metal", "punk"),
    FUNK("funk", "soul", "funk-soul", "funk / soul", "disco"),
    LATIN("latin", "bossa", "samba", "salsa", "latin-rock"),
    HIPHOP("hip-hop", "hiphop", "rap", "trap", "lofi"),
    HOUSE("house", "electronic", "techno", "dance", "edm", "electro"),
    AMBIENT("ambient", "drone", "new age", "chillout"),
    HYMN("hymn", "choral", "chorale", "gospel", "church"),
    GAME("game", "chiptune", "8-bit", "video game", "game-mixed");

    private final String label;
    private final List<String> aliases;

    Genre(String label, String... aliases) {
        this.label = label;
        this.aliases = List.of(aliases);
    }

    /** The name as people type it: {@code "hip-hop"}. */
    public String label() {
        return label;
    }

    /** Other names that {@link #find} understands. */
    public List<String> aliases() {
        return aliases;
    }

    /** The genre called {@code name}, by its label or an alias, in any case, with spaces or underscores for hyphens. */
    public static Optional<Genre> find(String name) {
        String wanted = hyphenated(name);
        for (Genre genre : values()) {
            if (genre.label.equals(wanted)
                    || genre.aliases.stream()
                            .anyMatch(alias -> hyphenated(alias).equals(wanted))) {
                return Optional.of(genre);
            }
        }
        return Optional.empty();
    }

    private static String hyphenated(String name) {
        return name.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    @Override
    public String toString() {
        return label;
    }
}
