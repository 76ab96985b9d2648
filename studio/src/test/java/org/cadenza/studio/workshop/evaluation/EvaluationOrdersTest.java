package org.cadenza.studio.workshop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Seed;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mood;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.Test;

class EvaluationOrdersTest {

    private static final int CELLS = Genre.values().length * Mood.named().size();

    private static EvaluationOrders orders(long seed) {
        return new EvaluationOrders(new Seed(seed), SongOrder.open().with(Wish.MODEL, "mine"));
    }

    @Test
    void songs_twentyForEachCell_coverEveryGenreAndMoodWithDifferentSeeds() {
        List<SongOrder> songs = orders(1).songs(20);
        assertThat(songs)
                .hasSize(20 * CELLS)
                .allMatch(order -> order.text(Wish.MODEL).equals(Optional.of("mine")));
        assertThat(songs.stream()
                        .map(order -> order.genre().get() + " " + order.mood().get())
                        .distinct())
                .hasSize(CELLS);
        assertThat(songs.stream().map(order -> order.seed().get()).distinct()).hasSize(20 * CELLS);
    }

    /** Promises are tested alone and together: every pair of wishes comes up in a cell. */
    @Test
    void songs_ofOneCell_askForEveryPairOfWishes() {
        List<SongOrder> cell = orders(1).songs(20).subList(0, 20);
        for (Wish length : List.of(Wish.BARS, Wish.LENGTH)) {
            for (Wish other : List.of(Wish.TEMPO, Wish.KEY)) {
                assertThat(cell)
                        .anyMatch(order -> order.text(length).isPresent()
                                && order.text(other).isPresent());
            }
        }
        assertThat(cell).anyMatch(order -> order.wishes().size() == 4);
    }

    /** A tonic alone leaves the mode to the mood, or the share of sad songs in minor would prove nothing. */
    @Test
    void songs_withATonic_leaveTheModeOpen() {
        assertThat(orders(1).songs(20)).allMatch(SongOrder::modeIsOpen);
    }

    @Test
    void songs_fewerPerCell_areTheFirstOfMore() {
        assertThat(orders(1).songs(20).subList(0, 3))
                .isEqualTo(orders(1).songs(3).subList(0, 3));
        assertThat(orders(2).songs(3)).doesNotContainAnyElementsOf(orders(1).songs(3));
    }

    @Test
    void keys_everyGenre_areAskedForAllTwentyFour() {
        List<Key> keys = orders(1).keys().stream()
                .filter(order -> order.genre().get() == Genre.BLUES)
                .map(order -> order.key().get())
                .toList();
        assertThat(keys).hasSize(24).doesNotHaveDuplicates();
        assertThat(orders(1).keys().stream().map(order -> order.meter().get()).distinct())
                .hasSize(7);
    }
}
