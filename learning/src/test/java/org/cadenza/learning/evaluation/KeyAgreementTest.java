package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;
import org.junit.jupiter.api.Test;

class KeyAgreementTest {

    @Test
    void of_neighboursOfCMajor_haveTheirNames() {
        Key c = Key.major(0);
        assertThat(KeyAgreement.of(c, c)).isEqualTo(KeyAgreement.SAME);
        assertThat(KeyAgreement.of(c, Key.parse("G"))).isEqualTo(KeyAgreement.FIFTH);
        assertThat(KeyAgreement.of(c, Key.parse("F"))).isEqualTo(KeyAgreement.FIFTH);
        assertThat(KeyAgreement.of(c, Key.parse("A minor"))).isEqualTo(KeyAgreement.RELATIVE);
        assertThat(KeyAgreement.of(c, Key.parse("C minor"))).isEqualTo(KeyAgreement.PARALLEL);
        assertThat(KeyAgreement.of(c, Key.parse("G minor"))).isEqualTo(KeyAgreement.OTHER);
    }

    /** Law: of 24 keys, each has one equal, two a fifth away, one relative, one parallel; and all are mutual. */
    @Test
    void of_allPairs_countsAndIsSymmetric() {
        for (Mode mode : Mode.values()) {
            Map<KeyAgreement, Integer> counts = new EnumMap<>(KeyAgreement.class);
            for (int tonic = 0; tonic < 24; tonic++) {
                Key right = new Key(5, mode);
                Key found = new Key(tonic % 12, Mode.values()[tonic / 12]);
                assertThat(KeyAgreement.of(found, right)).isEqualTo(KeyAgreement.of(right, found));
                counts.merge(KeyAgreement.of(right, found), 1, Integer::sum);
            }
            assertThat(counts)
                    .containsEntry(KeyAgreement.SAME, 1)
                    .containsEntry(KeyAgreement.FIFTH, 2)
                    .containsEntry(KeyAgreement.RELATIVE, 1)
                    .containsEntry(KeyAgreement.PARALLEL, 1)
                    .containsEntry(KeyAgreement.OTHER, 19);
        }
    }
}
