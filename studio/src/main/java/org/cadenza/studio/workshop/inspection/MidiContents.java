package org.cadenza.studio.workshop.inspection;

import java.util.List;

/**
 * What is in a MIDI file. Times are in seconds from the start, to the microsecond.
 *
 * @param format 0, 1 or 2
 * @param seconds to the end of the last note
 * @param likelyKey the key that the notes suggest, whatever the file states; empty without tones
 * @param notes by onset
 * @param remarks text, copyright and marker events
 * @param mended what was wrong and was read all the same
 */
public record MidiContents(
        String file,
        String kind,
        String title,
        int format,
        int ticksPerQuarter,
        double seconds,
        long bars,
        String likelyKey,
        List<Tempo> tempoMap,
        List<Mark> meters,
        List<Mark> keys,
        List<Part> tracks,
        List<Sound> notes,
        List<String> remarks,
        List<String> mended)
        implements Inspection {

    /** A tempo from {@code second} on. */
    public record Tempo(double second, long tick, double bpm, int microsecondsPerQuarter) {}

    /** A meter or key from {@code second} on: {@code "6/8"}, {@code "G major"}. */
    public record Mark(double second, long tick, String value) {}

    /**
     * A track: what one track chunk plays on one channel with one program.
     *
     * @param channel 0 to 15
     * @param program 0 to 127
     * @param instrument the program's General MIDI name, or the drum kit's
     * @param lowest pitch, -1 without notes
     * @param highest pitch, -1 without notes
     * @param from onset of the first note
     * @param to end of the last note
     */
    public record Part(
            String name,
            int channel,
            int program,
            String instrument,
            boolean drum,
            int notes,
            int lowest,
            int highest,
            double from,
            double to,
            List<Control> controls,
            List<Bend> bends,
            List<Syllable> lyrics) {}

    /** A controller change: 7 volume, 10 pan, 64 pedal and so on. */
    public record Control(double second, int controller, int value) {}

    /** The pitch wheel: 0 to 16383, 8192 is centre. */
    public record Bend(double second, int value) {}

    /** Sung from {@code second}. */
    public record Syllable(double second, String text) {}

    /**
     * A note.
     *
     * @param pitch MIDI note number; a drum where {@code drum} says so
     * @param velocity 1 to 127
     * @param track its place in {@link MidiContents#tracks}, from 0
     */
    public record Sound(double onset, double end, int pitch, int velocity, int program, boolean drum, int track) {}
}
