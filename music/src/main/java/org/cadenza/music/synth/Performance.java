package org.cadenza.music.synth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javax.sound.midi.ShortMessage;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.score.Track.ControlChange;
import org.cadenza.music.score.Track.PitchBend;

/** What is sent to a synthesizer's channel to play a track, in order of time. */
final class Performance {

    /** A shorter note would be over before the synthesizer's envelopes, which move every 6.8 ms, have begun. */
    private static final long SHORTEST_MICROS = 14_000;

    /** Bank numbers of General MIDI 2, which let any channel play drums or tones. */
    private static final int DRUM_BANK = 0x78;

    private static final int TONE_BANK = 0x79;
    private static final int BANK_SELECT = 0;
    private static final int BANK_SELECT_LOW = 32;
    private static final int SOSTENUTO = 66;

    /**
     * A channel message at a time.
     *
     * @param micros microseconds from the start of the piece
     * @param rank order among events of one time: controls, then ends of notes, then onsets
     */
    record Event(long micros, int rank, int command, int data1, int data2) {}

    private static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::micros).thenComparingInt(Event::rank);

    private final List<Event> events = new ArrayList<>();
    private final TempoMap tempo;

    private Performance(TempoMap tempo) {
        this.tempo = tempo;
    }

    /** The events of a track, sorted; pedals are lifted when its last note ends, or the sound might never. */
    static List<Event> events(Track track, TempoMap tempo) {
        Performance performance = new Performance(tempo);
        performance.program(track);
        for (ControlChange control : track.controls()) {
            if (control.controller() != BANK_SELECT && control.controller() != BANK_SELECT_LOW) {
                performance.add(
                        micros(tempo, control.tick()),
                        1,
                        ShortMessage.CONTROL_CHANGE,
                        control.controller(),
                        control.value());
            }
        }
        for (PitchBend bend : track.bends()) {
            performance.add(
                    micros(tempo, bend.tick()), 1, ShortMessage.PITCH_BEND, bend.value() & 0x7F, bend.value() >> 7);
        }
        performance.notes(track.notes());
        performance.liftPedals();
        Collections.sort(performance.events, ORDER);
        return performance.events;
    }

    private void program(Track track) {
        add(0, 0, ShortMessage.CONTROL_CHANGE, BANK_SELECT, track.drums() ? DRUM_BANK : TONE_BANK);
        add(0, 0, ShortMessage.PROGRAM_CHANGE, track.program(), 0);
    }

    /**
     * Adds onsets and ends. A pitch struck again while it sounds ends the earlier note there, for the synthesizer would
     * take the end of one as the end of both; the later of the two ends then holds.
     */
    private void notes(List<Note> notes) {
        TreeMap<Integer, long[]> sounding = new TreeMap<>();
        for (Note note : notes) {
            long onset = micros(tempo, note.onset());
            long end = Math.max(micros(tempo, note.end()), onset + SHORTEST_MICROS);
            long[] earlier = sounding.get(note.pitch());
            if (earlier != null && earlier[0] > onset) {
                end = Math.max(end, earlier[0]);
                earlier[0] = onset;
            }
            if (earlier != null) {
                add(earlier[0], 2, ShortMessage.NOTE_OFF, note.pitch(), 64);
            }
            add(onset, 3, ShortMessage.NOTE_ON, note.pitch(), note.velocity());
            sounding.put(note.pitch(), new long[] {end});
        }
        sounding.forEach((pitch, end) -> add(end[0], 2, ShortMessage.NOTE_OFF, pitch, 64));
    }

    private void liftPedals() {
        long end = events.stream()
                .filter(event -> event.rank >= 2)
                .mapToLong(Event::micros)
                .max()
                .orElse(0);
        add(end, 4, ShortMessage.CONTROL_CHANGE, ControlChange.PEDAL, 0);
        add(end, 4, ShortMessage.CONTROL_CHANGE, SOSTENUTO, 0);
        events.removeIf(event -> event.micros > end);
    }

    private void add(long micros, int rank, int command, int data1, int data2) {
        events.add(new Event(micros, rank, command, data1, data2));
    }

    static long micros(TempoMap tempo, long tick) {
        return Math.round(tempo.seconds(tick) * 1e6);
    }
}
