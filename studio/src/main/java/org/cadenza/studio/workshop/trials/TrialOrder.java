package org.cadenza.studio.workshop.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.learning.Json;
import org.cadenza.studio.workshop.evaluation.Lens;

/**
 * A trial as somebody asked for it.
 *
 * @param contestants 1 to {@value #MOST_CONTESTANTS}, no two alike
 * @param pieces that each model plays, {@value #LEAST_PIECES} to {@value #MOST_PIECES}
 * @param against real music
 * @param heldOut whether of {@code against} only what no training learns from counts
 * @param training what was learned from, to look for copies in
 * @param reading of all pieces, by {@link Lens}
 */
public record TrialOrder(
        List<Contestant> contestants,
        int pieces,
        Place against,
        boolean heldOut,
        Optional<Place> training,
        String reading,
        long seed) {

    public static final int MOST_CONTESTANTS = 6;
    public static final int LEAST_PIECES = 8;
    public static final int MOST_PIECES = 500;

    public TrialOrder {
        contestants = List.copyOf(contestants);
    }

    /** The order that a trial was stored with. */
    public static TrialOrder read(String wishes) {
        return Json.read(wishes, TrialOrder.class, "the order of the trial");
    }

    String json() {
        return Json.writeLine(this).strip();
    }

    /** All places that are named. */
    Stream<Place> places() {
        return Stream.concat(Stream.of(against), training.stream());
    }
}
