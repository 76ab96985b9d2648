package org.cadenza.learning.originality;

import java.util.List;
import org.cadenza.learning.evaluation.Tune;

/**
 * What pieces that nothing was learned from share with those that were: how much alike real music is.
 *
 * @param pieces that were looked for
 * @param median notes in the longest shared passage of each; one that shares fewer than {@link PassageIndex#LEAST} counts as
 *     none
 * @param most notes that nine of ten do not exceed
 */
public record HeldOutPassages(int pieces, int median, int most) {

    /** Of none. */
    public static final HeldOutPassages NONE = new HeldOutPassages(0, 0, 0);

    private static final double MOST = 0.9;

    /** Looks for all {@code tunes} in {@code index}. */
    public static HeldOutPassages of(List<Tune> tunes, PassageIndex index) {
        int[] notes = tunes.parallelStream()
                .mapToInt(tune -> index.longest(tune).map(SharedPassage::notes).orElse(0))
                .sorted()
                .toArray();
        return notes.length == 0
                ? NONE
                : new HeldOutPassages(notes.length, notes[notes.length / 2], notes[(int) (MOST * (notes.length - 1))]);
    }
}
