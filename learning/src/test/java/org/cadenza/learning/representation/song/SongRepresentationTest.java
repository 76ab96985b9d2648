package org.cadenza.learning.representation.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongRepresentationTest {

    private static LeadSheet sheet(Meter meter, List<Note> melody, List<ChordSpan> chords, int bars) {
        return new LeadSheet("", Key.minor(9), meter, 100, melody, chords, Form.single(bars));
    }

    private static LeadSheet decoded(LeadSheet sheet) throws UnsuitableException {
        return SongRepresentation.decode(sheet.title(), SongRepresentation.encode(sheet, null), sheet.form(), 80);
    }

    /** The stated loss of songs on the grid is their velocities and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"4/4", "3/4", "6/8", "5/4", "7/8", "12/8"})
    void song_onTheGrid_comesBackWithoutItsVelocities(String meter) throws UnsuitableException {
        for (int seed = 0; seed < 20; seed++) {
            LeadSheet tune = tune(Meter.parse(meter), seed);
            LeadSheet back = decoded(tune);
            assertThat(back.chords()).isEqualTo(merged(tune.chords()));
            assertThat(back.melody())
                    .isEqualTo(tune.melody().stream()
                            .map(note -> note.withVelocity(80))
                            .toList());
        }
    }

    /** Eight bars of sixteenths to half notes with rests that start on eighths, and a chord on some of the beats. */
    private static LeadSheet tune(Meter meter, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long beat = meter.beatTicks(LeadSheet.TICKS_PER_QUARTER);
        long end = 8 * meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
        List<Note> melody = new ArrayList<>();
        for (long tick = 240L * random.nextInt(3); tick < end; tick += 240L * random.nextInt(3)) {
            long duration = Math.min(end - tick, 240L * (1 + random.nextInt(4)));
            long first = random.nextBoolean() ? duration : 120;
            melody.add(new Note(tick, first, 60 + random.nextInt(20), 40 + random.nextInt(80)));
            if (first < duration) {
                melody.add(new Note(tick + first, duration - first, 60 + random.nextInt(20), 90));
            }
            tick += duration;
        }
        List<ChordSpan> chords = new ArrayList<>();
        for (long tick = beat * random.nextInt(3); tick < end; ) {
            long duration = Math.min(end - tick, beat * (1 + random.nextInt(5)));
            Chord.Quality quality = Chord.Quality.values()[random.nextInt(Chord.Quality.values().length)];
            chords.add(new ChordSpan(tick, duration, new Chord(random.nextInt(12), quality)));
            tick += duration;
        }
        return sheet(meter, melody, chords, 8);
    }

    private static List<ChordSpan> merged(List<ChordSpan> chords) {
        List<ChordSpan> merged = new ArrayList<>();
        for (ChordSpan span : chords) {
            ChordSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.chord().equals(span.chord())) {
                merged.set(merged.size() - 1, new ChordSpan(last.onset(), span.end() - last.onset(), span.chord()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    @Test
    void note_overTheBarLine_isHeldThere() throws UnsuitableException {
        List<Note> melody = List.of(new Note(1440, 960, 69, 80), new Note(2880, 4800, 71, 80));
        assertThat(decoded(sheet(Meter.FOUR_FOUR, melody, List.of(), 4)).melody())
                .isEqualTo(melody);
    }

    @Test
    void notes_playedLoosely_areSetOnTheGridAndSmallGapsClosed() throws UnsuitableException {
        List<Note> loose = List.of(new Note(7, 400, 69, 80), new Note(471, 300, 71, 80), new Note(965, 6700, 72, 80));
        List<Note> melody = decoded(sheet(Meter.FOUR_FOUR, loose, List.of(), 4)).melody();
        assertThat(melody.stream().map(Note::onset)).containsExactly(0L, 480L, 960L);
        assertThat(melody.get(0).duration()).isEqualTo(480);
        assertThat(melody.get(1).duration()).isEqualTo(480);
    }

    @Test
    void chart_withoutMelody_hasChordsOnly() throws UnsuitableException {
        List<ChordSpan> chords = List.of(
                new ChordSpan(0, 1920, new Chord(9, Chord.Quality.MINOR_SEVENTH)),
                new ChordSpan(1920, 960, new Chord(2, Chord.Quality.MINOR, 5)),
                new ChordSpan(2880, 4800, new Chord(4, Chord.Quality.DOMINANT_SEVENTH)));
        Song song = SongRepresentation.encode(sheet(Meter.FOUR_FOUR, List.of(), chords, 4), null);
        assertThat(song.hasMelody()).isFalse();
        assertThat(song.bars().get(0).changes())
                .containsExactly(new Bar.Change(0, new Chord(0, Chord.Quality.MINOR_SEVENTH)));
        assertThat(song.bars().get(1).mask()).isEqualTo(0b101);
        assertThat(song.bars().get(2).changes()).isEmpty();
    }

    @Test
    void song_thatIsTooShort_isUnsuitable() {
        assertThatThrownBy(() -> SongRepresentation.encode(
                        sheet(Meter.FOUR_FOUR, List.of(new Note(0, 480, 60, 80)), List.of(), 1), null))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("1 bars");
    }

    @Test
    void cell_asTextAndBack_isEqual() {
        for (String text : List.of("0 12 24 36", "0h 6 12r 24", "0r", "0 4 8 12")) {
            assertThat(Cell.parse(text)).hasToString(text);
        }
        assertThatThrownBy(() -> Cell.parse("6 12")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cell.parse("0 12 12")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void phases_ofTwoSections_beginAnew() throws UnsuitableException {
        List<Note> melody = List.of(new Note(0, 8 * 1920, 69, 80));
        LeadSheet halves = new LeadSheet(
                "", Key.minor(9), Meter.FOUR_FOUR, 100, melody, List.of(), Form.parse("verse:A3 verse:B5"));
        assertThat(SongRepresentation.encode(halves, null).phases())
                .containsExactly(
                        Phase.OPENING,
                        Phase.SECOND,
                        Phase.CLOSING,
                        Phase.OPENING,
                        Phase.SECOND,
                        Phase.THIRD,
                        Phase.FOURTH,
                        Phase.CLOSING);
    }
}
