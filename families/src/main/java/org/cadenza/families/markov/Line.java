package org.cadenza.families.markov;

import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.songwriting.Cadence;
import org.cadenza.music.score.Mode;

/**
 * The large shape of a phrase's melody: questions rise and stay up, answers arch and come home, and the third phrase of
 * four is the highest.
 *
 * @param centre of the register
 * @param index of the phrase among {@code phrases}
 */
record Line(double centre, int index, int phrases, Cadence cadence) {

    /** Semitones of the arch. */
    private static final double ARCH = 5;

    /** The pitch wanted at {@code place}, 0 at the phrase's beginning to 1 at its end. */
    double at(double place) {
        double level = phrases > 2 && index % 4 == 2 ? 2 : 0;
        double arch = StrictMath.sin(Math.PI * place) * ARCH - 2;
        double tilt = switch (cadence) {
            case FULL -> -2.5 * place;
            case HALF -> 1.5 * place;
            case OPEN -> 0;
        };
        return centre + level + arch + tilt;
    }

    /** How well {@code pitch} ends a phrase; 1 for anything where {@code cadence} is null. */
    static double ending(int pitch, Cadence cadence, Mode mode, Slot slot) {
        if (cadence == null) {
            return 1;
        }
        int degree = Math.floorMod(pitch, 12);
        if (slot.chord() != null && !slot.chordTone(pitch)) {
            return 0;
        }
        double held = slot.suspends(pitch) ? 0.05 : 1;
        int third = mode == Mode.MAJOR ? 4 : 3;
        return held
                * switch (cadence) {
                    case FULL -> degree == 0 ? 1 : 0;
                    case HALF -> degree == 2 ? 2 : degree == 7 || degree == 11 ? 1 : slot.chord() == null ? 0 : 1;
                    case OPEN -> degree == third || degree == 7 ? 1.5 : degree == 0 ? 0.5 : 1;
                };
    }
}
