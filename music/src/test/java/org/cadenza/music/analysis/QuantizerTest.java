package org.cadenza.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizerTest {

    private static final String MIXED =
            "C4 D4:.5 E4:.5 F4:.25 G4:.25 A4:.5 G4:.33333 F4:.33333 E4:.33334 D4:.75 E4:.25 C4:1.5 r:.5 G4:2";

    @Test
    void music_onTheGrid_staysAsItIs() {
        List<Note> notes = Tunes.line(MIXED);
        Quantizer.Quantized quantized = Quantizer.quantize(notes, 480);
        assertThat(quantized.notes()).isEqualTo(notes);
        assertThat(quantized.error()).isZero();
    }

    @Test
    void quantizing_twice_movesNoOnsetAgain() {
        SplittableRandom random = new SplittableRandom(3);
        List<Note> loose = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            loose.add(new Note(random.nextLong(100_000), random.nextLong(1000), 40 + random.nextInt(40), 90));
        }
        List<Note> once = Quantizer.quantize(loose, 480).notes();
        assertThat(Quantizer.quantize(once, 480).error()).isZero();
        assertThat(once).isSorted().allMatch(note -> note.duration() > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 96, 192, 384, 480, 960, 1024})
    void resolution_ofAnyKind_becomesOurs(int ticksPerQuarter) {
        List<Note> notes = Tunes.line("C4 D4:.5 E4:.5 F4:.25 G4:.25 A4:.5 B4:1.5 C5:2");
        List<Note> foreign = notes.stream()
                .map(note -> new Note(
                        note.onset() * ticksPerQuarter / 480,
                        note.duration() * ticksPerQuarter / 480,
                        note.pitch(),
                        note.velocity()))
                .toList();
        assertThat(Quantizer.quantize(foreign, ticksPerQuarter).notes()).isEqualTo(notes);
    }

    /** A human plays within some 20 ms, which at 120 beats a minute is 19 of 480 ticks. */
    @Test
    void music_playedALittleLoosely_findsItsGrid() {
        SplittableRandom random = new SplittableRandom(8);
        List<Note> notes = Tunes.line(MIXED);
        List<Note> played = notes.stream()
                .map(note -> note.withOnset(Math.max(0, note.onset() + random.nextInt(-12, 13))))
                .toList();
        Quantizer.Quantized quantized = Quantizer.quantize(played, 480);
        assertThat(quantized.notes())
                .extracting(Note::onset)
                .isEqualTo(notes.stream().map(Note::onset).toList());
        assertThat(quantized.error()).isBetween(0.005, 0.025);
    }

    @Test
    void error_isTheMeanShiftInQuarters() {
        List<Note> late = List.of(new Note(12, 468, 60, 90), new Note(480, 480, 62, 90), new Note(948, 480, 64, 90));
        assertThat(Quantizer.quantize(late, 480).error()).isCloseTo((12 + 0 + 12) / 3.0 / 480, within(1e-12));
    }

    /** What knows no beat must be told from what does: a caller drops it by this figure. */
    @Test
    void music_withoutABeat_hasALargeError() {
        SplittableRandom random = new SplittableRandom(21);
        List<Note> free = new ArrayList<>();
        long tick = 0;
        for (int i = 0; i < 500; i++) {
            tick += 60 + random.nextInt(500);
            free.add(new Note(tick, 100, 60, 90));
        }
        assertThat(Quantizer.quantize(free, 480).error()).isGreaterThan(0.035);
    }

    @Test
    void nothing_isNothing() {
        assertThat(Quantizer.quantize(List.of(), 480)).isEqualTo(new Quantizer.Quantized(List.of(), 0));
    }
}
