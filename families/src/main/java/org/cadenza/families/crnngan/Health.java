package org.cadenza.families.crnngan;

import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.nn.Ema;
import org.cadenza.learning.nn.Parameters;

/**
 * Whether the player still has ideas. While it clearly has, its average is kept now and then; once its sequences have grown
 * too alike, its weights and their average go back to what was kept last. The critic and both optimisers stay as they are.
 */
final class Health {

    private static final String KEPT = "healthy.";
    private static final String MEAN = "healthy spread";

    /** Of the mean over some twenty steps. */
    private static final double MEMORY = 0.95;

    private static final int KEEP_EVERY = 50;

    /** Kept is who has so many times the spread that counts as collapse, on the whole and now. */
    private static final double WELL = 2;

    private final double collapse;
    private final Parameters parameters;
    private final Ema average;
    private Map<String, Array> kept = Map.of();
    private float mean = 1;

    /** @param collapse share of real music's spread below which there are no ideas left; 0 to look at nothing */
    Health(double collapse, Parameters parameters, Ema average) {
        this.collapse = collapse;
        this.parameters = parameters;
        this.average = average;
    }

    /** Looks at what step {@code number} measured, and adds {@code alarm} to it if the player had to be put back. */
    Metrics after(long number, Metrics step) {
        Double spread = step.values().get(Match.SPREAD);
        if (collapse == 0 || spread == null) {
            return step;
        }
        mean = (float) (MEMORY * mean + (1 - MEMORY) * Math.min(1, spread));
        if (mean >= collapse || kept.isEmpty()) {
            keep(number, Math.min(mean, spread));
            return step;
        }
        parameters.restore(kept);
        average.restore(kept);
        mean = 1;
        return step.and(Metrics.ALARM, 1);
    }

    private void keep(long number, double least) {
        if (least >= WELL * collapse && (kept.isEmpty() || number % KEEP_EVERY == 0)) {
            kept = average.save();
        }
    }

    void save(Checkpoint.Draft draft) {
        draft.training(MEAN, Array.of(mean));
        kept.forEach((name, array) -> draft.training(KEPT + name, array));
    }

    void restore(Checkpoint checkpoint) {
        mean = checkpoint.training(MEAN).floats()[0];
        kept = Map.copyOf(Checkpoint.part(checkpoint.training(), KEPT));
    }
}
