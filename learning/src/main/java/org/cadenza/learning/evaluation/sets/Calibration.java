package org.cadenza.learning.evaluation.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Summary;

/**
 * The three comparisons that give a number its scale. The reference is parted by chance into two halves, several times:
 * the second half, real music that the first has not heard of, is the ceiling, the same second half shuffled the floor, and
 * as many pieces of the set stand between. All are compared with the first half and are equally many, because distances
 * of sets hang on their size.
 */
public final class Calibration {

    /** Draws that are averaged. */
    static final int ROUNDS = 5;

    /** Pieces of a side that are compared at most: distances cost the square. */
    static final int MOST = 1000;

    private record Round(MeasuredSet real, MeasuredSet set, MeasuredSet shuffled, MeasuredSet heldOut) {}

    private final List<Round> rounds = new ArrayList<>();

    /** @param shuffled the pieces of {@code reference}, in the same order, as chance would have them */
    public Calibration(MeasuredSet set, MeasuredSet reference, MeasuredSet shuffled, Seed seed) {
        int half = Math.min(MOST, reference.size() / 2);
        int others = Math.min(half, set.size());
        for (int round = 0; round < ROUNDS; round++) {
            Seed own = seed.at(round);
            MeasuredSet mixed = reference.mixed(own);
            rounds.add(new Round(
                    mixed.part(0, half),
                    set.mixed(own.branch("set")).part(0, others),
                    shuffled.mixed(own).part(half, half + others),
                    mixed.part(half, half + others)));
        }
    }

    /**
     * Where the set stands.
     *
     * @param compare real music with other music; NaN where that is undefined
     */
    public Standing standing(ToDoubleBiFunction<MeasuredSet, MeasuredSet> compare) {
        return new Standing(
                over(round -> compare.applyAsDouble(round.real, round.set)),
                over(round -> compare.applyAsDouble(round.real, round.shuffled)),
                over(round -> compare.applyAsDouble(round.real, round.heldOut)));
    }

    private Summary over(ToDoubleFunction<Round> number) {
        return Summary.of(rounds.stream().mapToDouble(number).toArray());
    }
}
