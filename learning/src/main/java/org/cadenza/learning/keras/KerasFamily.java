package org.cadenza.learning.keras;

import java.util.List;
import org.cadenza.learning.Checkpoint;

/** A family some of whose models are networks that Keras has words for. */
public interface KerasFamily {

    /** The presets whose models can be exported. */
    List<String> exportable();

    /**
     * The network that generates.
     *
     * @throws IllegalArgumentException if Keras has no layers for it, saying which presets' models can be exported
     */
    KerasModel exported(Checkpoint checkpoint);

    /**
     * A model that generates as {@code network} does.
     *
     * @param genres the names of its genres in the order of their numbers; empty for those that the network's notes give,
     *     else {@code genre-0} and so on
     * @throws org.cadenza.learning.CheckpointException if it is another network, naming the layer that does not fit
     * @throws IllegalArgumentException if the genres are more or fewer than the network's
     */
    Checkpoint imported(KerasModel network, List<String> genres);
}
