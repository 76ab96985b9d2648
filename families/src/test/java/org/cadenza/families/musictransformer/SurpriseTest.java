package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class SurpriseTest {

    @Test
    void metrics_ofTwoGroups_areWeightedByLength() {
        Surprise surprise = new Surprise(new Chimes(true).vocabulary());
        surprise.add(new int[] {0, 12, 3}, new float[] {1, 2, 3}, "folk");
        surprise.addNotes(2, "folk");
        surprise.add(new int[] {5}, new float[] {6}, "");
        surprise.addNotes(1, "");
        assertThat(surprise.metrics().values())
                .containsExactly(
                        entry("loss", 3.0),
                        entry("nats per note", 4.0),
                        entry("notes", 3.0),
                        entry("nats per note, folk", 3.0),
                        entry("notes, folk", 2.0),
                        entry("nats per pitch", 10.0 / 3),
                        entry("nats per rest", 2.0));
    }
}
