package org.cadenza.families.melodyrnn;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Where melodies are brought before a model sees them.
 *
 * @param lowest pitch, 0 to 127 (48)
 * @param beyond the first pitch above it, at least an octave higher, up to 128 (84)
 * @param key pitch class of the major key that everything is moved to, or -1 to leave melodies where they are
 */
public record Register(int lowest, int beyond, int key) {

    private static final int OCTAVE = 12;

    public Register {
        if (lowest < 0 || beyond > 128 || beyond - lowest < OCTAVE || key < -1 || key >= OCTAVE) {
            throw new IllegalArgumentException("register is " + lowest + " to " + beyond + " in key " + key
                    + ", expected an octave or more within 0 to 128 and a key from -1 to 11");
        }
    }

    /** Pitches in it. */
    int width() {
        return beyond - lowest;
    }

    /**
     * By how many semitones {@code line} is to be moved: from its likeliest major key to this one's, and by the octaves that
     * bring its middle nearest to this one's.
     */
    int shift(EventLine line) {
        int[] pitches = line.pitches();
        return pitches.length == 0 ? 0 : shift(line, MajorKeys.of(pitches).first());
    }

    /** The same for a line of one note or more in the key of {@code major}, a pitch class. */
    int shift(EventLine line, int major) {
        int[] pitches = line.pitches();
        return shift(
                Arrays.stream(pitches).min().getAsInt(),
                Arrays.stream(pitches).max().getAsInt(),
                major);
    }

    /** The same for what lies between two pitches. */
    int shift(int least, int most, int major) {
        if (key < 0) {
            return 0;
        }
        int toKey = key - major;
        double away = (lowest + beyond - 1) / 2.0 - ((least + most) / 2.0 + toKey);
        return toKey + OCTAVE * (int) Math.rint(away / OCTAVE);
    }

    /** {@code line} moved by {@code semitones}; what then lies outside is folded back in by octaves. */
    EventLine moved(EventLine line, int semitones) {
        return line.withPitches(pitch -> folded(pitch + semitones));
    }

    /** {@code line} brought here. */
    EventLine squashed(EventLine line) {
        return moved(line, shift(line));
    }

    /** A pitch, folded by octaves to where it lies inside. */
    int folded(int pitch) {
        if (pitch < lowest) {
            return lowest + Math.floorMod(pitch - lowest, OCTAVE);
        }
        return pitch < beyond ? pitch : beyond - OCTAVE + Math.floorMod(pitch - beyond, OCTAVE);
    }

    /** The first pitch of {@code line} that moving it by {@code semitones} takes outside. */
    OptionalInt outside(EventLine line, int semitones) {
        return Arrays.stream(line.pitches())
                .filter(pitch -> pitch + semitones < lowest || pitch + semitones >= beyond)
                .findFirst();
    }
}
