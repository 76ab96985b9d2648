package org.cadenza.families.musictransformer.chorale;

import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.Transposition;
import org.cadenza.music.score.Key;

/**
 * A chorale to learn from.
 *
 * @param key as the labels say, or null
 * @param room how far it may be moved
 */
public record ChoraleExample(ChoraleGrid grid, Key key, Transposition room) {

    /** The conditions when it is moved by {@code semitones}; its length only if it is a whole number of quarters. */
    int[] conditions(int semitones) {
        int[] conditions = new int[3];
        if (key != null) {
            conditions[ChoraleLanguage.MODE] = key.mode().ordinal() + 1;
            conditions[ChoraleLanguage.TONIC] = key.transposed(semitones).tonic() + 1;
        }
        int quarters = grid.steps() / ChoraleGrid.STEPS_PER_QUARTER;
        if (grid.steps() % ChoraleGrid.STEPS_PER_QUARTER == 0 && quarters <= ChoraleLanguage.MAX_QUARTERS) {
            conditions[ChoraleLanguage.LENGTH] = quarters;
        }
        return conditions;
    }
}
