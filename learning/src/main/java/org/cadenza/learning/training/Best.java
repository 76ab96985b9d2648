package org.cadenza.learning.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;

/**
 * The weights that measured best so far. A checkpoint holds these as its weights, and those that the training goes on
 * with, if they are others, among its training arrays.
 */
final class Best {

    private static final String STATE = "training.best";
    private static final String CURRENT = "training.current.";
    private static final int NUMBERS = 3;

    private long step;
    private double value = Double.POSITIVE_INFINITY;
    private long misses;
    private Map<String, Array> weights;

    /** Takes in a measurement, of which less is better, and the weights if it is the best. */
    void offer(long atStep, double measured, Supplier<Map<String, Array>> atWeights) {
        if (measured < value) {
            step = atStep;
            value = measured;
            misses = 0;
            weights = atWeights.get();
        } else {
            misses++;
        }
    }

    /** Whether there were {@code patience} measurements in a row without a new best; never for 0. */
    boolean exhausted(int patience) {
        return patience > 0 && misses >= patience;
    }

    /** {@code state} with the best weights to the fore. */
    Checkpoint in(Checkpoint state) {
        if (weights == null) {
            return state;
        }
        Map<String, Array> training = new TreeMap<>(state.training());
        training.put(STATE, Array.of(step, Double.doubleToLongBits(value), misses));
        if (step != state.card().steps()) {
            state.weights().forEach((name, array) -> training.put(CURRENT + name, array));
        }
        return new Checkpoint(state.card(), state.documents(), weights, training);
    }

    /** Remembers what {@link #in} wrote. @return the state as it was before */
    Checkpoint out(Checkpoint saved) {
        if (!saved.training().containsKey(STATE)) {
            return saved;
        }
        long[] numbers = saved.training(STATE).longs();
        if (numbers.length != NUMBERS
                || numbers[0] < 1
                || numbers[0] > saved.card().steps()
                || numbers[2] < 0) {
            throw new CheckpointException("the training cannot go on: what is told of its best weights is damaged");
        }
        step = numbers[0];
        value = Double.longBitsToDouble(numbers[1]);
        misses = numbers[2];
        weights = saved.weights();
        Map<String, Array> current = Checkpoint.part(saved.training(), CURRENT);
        Map<String, Array> training = new TreeMap<>(saved.training());
        training.keySet().removeIf(name -> name.equals(STATE) || name.startsWith(CURRENT));
        return new Checkpoint(saved.card(), saved.documents(), current.isEmpty() ? weights : current, training);
    }

    /** What the card of a model that was trained for {@code steps} should say. */
    List<String> notes(long steps) {
        return weights == null || step == steps
                ? List.of()
                : List.of("the weights are those of step " + step + ", which measured best on held-out music");
    }
}
