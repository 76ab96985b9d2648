package org.cadenza.families.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.junit.jupiter.api.Test;

class CountTableTest {

    /** Against a plain map, through several doublings of the table. */
    @Test
    void counts_ofManyContexts_areThoseOfAMap() {
        CountTable table = new CountTable();
        Map<Long, Map<Integer, Integer>> expected = new HashMap<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 60_000; i++) {
            long context = random.nextInt(20_000) * 0x9E3779B97F4A7C15L;
            int symbol = random.nextInt(6);
            table.add(context, symbol);
            expected.computeIfAbsent(context, key -> new HashMap<>()).merge(symbol, 1, Integer::sum);
        }
        CountTable restored = table.columns(1).table();
        expected.forEach((context, counts) -> {
            assertThat(counts(table, context)).isEqualTo(counts);
            assertThat(counts(restored, context)).isEqualTo(counts);
        });
        assertThat(restored.columns(1)).isEqualTo(table.columns(1));
    }

    @Test
    void contexts_thatAreRare_areLeftOutOfAFinishedModel() {
        CountTable table = new CountTable();
        table.add(1, 5);
        table.add(2, 5);
        table.add(2, 6);
        CountTable kept = table.columns(2).table();
        assertThat(kept.entries(1)).isNull();
        assertThat(counts(kept, 2)).isEqualTo(Map.of(5, 1, 6, 1));
    }

    @Test
    void columns_thatDoNotBelongTogether_areRefused() {
        Array contexts = Array.of(1L, 2L);
        assertThatThrownBy(() -> new CountTable.Columns(contexts, Array.of(1), Array.of(1)).table())
                .isInstanceOf(CheckpointException.class);
        assertThatThrownBy(() -> new CountTable.Columns(contexts, Array.of(2, 1), Array.of(1)).table())
                .isInstanceOf(CheckpointException.class);
        assertThatThrownBy(() -> new CountTable.Columns(contexts, Array.of(5, 1), Array.of(1)).table())
                .isInstanceOf(CheckpointException.class);
    }

    private static Map<Integer, Integer> counts(CountTable table, long context) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int entry : table.entries(context)) {
            if (entry != 0) {
                counts.put(CountTable.symbol(entry), CountTable.count(entry));
            }
        }
        return counts;
    }
}
