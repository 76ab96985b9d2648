package org.cadenza.music.arrange.player;

/**
 * An instrument of the General MIDI set.
 *
 * @param name as players say it
 * @param program General MIDI program, 0 to 127
 * @param low lowest pitch that it plays well
 * @param high highest pitch that it plays well
 * @param loudness how much louder than others it sounds at one fader position, in dB: K-weighted level of eight notes of
 *     velocity 90 in its middle, played by FluidR3 GM, against the middle of all (measured)
 */
public record Instrument(String name, int program, int low, int high, int loudness) {

    public static final Instrument PIANO = new Instrument("piano", 0, 28, 96, -5);
    public static final Instrument ELECTRIC_PIANO = new Instrument("electric piano", 4, 36, 88, 3);
    public static final Instrument FM_PIANO = new Instrument("FM piano", 5, 36, 88, -2);
    public static final Instrument HARPSICHORD = new Instrument("harpsichord", 6, 36, 88, -1);
    public static final Instrument CLAVINET = new Instrument("clavinet", 7, 40, 84, -1);
    public static final Instrument CELESTA = new Instrument("celesta", 8, 60, 103, -1);
    public static final Instrument MUSIC_BOX = new Instrument("music box", 10, 60, 100, -2);
    public static final Instrument VIBRAPHONE = new Instrument("vibraphone", 11, 53, 89, -5);
    public static final Instrument MARIMBA = new Instrument("marimba", 12, 45, 91, -2);
    public static final Instrument DRAWBAR_ORGAN = new Instrument("drawbar organ", 16, 36, 91, -1);
    public static final Instrument ROCK_ORGAN = new Instrument("rock organ", 18, 36, 91, 1);
    public static final Instrument CHURCH_ORGAN = new Instrument("church organ", 19, 36, 91, 1);
    public static final Instrument ACCORDION = new Instrument("accordion", 21, 48, 93, -3);
    public static final Instrument HARMONICA = new Instrument("harmonica", 22, 60, 91, -2);
    public static final Instrument NYLON_GUITAR = new Instrument("nylon guitar", 24, 40, 83, -2);
    public static final Instrument STEEL_GUITAR = new Instrument("steel guitar", 25, 40, 83, -2);
    public static final Instrument JAZZ_GUITAR = new Instrument("jazz guitar", 26, 40, 86, 1);
    public static final Instrument CLEAN_GUITAR = new Instrument("clean guitar", 27, 40, 86, -2);
    public static final Instrument MUTED_GUITAR = new Instrument("muted guitar", 28, 40, 86, -9);
    public static final Instrument OVERDRIVE_GUITAR = new Instrument("overdriven guitar", 29, 40, 88, 3);
    public static final Instrument DISTORTION_GUITAR = new Instrument("distorted guitar", 30, 40, 88, 6);
    public static final Instrument ACOUSTIC_BASS = new Instrument("double bass", 32, 28, 60, 0);
    public static final Instrument FINGER_BASS = new Instrument("fingered bass", 33, 28, 60, 0);
    public static final Instrument PICK_BASS = new Instrument("picked bass", 34, 28, 60, 0);
    public static final Instrument FRETLESS_BASS = new Instrument("fretless bass", 35, 28, 60, 2);
    public static final Instrument SLAP_BASS = new Instrument("slapped bass", 36, 28, 62, -3);
    public static final Instrument SYNTH_BASS = new Instrument("synth bass", 38, 24, 60, -2);
    public static final Instrument SUB_BASS = new Instrument("round synth bass", 39, 24, 60, 5);
    public static final Instrument VIOLIN = new Instrument("violin", 40, 55, 96, 0);
    public static final Instrument VIOLA = new Instrument("viola", 41, 48, 84, -4);
    public static final Instrument CELLO = new Instrument("cello", 42, 36, 76, 0);
    public static final Instrument CONTRABASS = new Instrument("bowed bass", 43, 28, 58, -3);
    public static final Instrument TREMOLO_STRINGS = new Instrument("tremolo strings", 44, 36, 88, -2);
    public static final Instrument PIZZICATO = new Instrument("pizzicato strings", 45, 36, 88, -1);
    public static final Instrument HARP = new Instrument("harp", 46, 28, 98, -1);
    public static final Instrument TIMPANI = new Instrument("timpani", 47, 36, 57, -8);
    public static final Instrument STRINGS = new Instrument("strings", 48, 36, 91, -2);
    public static final Instrument SLOW_STRINGS = new Instrument("slow strings", 49, 36, 91, 0);
    public static final Instrument SYNTH_STRINGS = new Instrument("synth strings", 50, 36, 91, 2);
    public static final Instrument CHOIR = new Instrument("choir", 52, 41, 81, -3);
    public static final Instrument VOICES = new Instrument("voices", 53, 41, 81, 2);
    public static final Instrument TRUMPET = new Instrument("trumpet", 56, 54, 84, -1);
    public static final Instrument TROMBONE = new Instrument("trombone", 57, 40, 70, 4);
    public static final Instrument MUTED_TRUMPET = new Instrument("muted trumpet", 59, 54, 84, 1);
    public static final Instrument HORN = new Instrument("horn", 60, 41, 77, 3);
    public static final Instrument BRASS = new Instrument("brass", 61, 41, 82, 1);
    public static final Instrument SYNTH_BRASS = new Instrument("synth brass", 62, 41, 86, 1);
    public static final Instrument SOPRANO_SAX = new Instrument("soprano sax", 64, 56, 87, 2);
    public static final Instrument ALTO_SAX = new Instrument("alto sax", 65, 49, 81, 3);
    public static final Instrument TENOR_SAX = new Instrument("tenor sax", 66, 44, 76, 1);
    public static final Instrument OBOE = new Instrument("oboe", 68, 58, 89, 0);
    public static final Instrument BASSOON = new Instrument("bassoon", 70, 34, 70, 0);
    public static final Instrument CLARINET = new Instrument("clarinet", 71, 50, 89, 4);
    public static final Instrument PICCOLO = new Instrument("piccolo", 72, 74, 102, 3);
    public static final Instrument FLUTE = new Instrument("flute", 73, 60, 93, 0);
    public static final Instrument RECORDER = new Instrument("recorder", 74, 60, 91, 2);
    public static final Instrument PAN_FLUTE = new Instrument("pan flute", 75, 60, 91, 2);
    public static final Instrument WHISTLE = new Instrument("whistle", 78, 67, 98, 6);
    public static final Instrument OCARINA = new Instrument("ocarina", 79, 60, 91, 3);
    public static final Instrument SQUARE = new Instrument("square wave", 80, 36, 96, 1);
    public static final Instrument SAW = new Instrument("saw wave", 81, 36, 91, -1);
    public static final Instrument NEW_AGE_PAD = new Instrument("new age pad", 88, 36, 91, -2);
    public static final Instrument WARM_PAD = new Instrument("warm pad", 89, 36, 91, -6);
    public static final Instrument POLY_PAD = new Instrument("poly pad", 90, 36, 91, -2);
    public static final Instrument CHOIR_PAD = new Instrument("choir pad", 91, 36, 91, 1);
    public static final Instrument HALO_PAD = new Instrument("halo pad", 94, 36, 91, 0);
    public static final Instrument SWEEP_PAD = new Instrument("sweep pad", 95, 36, 91, 1);
    public static final Instrument CRYSTAL = new Instrument("crystal", 98, 48, 96, -3);
    public static final Instrument BANJO = new Instrument("banjo", 105, 48, 86, -3);
    public static final Instrument KALIMBA = new Instrument("kalimba", 108, 53, 91, -6);
    public static final Instrument FIDDLE = new Instrument("fiddle", 110, 55, 96, -3);

    /** {@code pitch} moved by octaves into the range. */
    public int fold(int pitch) {
        int folded = pitch;
        while (folded < low) {
            folded += 12;
        }
        while (folded > high) {
            folded -= 12;
        }
        return folded;
    }
}
