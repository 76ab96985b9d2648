package org.cadenza.music.midi;

import java.util.List;

/**
 * The names of General MIDI: programs of Level 1 (MMA RP-003), drums with those that Level 2 (RP-024) adds, and the drum
 * kits of GS that most banks have.
 */
public final class GeneralMidi {

    private static final List<String> PROGRAMS = split("""
            Acoustic Grand Piano, Bright Acoustic Piano, Electric Grand Piano, Honky-tonk Piano,
            Electric Piano 1, Electric Piano 2, Harpsichord, Clavinet,
            Celesta, Glockenspiel, Music Box, Vibraphone,
            Marimba, Xylophone, Tubular Bells, Dulcimer,
            Drawbar Organ, Percussive Organ, Rock Organ, Church Organ,
            Reed Organ, Accordion, Harmonica, Tango Accordion,
            Nylon-string Guitar, Steel-string Guitar, Jazz Guitar, Clean Guitar,
            Muted Guitar, Overdriven Guitar, Distortion Guitar, Guitar Harmonics,
            Acoustic Bass, Fingered Bass, Picked Bass, Fretless Bass,
            Slap Bass 1, Slap Bass 2, Synth Bass 1, Synth Bass 2,
            Violin, Viola, Cello, Contrabass,
            Tremolo Strings, Pizzicato Strings, Orchestral Harp, Timpani,
            String Ensemble 1, String Ensemble 2, Synth Strings 1, Synth Strings 2,
            Choir Aahs, Voice Oohs, Synth Voice, Orchestra Hit,
            Trumpet, Trombone, Tuba, Muted Trumpet,
            French Horn, Brass Section, Synth Brass 1, Synth Brass 2,
            Soprano Sax, Alto Sax, Tenor Sax, Baritone Sax, Oboe, English Horn, Bassoon, Clarinet,
            Piccolo, Flute, Recorder, Pan Flute, Blown Bottle, Shakuhachi, Whistle, Ocarina,
            Square Lead, Sawtooth Lead, Calliope Lead, Chiff Lead,
            Charang Lead, Voice Lead, Fifths Lead, Bass and Lead,
            New Age Pad, Warm Pad, Polysynth Pad, Choir Pad,
            Bowed Pad, Metallic Pad, Halo Pad, Sweep Pad,
            Rain, Soundtrack, Crystal, Atmosphere, Brightness, Goblins, Echoes, Sci-fi,
            Sitar, Banjo, Shamisen, Koto, Kalimba, Bagpipe, Fiddle, Shanai,
            Tinkle Bell, Agogo, Steel Drums, Woodblock,
            Taiko Drum, Melodic Tom, Synth Drum, Reverse Cymbal,
            Guitar Fret Noise, Breath Noise, Seashore, Bird Tweet,
            Telephone Ring, Helicopter, Applause, Gunshot
            """);

    private static final int FIRST_DRUM = 27;

    private static final List<String> DRUMS = split("""
            High Q, Slap, Scratch Push, Scratch Pull, Sticks, Square Click, Metronome Click, Metronome Bell,
            Acoustic Bass Drum, Bass Drum 1, Side Stick, Acoustic Snare, Hand Clap, Electric Snare,
            Low Floor Tom, Closed Hi-Hat, High Floor Tom, Pedal Hi-Hat, Low Tom, Open Hi-Hat,
            Low-Mid Tom, Hi-Mid Tom, Crash Cymbal 1, High Tom, Ride Cymbal 1, Chinese Cymbal,
            Ride Bell, Tambourine, Splash Cymbal, Cowbell, Crash Cymbal 2, Vibraslap,
            Ride Cymbal 2, Hi Bongo, Low Bongo, Mute Hi Conga, Open Hi Conga, Low Conga,
            High Timbale, Low Timbale, High Agogo, Low Agogo, Cabasa, Maracas,
            Short Whistle, Long Whistle, Short Guiro, Long Guiro, Claves, Hi Wood Block,
            Low Wood Block, Mute Cuica, Open Cuica, Mute Triangle, Open Triangle,
            Shaker, Jingle Bell, Belltree, Castanets, Mute Surdo, Open Surdo
            """);

    private GeneralMidi() {}

    private static List<String> split(String names) {
        return List.of(names.strip().split(",\\s+"));
    }

    /** The instrument of {@code program}, 0 to 127: {@code "Acoustic Grand Piano"}. */
    public static String program(int program) {
        if (program < 0 || program > 127) {
            throw new IllegalArgumentException("program is " + program + ", expected from 0 to 127");
        }
        return PROGRAMS.get(program);
    }

    /** The drum that {@code pitch} plays on the drum channel, or {@code "Note 22"} where the standard names none. */
    public static String drum(int pitch) {
        int index = pitch - FIRST_DRUM;
        return index >= 0 && index < DRUMS.size() ? DRUMS.get(index) : "Note " + pitch;
    }

    /** The drum kit that {@code program} selects on the drum channel. */
    public static String kit(int program) {
        return switch (program) {
            case 0 -> "Standard Kit";
            case 8 -> "Room Kit";
            case 16 -> "Power Kit";
            case 24 -> "Electronic Kit";
            case 25 -> "TR-808 Kit";
            case 32 -> "Jazz Kit";
            case 40 -> "Brush Kit";
            case 48 -> "Orchestra Kit";
            case 56 -> "Sound Effects Kit";
            default -> "Drum Kit " + program;
        };
    }
}
