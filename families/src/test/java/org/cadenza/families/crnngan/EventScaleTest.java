package org.cadenza.families.crnngan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.families.crnngan.CrnnGanConfig.Events;
import org.cadenza.families.crnngan.CrnnGanConfig.Units;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventScaleTest {

    private static final int QUARTER = 480;

    /** Eighths going up a scale from middle C, each with a bass note an octave below every second one. */
    private static Piece walk() {
        int[] scale = {0, 2, 4, 5, 7, 9, 11, 12};
        List<Note> tune = new ArrayList<>();
        List<Note> bass = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            tune.add(new Note(i * QUARTER / 2, QUARTER / 4 + i % 3 * 80, 60 + scale[i % 8], 40 + 3 * i));
            if (i % 2 == 0) {
                bass.add(new Note(i * QUARTER / 2, QUARTER, 48 + scale[i % 8], 64));
            }
        }
        Track drums = new Track("Drums", Track.DRUM_CHANNEL, 0, List.of(new Note(0, 10, 36, 100)));
        return new Piece(
                "walk",
                TempoMap.constant(QUARTER, 90),
                List.of(),
                List.of(),
                List.of(new Track("Tune", 0, 0, tune), new Track("Bass", 1, 0, bass), drums));
    }

    private static EventSong song(Units units, int tones) throws UnsuitableException {
        return EventSong.of(walk(), new Events(units, tones, 16, false, false), "");
    }

    @Test
    void piece_withOneToneAnEvent_isItsNotesInOrder() throws UnsuitableException {
        EventSong song = song(Units.RAW, 1);
        assertThat(song.events()).isEqualTo(36);
        // Ticks are 384 a quarter: the first eighth lasts an eighth of a quarter's 120 ticks of 480, which are 96.
        assertThat(song.event(0)).containsExactly(0, 96, 60, 40);
        assertThat(song.event(1)).containsExactly(0, 384, 48, 64);
        assertThat(song.event(2)).containsExactly(192, 160, 62, 43);
    }

    @Test
    void piece_withTwoTonesAnEvent_hasThoseTogetherThatBeginTogether() throws UnsuitableException {
        EventSong song = song(Units.RAW, 2);
        assertThat(song.events()).isEqualTo(24);
        assertThat(song.event(0)).containsExactly(0, 96, 60, 40, 384, 48, 64);
        assertThat(song.event(1)).containsExactly(192, 160, 62, 43, 0, 0, 0);
    }

    @Test
    void piece_paced_hasASilentEventOnEveryQuarter() throws UnsuitableException {
        EventSong song = EventSong.of(walk(), new Events(Units.RAW, 1, 16, true, false), "");
        // 12 quarters: the last note begins after 11.5 and is 280 ticks of 480 long.
        assertThat(song.events()).isEqualTo(36 + 13);
    }

    @Test
    void piece_withDrums_hasTheirStrokesOnlyWhereAsked() throws UnsuitableException {
        assertThat(EventSong.of(walk(), new Events(Units.RAW, 1, 16, false, true), "")
                        .events())
                .isEqualTo(37);
    }

    @Test
    void piece_withHardlyANote_isUnsuitable() {
        Piece one = walk().withTracks(List.of(new Track("", 0, 0, List.of(new Note(0, 1, 60, 1)))));
        assertThatThrownBy(() -> EventSong.of(one, new Events(Units.RAW, 1, 16, false, false), ""))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("1 notes")
                .hasMessageContaining("at least 16");
    }

    @Test
    void rawEvents_encodedAndBack_areTheSame() throws UnsuitableException {
        EventSong song = song(Units.RAW, 2);
        EventScale scale = EventScale.of(Units.RAW, List.of(song));
        for (int i = 0; i < song.events(); i++) {
            assertThat(scale.decoded(scale.encoded(song.event(i)))).containsExactly(song.event(i), within(1e-3f));
        }
    }

    /** A 24th of a quarter is 16 ticks. */
    @Test
    void musicalEvents_encodedAndBack_areOnTheGrid() throws UnsuitableException {
        EventSong song = song(Units.MUSICAL, 1);
        EventScale scale = EventScale.of(Units.MUSICAL, List.of(song));
        for (int i = 0; i < song.events(); i++) {
            float[] event = song.event(i);
            float[] again = scale.decoded(scale.encoded(event));
            assertThat(again[0]).isEqualTo(event[0]);
            assertThat(again[1]).isEqualTo(Math.round(event[1] / 16) * 16f);
            assertThat(again[2]).isEqualTo(event[2]);
            assertThat(again[3]).isEqualTo(event[3]);
        }
    }

    @Test
    void musicalMeasures_haveMeanZeroAndDeviationOne() throws UnsuitableException {
        EventSong song = song(Units.MUSICAL, 1);
        EventScale scale = EventScale.of(Units.MUSICAL, List.of(song));
        for (int measure = 0; measure < EventScale.MEASURED; measure++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < song.events(); i++) {
                double value = scale.encoded(song.event(i))[measure];
                sum += value / song.events();
                squares += value * value / song.events();
            }
            assertThat(sum).isCloseTo(0, within(1e-4));
            assertThat(squares).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void rawUnits_areTicksHertzAndVelocities() throws UnsuitableException {
        EventScale scale = EventScale.of(Units.RAW, List.of(song(Units.RAW, 1)));
        assertThat(scale.encoded(new float[] {384, 96, 69, 127})).containsExactly(384, 96, 440, 127);
    }

    /** C0 is two octaves and a sixth below the piano, and comes back as its lowest C. */
    @Test
    void pitchesBeyondThePiano_comeBackByOctaves() throws UnsuitableException {
        EventScale scale = EventScale.of(Units.MUSICAL, List.of(song(Units.MUSICAL, 1)));
        assertThat(scale.decoded(scale.encoded(new float[] {0, 96, 0, 64}))[2]).isEqualTo(24);
        assertThat(scale.decoded(scale.encoded(new float[] {0, 96, 120, 64}))[2])
                .isEqualTo(108);
    }

    @ParameterizedTest
    @EnumSource(Units.class)
    void wildEvents_becomeNotesOfMidi(Units units) throws UnsuitableException {
        EventScale scale = EventScale.of(units, List.of(song(units, 1)));
        for (float wild : new float[] {-1e9f, -3, 0.2f, 50, 1e9f}) {
            float[] all = new float[scale.width(4)];
            Arrays.fill(all, wild);
            float[] event = scale.decoded(all);
            assertThat(event[0]).isBetween(0f, 16 * 384f);
            assertThat(event[1]).isBetween(0f, 16 * 384f);
            assertThat(event[2]).isBetween(0f, 127f);
            assertThat(event[3]).isBetween(0f, 127f);
        }
    }

    /** Heard of each event: time, length, loudness, height, two places in the octave, one in the beat, and the key. */
    @Test
    void heardEvents_haveTheirPlacesInOctaveAndBeat() throws UnsuitableException {
        EventSong song = song(Units.MUSICAL, 1);
        EventScale scale = EventScale.of(Units.MUSICAL, List.of(song));
        try (Scope scope = new Scope()) {
            Tensor events = scale.crops(List.of(song), new int[] {0}, song.events());
            Tensor heard = scale.heard(events);
            int width = scale.heardWidth(4);
            assertThat(heard.shape()).containsExactly(1, song.events(), width);
            float[] values = heard.floats();
            float[] plain = events.floats();
            for (int i = 0; i < song.events(); i++) {
                assertThat(values[i * width]).isCloseTo(plain[i * scale.width(4)], within(1e-3f));
            }
            // The tune's C (event 0) and the bass's (event 1), an octave below, stand at angle 0.
            for (int event : new int[] {0, 1}) {
                assertThat(values[event * width + 4]).isCloseTo(1, within(1e-4f));
                assertThat(values[event * width + 5]).isCloseTo(0, within(1e-4f));
            }
            // Event 2 is half a quarter later, on the other side of the beat, and a tone higher, a twelfth of a circle
            // twice.
            assertThat(values[2 * width + 8]).isCloseTo(-1, within(1e-3f));
            assertThat(values[2 * width + 4]).isCloseTo(0.5f, within(1e-4f));
        }
    }
}
