package org.cadenza.music.synth;

import java.util.BitSet;
import java.util.Collection;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;

/**
 * An instrument and what it is asked to play.
 *
 * @param drums whether {@code program} is a drum kit
 * @param program General MIDI program, 0 to 127
 * @param strikes the pairs of pitch and velocity that occur, as {@code pitch * 128 + velocity}
 */
record Voice(boolean drums, int program, BitSet strikes) {

    /** The voice that plays these tracks, which share their program. */
    static Voice of(boolean drums, int program, Collection<Track> tracks) {
        BitSet strikes = new BitSet(128 * 128);
        for (Track track : tracks) {
            for (Note note : track.notes()) {
                strikes.set(note.pitch() * 128 + note.velocity());
            }
        }
        return new Voice(drums, program, strikes);
    }

    /** Whether any note has its pitch and its velocity in these ranges, both ends included. */
    boolean strikes(int lowPitch, int highPitch, int lowVelocity, int highVelocity) {
        for (int pitch = lowPitch; pitch <= highPitch; pitch++) {
            int next = strikes.nextSetBit(pitch * 128 + lowVelocity);
            if (next >= 0 && next <= pitch * 128 + highVelocity) {
                return true;
            }
        }
        return false;
    }
}
