package org.cadenza.families.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.cadenza.music.score.Genre;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final int SYMBOLS = 5;

    private static Backoff filled(CountTable table, Genre genre) {
        Backoff backoff = new Backoff(table, 3, 4);
        SplittableRandom random = new SplittableRandom(9);
        int before = 0;
        int last = 0;
        for (int i = 0; i < 500; i++) {
            int symbol = random.nextInt(3) == 0 ? random.nextInt(SYMBOLS) : (last + before) % SYMBOLS;
            backoff.observe(genre, new int[] {last, before}, symbol, new HashSet<>());
            before = last;
            last = symbol;
        }
        return backoff;
    }

    @Test
    void distribution_inAnyContext_sumsToOneAndAgreesWithProbability() {
        Backoff backoff = filled(new CountTable(), Genre.FOLK);
        for (Genre genre : new Genre[] {null, Genre.FOLK, Genre.HYMN, Genre.JAZZ}) {
            for (int depth = 0; depth <= 2; depth++) {
                for (int last = 0; last <= SYMBOLS; last++) {
                    int[] context = {last, 2};
                    double[] all = new double[SYMBOLS];
                    backoff.distribution(genre, context, depth, all);
                    assertThat(Arrays.stream(all).sum()).isCloseTo(1, within(1e-9));
                    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                        assertThat(backoff.probability(genre, context, depth, symbol, SYMBOLS))
                                .isCloseTo(all[symbol], within(1e-12));
                    }
                }
            }
        }
    }

    /**
     * By hand: four symbols; symbol 1 three times and symbol 2 once, D = 0.8 and S = 4. Without context:
     * (3 - 0.8 + (4 + 1.6) / 4) / 8 = 0.45; in the context that saw only the three:
     * (3 - 0.8 + (4 + 0.8) 0.45) / 7 = 0.622857...
     */
    @Test
    void probability_ofThreeInFour_isAsByHand() {
        Backoff backoff = new Backoff(new CountTable(), 0, 4);
        for (int i = 0; i < 3; i++) {
            backoff.observe(null, new int[] {7}, 1, new HashSet<>());
        }
        backoff.observe(null, new int[] {8}, 2, new HashSet<>());
        assertThat(backoff.probability(null, new int[] {7}, 0, 1, 4)).isCloseTo(0.45, within(1e-12));
        assertThat(backoff.probability(null, new int[] {7}, 1, 1, 4)).isCloseTo(4.36 / 7, within(1e-12));
    }

    @Test
    void genre_withoutMaterial_speaksAsItsKind() {
        CountTable table = new CountTable();
        Backoff backoff = filled(table, Genre.FOLK);
        new Backoff(table, 3, 4).observe(Genre.JAZZ, new int[] {1, 1}, 4, new HashSet<>());
        int[] context = {1, 1};
        double hymn = backoff.probability(Genre.HYMN, context, 2, 4, SYMBOLS);
        double folk = backoff.probability(Genre.FOLK, context, 2, 4, SYMBOLS);
        double jazz = backoff.probability(Genre.JAZZ, context, 2, 4, SYMBOLS);
        assertThat(jazz).isGreaterThan(hymn);
        assertThat(Math.abs(hymn - folk)).isLessThan(Math.abs(jazz - folk));
        assertThat(backoff.material(Genre.HYMN)).isZero();
    }

    /** The burst of one song must not pass for a habit: in special contexts it counts once. */
    @Test
    void song_thatRepeatsItself_countsOnceInSpecialContexts() {
        CountTable table = new CountTable();
        Backoff backoff = new Backoff(table, 0, 1);
        HashSet<Long> song = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            backoff.observe(null, new int[] {1, 2}, 3, song);
        }
        CountTable once = new CountTable();
        new Backoff(once, 0, 1).observe(null, new int[] {1, 2}, 3, new HashSet<>());
        assertThat(table.columns(1).entries().ints())
                .contains(once.columns(1).entries().ints());
        assertThat(table.columns(2).contexts().longs()).hasSize(2);
    }
}
