package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.junit.jupiter.api.Test;

class HarmonizerTest {

    private static List<ChordSpan> chords(String tune, Key key, Meter meter, int bars) {
        return Harmonizer.chords(Tunes.line(tune), key, meter, Tunes.QUARTER, bars);
    }

    /** As it stands in any songbook for the guitar. */
    @Test
    void twinkle_isHarmonizedAsSongbooksDo() {
        List<ChordSpan> chords =
                chords("C4 C4 G4 G4 A4 A4 G4:2 F4 F4 E4 E4 D4 D4 C4:2", Key.major(0), Meter.FOUR_FOUR, 4);
        assertThat(Tunes.names(chords)).containsExactly("C", "F", "C", "F", "C", "G7", "C");
    }

    @Test
    void chords_standInTheKey_comeHome_andFillTheTune() {
        String tune = "A4 C5:2 D5 E5:2 D5 B4 G4 A4 B4 C5:2 A4 A4 G#4 A4 B4:2 G#4 E4:3 A4:3";
        for (int tonic = 0; tonic < 12; tonic++) {
            int up = tonic;
            Key key = Key.minor((9 + tonic) % 12);
            List<ChordSpan> chords = Harmonizer.chords(
                    Tunes.line(tune).stream()
                            .map(note -> note.withPitch(note.pitch() + up))
                            .toList(),
                    key,
                    Meter.THREE_FOUR,
                    Tunes.QUARTER,
                    9);
            ChordSpan last = chords.get(chords.size() - 1);
            assertThat(last.chord().root()).isEqualTo(key.tonic());
            assertThat(last.end()).isEqualTo(9 * 1440);
            assertThat(chords)
                    .allMatch(span -> span.onset() % 1440 == 0)
                    .allMatch(span -> span.chord().bass() == span.chord().root());
        }
    }

    @Test
    void sheet_isLeftAsItWas_butForItsChords() {
        LeadSheet bare = new LeadSheet(
                "Scale",
                Key.major(0),
                Meter.FOUR_FOUR,
                100,
                Tunes.line("C4 D4 E4 F4 G4 A4 B4 C5"),
                List.of(),
                Form.single(2));
        LeadSheet dressed = Harmonizer.harmonize(bare);
        assertThat(dressed.chords()).isNotEmpty();
        assertThat(dressed.melody()).isEqualTo(bare.melody());
        assertThat(dressed.form()).isEqualTo(bare.form());
    }

    @Test
    void silence_getsNoChords() {
        assertThat(Harmonizer.chords(List.of(), Key.major(0), Meter.FOUR_FOUR, 480, 4))
                .isEmpty();
    }
}
