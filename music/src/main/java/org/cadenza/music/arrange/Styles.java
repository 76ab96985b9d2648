package org.cadenza.music.arrange;

import java.util.List;
import org.cadenza.music.score.Genre;

/** The styles that Cadenza plays, one for each genre. */
public final class Styles {

    private static final List<Style> ALL = List.of(
            new ClassicalStyle(),
            new FolkStyle(),
            new JazzStyle(),
            new BluesStyle(),
            new PopStyle(),
            new RockStyle(),
            new FunkStyle(),
            new LatinStyle(),
            new HipHopStyle(),
            new HouseStyle(),
            new AmbientStyle(),
            new HymnStyle(),
            new GameStyle());

    private Styles() {}

    public static List<Style> all() {
        return ALL;
    }

    /** The style of {@code genre}. */
    public static Style of(Genre genre) {
        return ALL.stream()
                .filter(style -> style.genre() == genre)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("genre " + genre + " has no style"));
    }
}
