package org.cadenza.corpus.openhymnal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpbeatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "D | G2 B/G/ | B2 A |; 1",
                "c2 d c | A2 c2 |; 0",
                "c c | d4 | e4 |; 2",
                "B/ | B B B _d |; 0.5",
                "!mf! \"Gm\" (E/ G/) {a} | B2 B2 |; 1",
                "[G6B6] | c4 |; 0",
                "[G3B3] | c4 |; 3",
                "(3A/B/c/ | d4 |; 1",
                "|: z D | G4 |; 2",
                "D>E | G4 |; 2",
                "no bar line; 0",
            })
    void firstBar_shorterThanTheMeter_isAnUpbeat(String music, double quarters) {
        String abc = "X: 1\nT: Test\nM: 4/4 % time\nL: 1/4\nV: S1V1 clef=treble\nK: G % key\n% remark\n"
                + "[V: S1V1] [Q:1/4=100] " + music + "\nw: words\n[V: S1V2] D4 | D4 |\n";
        assertThat(Upbeat.of(abc)).isEqualTo(quarters, org.assertj.core.data.Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"''", "'K: G'", "'M: none\nK: G\nA | B |'", "'M: 4/4\nno key'"})
    void notationWithoutBars_hasNone(String abc) {
        assertThat(Upbeat.of(abc)).isZero();
    }
}
