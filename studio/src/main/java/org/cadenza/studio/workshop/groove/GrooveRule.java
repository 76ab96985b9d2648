package org.cadenza.studio.workshop.groove;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.score.Genre;

/**
 * What a genre asks of a groove in common time. Density is that of the middle four fifths of real loops of the genre, or of
 * one like it.
 *
 * @param wishes what to ask a model for until an idea passes: a genre, or several with how much of each
 * @param backbeat the least share of second and fourth beats that are struck, 0 to 1
 * @param floor whether the kick falls on every beat and nowhere else
 * @param shuffled whether the band swings its eighths, so that sixteenths between them are in the way
 * @param fewest strokes in a bar
 * @param most strokes in a bar
 */
public record GrooveRule(
        List<String> wishes, double backbeat, boolean floor, boolean shuffled, double fewest, double most) {

    /**
     * Genres whose drums a model may play. Not Latin, whose bass and piano hang on a clave that no model here knows of, nor
     * jazz, whose ride no model here kept going; the others that are missing have no drummer. Of rock alone next to no idea
     * keeps time: its plain beat is between pop, house and hip-hop.
     */
    private static final Map<Genre, GrooveRule> RULES = new EnumMap<>(Map.of(
            Genre.HOUSE, new GrooveRule(List.of("house", "electronic"), 0.75, true, false, 12, 27),
            Genre.POP, new GrooveRule(List.of("pop:2 hip-hop:1", "pop"), 1, false, false, 10, 22),
            Genre.ROCK,
                    new GrooveRule(
                            List.of("pop:2 house:1 hip-hop:1", "rock:1 pop:2 hip-hop:1", "pop:2 rock:1"),
                            1,
                            false,
                            false,
                            10,
                            24),
            Genre.FUNK, new GrooveRule(List.of("funk"), 0.75, false, false, 13, 25),
            Genre.HIPHOP, new GrooveRule(List.of("hip-hop"), 0.75, false, false, 10, 24),
            Genre.GAME, new GrooveRule(List.of("game:1 house:1", "house:1 rock:1"), 0.75, false, false, 8, 26),
            Genre.BLUES, new GrooveRule(List.of("blues:2 pop:1", "blues", "rock:2 pop:1"), 1, false, true, 8, 22)));

    /** That of {@code genre}; empty where the band's own drummer plays, or none. */
    public static Optional<GrooveRule> of(Genre genre) {
        return Optional.ofNullable(RULES.get(genre));
    }
}
