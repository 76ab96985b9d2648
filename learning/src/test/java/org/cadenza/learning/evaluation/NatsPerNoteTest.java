package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.cadenza.music.score.Genre;
import org.junit.jupiter.api.Test;

class NatsPerNoteTest {

    /** By hand: folk (3 + 9) / (2 + 4) = 2, hymn 8 / 2 = 4, together with the piece of no genre 26 / 13 = 2. */
    @Test
    void metrics_ofPiecesOfUnequalLength_weighEveryNoteTheSame() {
        NatsPerNote likelihood = new NatsPerNote();
        likelihood.add(Genre.HYMN, 8, 2);
        likelihood.add(Genre.FOLK, 3, 2);
        likelihood.add(Genre.FOLK, 9, 4);
        likelihood.add(null, 6, 5);
        assertThat(likelihood.metrics().values())
                .containsExactly(
                        entry("nats per note", 2.0),
                        entry("notes", 13.0),
                        entry("nats per note, folk", 2.0),
                        entry("notes, folk", 6.0),
                        entry("nats per note, hymn", 4.0),
                        entry("notes, hymn", 2.0));
    }

    @Test
    void metrics_ofNothing_areEmpty() {
        assertThat(new NatsPerNote().metrics().values()).isEmpty();
    }
}
