package org.cadenza.music.score;

import java.util.List;

/**
 * The notes of one instrument on one channel, with its controllers. The pair of channel and program is what a
 * synthesizer hears; a MIDI track that changes program becomes one {@code Track} per program.
 *
 * @param name the part's name, possibly empty
 * @param channel MIDI channel, 0 to 15; channel 9 is drums
 * @param program General MIDI program, 0 to 127; on the drum channel, the kit
 * @param notes in the order of {@link Note#compareTo}
 * @param controls controller changes of the channel (volume 7, pan 10, expression 11, pedal 64 ...), by tick
 * @param bends pitch bends of the channel, by tick
 * @param lyrics syllables, by tick
 */
public record Track(
        String name,
        int channel,
        int program,
        List<Note> notes,
        List<ControlChange> controls,
        List<PitchBend> bends,
        List<Lyric> lyrics) {

    /** The General MIDI drum channel, counted from 0. */
    public static final int DRUM_CHANNEL = 9;

    /** A controller set to {@code value} (0 to 127) at {@code tick}. */
    public record ControlChange(long tick, int controller, int value) {
        public static final int VOLUME = 7;
        public static final int PAN = 10;
        public static final int EXPRESSION = 11;
        public static final int PEDAL = 64;
        public static final int REVERB = 91;
        public static final int CHORUS = 93;

        public ControlChange {
            Check.range("tick", tick, 0, Long.MAX_VALUE);
            Check.range("controller", controller, 0, 127);
            Check.range("controller value", value, 0, 127);
        }
    }

    /** The pitch wheel at {@code tick}: 0 to 16383, 8192 is centre. */
    public record PitchBend(long tick, int value) {
        public PitchBend {
            Check.range("tick", tick, 0, Long.MAX_VALUE);
            Check.range("pitch bend", value, 0, 16383);
        }
    }

    /** A syllable sung from {@code tick}. */
    public record Lyric(long tick, String text) {
        public Lyric {
            Check.range("tick", tick, 0, Long.MAX_VALUE);
        }
    }

    public Track {
        Check.range("channel", channel, 0, 15);
        Check.range("program", program, 0, 127);
        notes = notes.stream().sorted().toList();
        controls = List.copyOf(controls);
        bends = List.copyOf(bends);
        lyrics = List.copyOf(lyrics);
    }

    /** A track of notes alone. */
    public Track(String name, int channel, int program, List<Note> notes) {
        this(name, channel, program, notes, List.of(), List.of(), List.of());
    }

    /** Whether pitches name drums rather than tones. */
    public boolean drums() {
        return channel == DRUM_CHANNEL;
    }

    /** The first tick after the last note, 0 without notes. */
    public long end() {
        return notes.stream().mapToLong(Note::end).max().orElse(0);
    }

    public Track withNotes(List<Note> newNotes) {
        return new Track(name, channel, program, newNotes, controls, bends, lyrics);
    }

    public Track withControls(List<ControlChange> newControls) {
        return new Track(name, channel, program, notes, newControls, bends, lyrics);
    }
}
