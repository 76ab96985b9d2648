package org.cadenza.learning.nn;

import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.cadenza.learning.Array;

/** The exponential moving average of all values of a player: steadier than the values themselves, and better to play by. */
public final class Ema {

    private final Parameters parameters;
    private final Tensor average;

    /** Starts from the values as they are. */
    public Ema(Parameters parameters) {
        this.parameters = parameters;
        average = Parameters.lasting(new Tensor(parameters.values().raw().clone()));
    }

    /** average = decay average + (1 - decay) values. @param decay 0 to below 1 */
    public void update(double decay) {
        Settings.fraction("decay", decay);
        try (Scope scope = new Scope()) {
            average.raw().lerp_(parameters.values().raw(), new Scalar(1 - decay));
        }
    }

    /** Exchanges average and values: the network computes with the average until they are swapped back. */
    public void swap() {
        try (Scope scope = new Scope()) {
            org.bytedeco.pytorch.Tensor values = parameters.values().raw().clone();
            parameters.values().raw().copy_(average.raw());
            average.raw().copy_(values);
        }
    }

    /** The averages by the names of the values. */
    public Map<String, Array> save() {
        return parameters.save(average);
    }

    /** Takes the averages over. @throws org.cadenza.learning.CheckpointException if they do not fit */
    public void restore(Map<String, Array> arrays) {
        parameters.restore(average, arrays);
    }
}
