package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.ModelCard;
import org.cadenza.music.score.Genre;
import org.junit.jupiter.api.Test;

class RepertoireTest {

    private static final ModelCard CARD =
            new ModelCard("chimes", "tiny", 1, "0", 0, 0, List.of(), Map.of(), List.of(), List.of());

    private static Checkpoint saved(Repertoire repertoire) {
        Checkpoint.Draft draft = new Checkpoint.Draft();
        repertoire.save(draft);
        return draft.seal(CARD);
    }

    @Test
    void genres_withFewExamples_areSaidToBorrow() {
        Repertoire repertoire = new Repertoire(Map.of("folk", 300, "hymn", 29, "jazz", 30))
                .with("hymn")
                .with("");
        assertThat(repertoire.examples()).containsEntry("hymn", 30);
        assertThat(repertoire.learned()).containsExactlyInAnyOrder(Genre.FOLK, Genre.HYMN, Genre.JAZZ);
        assertThat(saved(repertoire).card().notes())
                .contains("little or no material for classical: played like folk")
                .anyMatch(note -> note.contains("pop, rock") && note.endsWith("played like all genres"));
    }

    @Test
    void weight_balanced_givesGenresTheSameShareButForThoseOfFewExamples() {
        Repertoire repertoire = new Repertoire(Map.of("folk", 2000, "hymn", 400, "rock", 20));
        assertThat(repertoire.weight("folk", 0)).isEqualTo(repertoire.weight("rock", 0));
        assertThat(2000 * repertoire.weight("folk", 1)).isCloseTo(400 * repertoire.weight("hymn", 1), within(1e-9));
        assertThat(repertoire.weight("rock", 1)).isCloseTo(2 * repertoire.weight("hymn", 1), within(1e-9));
    }

    @Test
    void twoStages_overWhatMayBeTheSameCorpus_areNotAddedUp() {
        Repertoire first = new Repertoire(Map.of("folk", 300, "jazz", 16));
        Repertoire second = new Repertoire(Map.of("folk", 20, "jazz", 16, "hymn", 40));
        assertThat(second.max(first)).isEqualTo(new Repertoire(Map.of("folk", 300, "jazz", 16, "hymn", 40)));
        assertThat(second.max(first).learned()).doesNotContain(Genre.JAZZ);
    }

    @Test
    void repertoire_savedAndRead_isEqual() {
        Repertoire repertoire = new Repertoire(Map.of("folk", 3));
        assertThat(Repertoire.of(saved(repertoire))).isEqualTo(repertoire);
        assertThat(saved(Repertoire.none()).documents()).isEmpty();
        assertThat(Repertoire.of(saved(Repertoire.none()))).isEqualTo(Repertoire.none());
    }
}
