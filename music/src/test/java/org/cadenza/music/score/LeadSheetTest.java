package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.cadenza.music.score.Chord.Quality;
import org.junit.jupiter.api.Test;

class LeadSheetTest {

    private static LeadSheet sheet(List<Note> melody, List<ChordSpan> chords) {
        return new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 120, melody, chords, Form.single(4));
    }

    @Test
    void chordAt_anyTick_agreesWithALinearSearch() {
        SplittableRandom random = new SplittableRandom(5);
        List<ChordSpan> chords = new ArrayList<>();
        long tick = 0;
        for (int i = 0; i < 40; i++) {
            tick += random.nextInt(3) * 7L;
            long duration = 1 + random.nextInt(20);
            chords.add(new ChordSpan(tick, duration, new Chord(random.nextInt(12), Quality.MAJOR)));
            tick += duration;
        }
        LeadSheet sheet = sheet(List.of(), chords);
        for (long at = 0; at < tick + 10; at++) {
            long here = at;
            Chord expected = chords.stream()
                    .filter(span -> span.onset() <= here && here < span.end())
                    .map(ChordSpan::chord)
                    .findFirst()
                    .orElse(null);
            assertThat(sheet.chordAt(at)).isEqualTo(expected);
        }
    }

    @Test
    void chords_thatOverlap_areRefused() {
        Chord chord = new Chord(0, Quality.MAJOR);
        assertThatThrownBy(() -> sheet(List.of(), List.of(new ChordSpan(0, 10, chord), new ChordSpan(9, 5, chord))))
                .hasMessageContaining("chord 1");
    }

    @Property(seed = "3", tries = 300)
    void transposed_byAnything_keepsPitchClassesAndRange(
            @ForAll @NotEmpty @Size(max = 8) List<@IntRange(min = 0, max = 127) Integer> pitches,
            @ForAll @IntRange(min = -40, max = 40) int semitones) {
        List<Note> melody = new ArrayList<>();
        for (int i = 0; i < pitches.size(); i++) {
            melody.add(new Note(i * 10L, 10, pitches.get(i), 90));
        }
        LeadSheet moved = sheet(melody, List.of()).transposed(semitones);
        assertThat(moved.key()).isEqualTo(Key.major(Math.floorMod(semitones, 12)));
        for (int i = 0; i < melody.size(); i++) {
            assertThat(moved.melody().get(i).pitch() % 12).isEqualTo(Math.floorMod(pitches.get(i) + semitones, 12));
        }
    }

    @Test
    void transposed_upAndDown_comesBack() {
        Chord chord = new Chord(7, Quality.DOMINANT_SEVENTH, 11);
        LeadSheet sheet = sheet(List.of(new Note(0, 480, 67, 90)), List.of(new ChordSpan(0, 480, chord)));
        assertThat(sheet.transposed(5).transposed(-5)).isEqualTo(sheet);
        assertThat(sheet.transposed(2).chordAt(0)).hasToString("A7/C#");
    }
}
