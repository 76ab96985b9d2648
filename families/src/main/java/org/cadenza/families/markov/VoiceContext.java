package org.cadenza.families.markov;

import java.util.Arrays;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/**
 * A place in a chorale as its model sees it: what the next voice sings as an interval from a pitch that it is measured
 * by, and what surrounds it measured by the same pitch, so that all keys are one. The pitch is that of the voice in the
 * step before; of a voice that did not sing, that of the nearest voice above that sings already; else there is none.
 */
final class VoiceContext {

    private static final int VOICES = ChoraleGrid.VOICES;
    private static final int BEAT = ChoraleGrid.STEPS_PER_QUARTER;
    private static final int LONG = 4;

    /** Symbols: a rest, intervals from the voice's own pitch, from another voice, and plain pitches. */
    private static final int REST = 0;

    private static final int OWN = 128;
    private static final int OTHER = 384;
    private static final int PLAIN = 512;

    private final int[] now = new int[VOICES];
    private final int[] previous = new int[VOICES];
    private final int[] before = new int[VOICES];
    private final int[] held = new int[VOICES];
    private int count;
    private int measure;
    private int base;

    VoiceContext() {
        Arrays.fill(previous, ChoraleGrid.REST);
        Arrays.fill(before, ChoraleGrid.REST);
        look();
    }

    /** Goes past the next voice. @param pitch what it sings, or {@link ChoraleGrid#REST} */
    void pass(int pitch) {
        now[voice()] = pitch;
        if (++count % VOICES == 0) {
            endStep();
        }
        look();
    }

    private void endStep() {
        for (int voice = 0; voice < VOICES; voice++) {
            boolean moves = now[voice] != previous[voice];
            before[voice] = moves ? previous[voice] : before[voice];
            held[voice] = moves ? 1 : held[voice] + 1;
            previous[voice] = now[voice];
        }
    }

    /** Finds the pitch to measure by. */
    private void look() {
        measure = previous[voice()];
        base = OWN;
        for (int above = voice() - 1; above >= 0 && measure == ChoraleGrid.REST; above--) {
            measure = now[above];
            base = OTHER;
        }
        if (measure == ChoraleGrid.REST) {
            measure = 0;
            base = PLAIN;
        }
    }

    /** The voice to come, 0 is the soprano. */
    int voice() {
        return count % VOICES;
    }

    /** What the voice to come sang in the step before. */
    int own() {
        return previous[voice()];
    }

    /** What the voice to come is measured by: a number for its own pitch, one for another's, one for none. */
    int kind() {
        return base;
    }

    /** The symbol of a pitch or {@link ChoraleGrid#REST} here, 0 to 639. */
    int symbol(int pitch) {
        return pitch == ChoraleGrid.REST ? REST : base + pitch - measure;
    }

    /** The context, the most telling first: see {@link MarkovChoraleConfig}. */
    int[] features() {
        int voice = voice();
        int placed = 0;
        for (int above = 0; above < voice; above++) {
            placed = 769 * placed + symbol(now[above]);
        }
        int chord = 0;
        for (int other = 0; other < VOICES; other++) {
            chord = 769 * chord + symbol(previous[other]);
        }
        return new int[] {
            voice, count / VOICES % BEAT, placed, chord, Math.min(held[voice], LONG), symbol(before[voice])
        };
    }
}
