package org.cadenza.learning.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecallTest {

    @Test
    void next_afterARepetition_isWhatFollowedTheLongestAndLatest() {
        Recall recall = recall(100, 5, 1, 2, 3, 9, 1, 2, 3, 8, 2, 3, 7, 1, 2);
        assertThat(recall.next()).isEqualTo(3);
        assertThat(recall.length()).isEqualTo(2);
        assertThat(recall.ago()).isEqualTo(7);
        recall.add(3);
        assertThat(recall.next()).isEqualTo(8);
        assertThat(recall.length()).isEqualTo(3);
    }

    @Test
    void next_ofSomethingNew_isNothing() {
        Recall recall = recall(100, 1, 2, 1, 2, 4);
        assertThat(recall.next()).isEqualTo(-1);
        assertThat(recall.length()).isZero();
        assertThat(recall.ago()).isZero();
    }

    @Test
    void ago_ofAConstantStream_isTheLast() {
        assertThat(recall(100, 6, 6, 6).ago()).isEqualTo(1);
    }

    @Test
    void next_ofMoreThanIsRemembered_isWhatFollowedInTheRest() {
        int[] cycle = IntStream.range(0, 5000).map(i -> 40 + i % 7).toArray();
        Recall recall = recall(1024, cycle);
        assertThat(recall.next()).isEqualTo(40 + 5000 % 7);
        assertThat(recall.length()).isGreaterThan(500);
    }

    private static Recall recall(int remembered, int... symbols) {
        Recall recall = new Recall(remembered);
        for (int symbol : symbols) {
            recall.add(symbol);
        }
        return recall;
    }
}
