package org.cadenza.studio.workshop.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cadenza.studio.workshop.WrongOrderException;
import org.junit.jupiter.api.Test;

/** The MIDI of loops, read by the JDK and not by us. */
class LoopTest {

    private static final int END_OF_TRACK = 0x2F;
    private static final int TEMPO = 0x51;

    private static Cells cells(int bars, double[]... hits) {
        List<List<Number>> list = new ArrayList<>();
        for (double[] hit : hits) {
            list.add(List.of(hit[0], hit[1], hit[2], hit[3]));
        }
        return new Cells(bars, list);
    }

    private static Sequence midi(LoopOrder order) throws Exception {
        return MidiSystem.getSequence(new ByteArrayInputStream(order.loop().midi()));
    }

    /** Onsets as {@code tick:note:velocity}, of channel 10. */
    private static List<String> onsets(Sequence sequence) {
        List<String> onsets = new ArrayList<>();
        for (MidiEvent event : events(sequence)) {
            if (event.getMessage() instanceof ShortMessage note
                    && note.getCommand() == ShortMessage.NOTE_ON
                    && note.getData2() > 0) {
                assertThat(note.getChannel()).isEqualTo(9);
                onsets.add(event.getTick() + ":" + note.getData1() + ":" + note.getData2());
            }
        }
        return onsets;
    }

    private static List<MidiEvent> events(Sequence sequence) {
        List<MidiEvent> events = new ArrayList<>();
        for (Track track : sequence.getTracks()) {
            for (int i = 0; i < track.size(); i++) {
                events.add(track.get(i));
            }
        }
        return events;
    }

    private static boolean isMeta(MidiMessage message, int type) {
        return message instanceof MetaMessage meta && meta.getType() == type;
    }

    @Test
    void midi_ofAPattern_hasItsHitsAndNoOthers() throws Exception {
        LoopOrder order = new LoopOrder(
                cells(2, new double[] {0, 0, 127, 0}, new double[] {2, 3, 1, 0.25}, new double[] {8, 31, 64, -0.5}),
                123.0,
                null,
                null,
                null,
                null);
        Sequence sequence = midi(order);
        assertThat(sequence.getResolution()).isEqualTo(480);
        assertThat(onsets(sequence)).containsExactly("0:36:127", "390:42:1", "3660:37:64");
    }

    @Test
    void midi_ofAPattern_endsWithItsLastBarAndTellsTempoAndMeter() throws Exception {
        Sequence sequence = midi(new LoopOrder(cells(3, new double[] {0, 0, 100, 0}), 90.0, null, null, null, null));
        assertThat(sequence.getTickLength()).isEqualTo(3 * 4 * 480);
        assertThat(events(sequence).stream()
                        .filter(event -> isMeta(event.getMessage(), END_OF_TRACK))
                        .map(MidiEvent::getTick))
                .containsOnly(3L * 4 * 480);
        byte[] tempo = events(sequence).stream()
                .filter(event -> isMeta(event.getMessage(), TEMPO))
                .map(event -> ((MetaMessage) event.getMessage()).getData())
                .findFirst()
                .orElseThrow();
        assertThat((tempo[0] & 0xFF) << 16 | (tempo[1] & 0xFF) << 8 | tempo[2] & 0xFF)
                .isEqualTo(666_667);
        assertThat(events(sequence))
                .anyMatch(event ->
                        isMeta(event.getMessage(), 0x58) && ((MetaMessage) event.getMessage()).getData()[0] == 4);
    }

    @Test
    void midi_withoutStrokes_isAsLong() throws Exception {
        assertThat(midi(new LoopOrder(cells(1), 90.0, null, null, null, null)).getTickLength())
                .isEqualTo(4 * 480);
    }

    @Test
    void midi_withSwing_delaysEverySecondStepUpToTriplets() throws Exception {
        Cells two = cells(1, new double[] {2, 0, 100, 0}, new double[] {2, 1, 100, 0}, new double[] {2, 3, 100, 0.5});
        assertThat(onsets(midi(new LoopOrder(two, 120.0, 1.0, 4, null, null))))
                .containsExactly("0:42:100", "160:42:100", "460:42:100");
        assertThat(onsets(midi(new LoopOrder(two, 120.0, 0.5, 4, null, null)))).contains("140:42:100");
    }

    @Test
    void midi_ofCoarserSteps_isLonger() throws Exception {
        Cells beat = cells(1, new double[] {0, 15, 100, 0.5});
        Sequence eighths = midi(new LoopOrder(beat, 120.0, 0.0, 2, null, null));
        assertThat(onsets(eighths)).containsExactly(15 * 240 + 120 + ":36:100");
        assertThat(eighths.getTickLength()).isEqualTo(16 * 240);
        Sequence quarters = midi(new LoopOrder(beat, 120.0, 1.0, 1, null, null));
        assertThat(onsets(quarters)).containsExactly(15 * 480 + 240 + 160 + ":36:100");
        assertThat(quarters.getTickLength()).isEqualTo(16 * 480);
        assertThat(new LoopOrder(beat, 120.0, 0.0, 2, null, null).loop().seconds())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void midi_withOtherNotes_playsThem_andOfTwoLanesOnOneNoteTheLouder() throws Exception {
        Cells beat = cells(1, new double[] {0, 4, 50, 0}, new double[] {1, 4, 90, 0}, new double[] {2, 0, 30, 0});
        LoopOrder order = new LoopOrder(beat, 120.0, 0.0, 4, Map.of("kick", 60, "snare", 60), null);
        assertThat(onsets(midi(order))).containsExactly("0:42:30", "480:60:90");
    }

    @Test
    void notes_ofOnePitch_neverOverlap() {
        Cells beat =
                cells(1, new double[] {0, 1, 50, 0.5}, new double[] {0, 2, 90, -0.5}, new double[] {0, 0, 9, -0.5});
        assertThat(new LoopOrder(beat, 120.0, 0.25, 4, null, null).loop().notes())
                .extracting(note -> note.onset() + "+" + note.duration())
                .containsExactly("0+60", "180+10", "190+60");
    }

    @Test
    void order_severalFieldsWrong_namesAll() {
        LoopOrder order = new LoopOrder(null, 19.0, 1.1, 3, Map.of("kik", 36), "x".repeat(201));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(order::loop))
                .asInstanceOf(InstanceOfAssertFactories.type(WrongOrderException.class))
                .extracting(wrong -> wrong.reasons().keySet())
                .asInstanceOf(InstanceOfAssertFactories.iterable(String.class))
                .containsExactly("pattern", "bpm", "swing", "division", "notes", "name");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new LoopOrder(cells(1), Double.NaN, 0.0, 4, Map.of("kick", 128), null).loop()))
                .hasMessageContaining("bpm is NaN");
    }
}
