package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadenza.studio.library.Library;
import org.junit.jupiter.api.Test;

/** Songs of which a model writes all parts itself. */
class SongOfPartsTest {

    private static final Library BUNDLED = new Library(List.of(Path.of("..", "models")));

    private static List<String> notices(Map<String, String> wishes) {
        try (Songwriter songwriter = new Songwriter(BUNDLED)) {
            return songwriter.write(SongOrder.of(wishes), Progress.none()).notices();
        }
    }

    @Test
    void model_thatKnowsNoGenreAndNoMood_saysSoWhereItWasNamed() {
        assertThat(notices(Map.of("model", "c-rnn-gan", "genre", "folk", "bars", "4", "seed", "1")))
                .containsExactly(
                        "the model 'c-rnn-gan' knows no genre and no mood; those of the song are a name alone");
        assertThat(notices(Map.of("model", "piano", "genre", "classical", "bars", "4", "seed", "1")))
                .containsExactly("the model 'piano' knows no genre; those of the song are a name alone");
    }

    @Test
    void model_thatWasChosenForTheGenre_saysNothing() {
        assertThat(notices(Map.of("genre", "classical", "length", "20", "seed", "1")))
                .isEmpty();
    }
}
