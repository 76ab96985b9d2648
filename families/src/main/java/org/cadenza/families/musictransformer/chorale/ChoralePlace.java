package org.cadenza.families.musictransformer.chorale;

import java.util.Arrays;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/** A place in a stream of voices, and what can be remembered there of those before. */
final class ChoralePlace {

    /** Where there is no token. */
    static final int NONE = -1;

    private static final int VOICES = ChoraleGrid.VOICES;

    private final int length;

    private final int[] now = new int[VOICES];
    private final int[] previous = new int[VOICES];
    private final int[] before = new int[VOICES];
    private final int[] held = new int[VOICES];
    private int still;
    private int last = NONE;
    private int count;

    /** @param length of the stream in steps, 0 if it is not known */
    ChoralePlace(int length) {
        this.length = length;
        Arrays.fill(now, NONE);
        Arrays.fill(previous, NONE);
        Arrays.fill(before, NONE);
    }

    /** Goes past the next voice, which sings {@code token}. */
    void pass(int token) {
        now[voice()] = token;
        last = token;
        if (++count % VOICES == 0) {
            endStep();
        }
    }

    private void endStep() {
        boolean motion = false;
        for (int voice = 0; voice < VOICES; voice++) {
            boolean moves = now[voice] != previous[voice];
            motion |= moves;
            before[voice] = moves ? previous[voice] : before[voice];
            held[voice] = moves ? 1 : held[voice] + 1;
            previous[voice] = now[voice];
            now[voice] = NONE;
        }
        still = motion ? 1 : still + 1;
    }

    /** Steps before this one. */
    int step() {
        return count / VOICES;
    }

    /** The voice to come, 0 is the soprano. */
    int voice() {
        return count % VOICES;
    }

    /** Steps to the end, this one included; 0 at the end and where the end is not known. */
    int left() {
        return length == 0 ? 0 : length - step();
    }

    boolean complete() {
        return length > 0 && step() >= length;
    }

    /** The token before. */
    int last() {
        return last;
    }

    /** What {@code voice} sings in this step, {@link #NONE} if it is still to come. */
    int now(int voice) {
        return now[voice];
    }

    /** What {@code voice} sang in the step before. */
    int previous(int voice) {
        return previous[voice];
    }

    /** What {@code voice} sang before it moved to {@link #previous}. */
    int before(int voice) {
        return before[voice];
    }

    /** For how many steps {@code voice} has sung {@link #previous}; 0 in the first step. */
    int held(int voice) {
        return held[voice];
    }

    /** For how many steps all voices have sung {@link #previous}; 0 in the first step. */
    int still() {
        return still;
    }

    /** Which voices have moved in this step, a bit for each but the bass. */
    int moved() {
        int moved = 0;
        for (int voice = 0; voice < VOICES - 1; voice++) {
            if (now[voice] != NONE && now[voice] != previous[voice]) {
                moved |= 1 << voice;
            }
        }
        return moved;
    }
}
