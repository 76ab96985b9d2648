package org.cadenza.learning.partwriting;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/** A model as {@link ChoraleGenerator} needs it: something that goes on with four voices. */
@FunctionalInterface
public interface ChoraleDrafter {

    /**
     * A chorale of {@link ChoralePlan#steps} steps.
     *
     * @param begun its beginning, which stays as it is, or empty; shorter than the plan
     * @param cancelled asked often
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ChoraleGrid draft(ChoralePlan plan, Optional<ChoraleGrid> begun, Seed seed, BooleanSupplier cancelled);
}
