package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UnknownTest {

    @Test
    void message_oneLetterMissing_suggestsTheWordAndListsAll() {
        assertThat(Unknown.name("genre", "fok", List.of("jazz", "folk", "rock")))
                .hasMessage("unknown genre 'fok', did you mean 'folk'? known are jazz, folk, rock");
    }

    @Test
    void message_nothingNear_suggestsNothing() {
        assertThat(Unknown.name("genre", "xylophone", List.of("jazz", "folk")))
                .hasMessage("unknown genre 'xylophone'; known are jazz, folk");
    }

    @Test
    void distance_swappedNeighbours_isOne() {
        assertThat(Unknown.distance("jzaz", "jazz")).isEqualTo(1);
        assertThat(Unknown.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Property(tries = 200, seed = "7")
    void distance_anyTwoWords_isASymmetricMetricBoundedByLength(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        int distance = Unknown.distance(a, b);
        assertThat(distance).isEqualTo(Unknown.distance(b, a));
        assertThat(distance).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        assertThat(distance == 0).isEqualTo(a.equals(b));
    }
}
