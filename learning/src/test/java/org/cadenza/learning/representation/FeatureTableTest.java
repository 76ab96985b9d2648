package org.cadenza.learning.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureTableTest {

    /** Places are numbers here. */
    private final FeatureTable<Integer> table = new FeatureTable<>(3, 2);

    FeatureTableTest() {
        table.add(10, place -> place % 10);
        table.addReached(new int[] {1, 5, 20}, place -> place);
    }

    @Test
    void sizes_countTheConditionsFirst() {
        assertThat(table.sizes()).containsExactly(3, 2, 10, 4);
    }

    @Test
    void row_hasConditionsUpToTheirLast_thenThePlace() {
        int[] row = new int[4];
        table.write(new int[] {2, 512}, 19, row);
        assertThat(row).containsExactly(2, 1, 9, 2);
        table.write(new int[] {0, 0}, 20, row);
        assertThat(row).containsExactly(0, 0, 0, 3);
        table.write(new int[] {1, 1}, -1, row);
        assertThat(row[3]).isZero();
    }
}
