package org.cadenza.learning.training;

/** Thrown when a training has run away: what it measures, or what it has learned, is no finite number any more. */
public final class TrainingDivergedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long step;
    private final long lastHealthy;

    /**
     * @param step that went wrong, counted from 1
     * @param what was not finite: {@code "loss is NaN"}
     * @param lastHealthy steps behind the last checkpoint that was written, 0 if there was none
     */
    public TrainingDivergedException(long step, String what, long lastHealthy) {
        super("the training diverged at step " + step + ": its " + what + "; "
                + (lastHealthy > 0
                        ? "the last healthy checkpoint, of step " + lastHealthy + ", is kept"
                        : "no checkpoint had been written yet")
                + ". Start anew with another --seed, or --set a lower learning rate, a longer warm-up, tighter clipping of"
                + " gradients or smaller batches");
        this.step = step;
        this.lastHealthy = lastHealthy;
    }

    /** The step that went wrong, counted from 1. */
    public long step() {
        return step;
    }

    /** Steps behind the last checkpoint that was written, 0 if there was none. */
    public long lastHealthy() {
        return lastHealthy;
    }
}
