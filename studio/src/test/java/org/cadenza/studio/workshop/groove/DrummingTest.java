package org.cadenza.studio.workshop.groove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cadenza.families.rhythmcan.RhythmCanFamily;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.arrange.player.DrumBook;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Grooves of whole songs, by the bundled drummer. */
class DrummingTest {

    private static final int SONGS = 6;

    private static final Generator<DrumPattern> DRUMMER =
            new RhythmCanFamily().generator(CheckpointFolder.readPublished(Path.of("..", "models", "drummer")));

    private static Optional<DrumBook> book(GrooveRule rule, long seed) {
        return Drumming.book(DRUMMER, rule, new double[16], EnumSet.allOf(Role.class), new Seed(seed));
    }

    private static GrooveRule rule(Genre genre) {
        return GrooveRule.of(genre).orElseThrow();
    }

    private static List<Integer> kicks(DrumPattern groove) {
        return groove.hits().stream()
                .filter(hit -> hit.drum() == Drum.KICK)
                .map(DrumPattern.Hit::step)
                .sorted()
                .toList();
    }

    @Test
    void house_isFourOnTheFloorThroughout() {
        for (Map<Level, DrumPattern> levels :
                book(rule(Genre.HOUSE), 1).orElseThrow().grooves().values()) {
            for (DrumPattern groove : levels.values()) {
                assertThat(kicks(groove)).hasSize(16).allMatch(step -> step % 4 == 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"HOUSE", "FUNK", "HIPHOP"})
    void sections_areRelatedAndGrowWithTheBand(Genre genre) {
        Map<Role, Map<Level, DrumPattern>> grooves =
                book(rule(genre), 1).orElseThrow().grooves();
        Map<Level, DrumPattern> verse = grooves.get(Role.VERSE);
        assertThat(grooves.get(Role.OUTRO)).isEqualTo(verse);
        assertThat(grooves.get(Role.CHORUS).get(Level.VERSE)).isNotEqualTo(verse.get(Level.VERSE));
        assertThat(verse.get(Level.SPARSE).hits().size())
                .isLessThan(verse.get(Level.VERSE).hits().size());
        assertThat(verse.get(Level.FULL).hits().size())
                .isGreaterThanOrEqualTo(verse.get(Level.VERSE).hits().size());
        assertThat(verse.get(Level.FULL).hits()).noneMatch(hit -> hit.drum() == Drum.CRASH);
    }

    /** Over a bass on the beats: where few ideas pass, songs are left to the arranger. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ROCK", "POP", "BLUES", "GAME"})
    void genre_thatMayBeDrummed_findsAGrooveForEverySong(Genre genre) {
        double[] bass = new double[16];
        IntStream.range(0, 4).forEach(beat -> bass[4 * beat] = 1);
        assertThat(LongStream.rangeClosed(1, SONGS).boxed())
                .allSatisfy(seed -> assertThat(
                                Drumming.book(DRUMMER, rule(genre), bass, EnumSet.of(Role.VERSE), new Seed(seed)))
                        .as("song %d", seed)
                        .isPresent());
    }

    @Test
    void seed_chooses() {
        assertThat(book(rule(Genre.FUNK), 5))
                .isEqualTo(book(rule(Genre.FUNK), 5))
                .isNotEqualTo(book(rule(Genre.FUNK), 6));
    }

    @Test
    void genre_thatTheDrummerDoesNotKnow_hasNoBook() {
        assertThat(book(new GrooveRule(List.of("polka"), 1, false, false, 8, 20), 1))
                .isEmpty();
    }

    @Test
    void idea_thatNeverPasses_makesNoBook() {
        assertThat(book(new GrooveRule(List.of("rock"), 1, false, false, 60, 61), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"HYMN", "CLASSICAL", "AMBIENT", "FOLK", "LATIN", "JAZZ"})
    void genre_ofAnotherKind_isNotAsked(Genre genre) {
        assertThat(GrooveRule.of(genre)).isEmpty();
    }
}
