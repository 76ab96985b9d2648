package org.cadenza.music.synth;

import java.util.ArrayList;
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

    /** A shorter note would be over before the synthesizer's envelopes, which move every 3.4 ms, have begun. */
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
     * @param rank order among events of one time
     * @param channel that of the synthesizer
     */
    record Event(long micros, int rank, int channel, int command, int data1, int data2) {}

    /** Ranks: the instrument, controllers, ends of notes, onsets, and what comes after all notes. */
    private static final int INSTRUMENT = 0;

    private static final int CONTROL = 1;
    static final int NOTE_END = 2;
    private static final int ONSET = 3;
    private static final int CLOSE = 4;

    /** Order of sending. */
    static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::micros).thenComparingInt(Event::rank);

    private final List<Event> events = new ArrayList<>();
    private final int channel;
    private final TempoMap tempo;

    private Performance(int channel, TempoMap tempo) {
        this.channel = channel;
        this.tempo = tempo;
    }

    /** The events of a track, unsorted; pedals are lifted when its last note ends, or the sound might never. */
    static List<Event> events(Track track, int channel, TempoMap tempo) {
        Performance performance = new Performance(channel, tempo);
        performance.program(track);
        for (ControlChange control : track.controls()) {
            if (control.controller() != BANK_SELECT && control.controller() != BANK_SELECT_LOW) {
                performance.add(
                        micros(tempo, control.tick()),
                        CONTROL,
                        ShortMessage.CONTROL_CHANGE,
                        control.controller(),
                        control.value());
            }
        }
        for (PitchBend bend : track.bends()) {
            performance.add(
                    micros(tempo, bend.tick()),
                    CONTROL,
                    ShortMessage.PITCH_BEND,
                    bend.value() & 0x7F,
                    bend.value() >> 7);
        }
        performance.notes(track.notes());
        performance.liftPedals();
        return performance.events;
    }

    private void program(Track track) {
        add(0, INSTRUMENT, ShortMessage.CONTROL_CHANGE, BANK_SELECT, track.drums() ? DRUM_BANK : TONE_BANK);
        add(0, INSTRUMENT, ShortMessage.PROGRAM_CHANGE, track.program(), 0);
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
                add(earlier[0], NOTE_END, ShortMessage.NOTE_OFF, note.pitch(), 64);
            }
            add(onset, ONSET, ShortMessage.NOTE_ON, note.pitch(), note.velocity());
            sounding.put(note.pitch(), new long[] {end});
        }
        sounding.forEach((pitch, end) -> add(end[0], NOTE_END, ShortMessage.NOTE_OFF, pitch, 64));
    }

    private void liftPedals() {
        long end = events.stream()
                .filter(event -> event.rank >= NOTE_END)
                .mapToLong(Event::micros)
                .max()
                .orElse(0);
        add(end, CLOSE, ShortMessage.CONTROL_CHANGE, ControlChange.PEDAL, 0);
        add(end, CLOSE, ShortMessage.CONTROL_CHANGE, SOSTENUTO, 0);
        events.removeIf(event -> event.micros > end);
    }

    private void add(long micros, int rank, int command, int data1, int data2) {
        events.add(new Event(micros, rank, channel, command, data1, data2));
    }

    /** The earliest microsecond that the synthesizer rounds to the tick's frame, so that later ones still do. */
    private static long micros(TempoMap tempo, long tick) {
        long frame = Math.round(tempo.seconds(tick) * Renderer.SAMPLE_RATE);
        return Math.max(0, (long) Math.ceil((frame - 0.5) * 1e6 / Renderer.SAMPLE_RATE));
    }
}
