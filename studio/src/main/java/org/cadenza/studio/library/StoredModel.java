package org.cadenza.studio.library;

import java.nio.file.Path;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;

/** A model on a shelf, not yet opened: its name is its folder's. */
public record StoredModel(String name, Path folder) {

    /** @throws CheckpointException if it is damaged */
    public ModelCard card() {
        return CheckpointFolder.readCard(folder);
    }

    /** The card's fingerprint, as recipes state it. @throws CheckpointException if it is damaged */
    public String cardSha256() {
        return CheckpointFolder.cardSha256(folder);
    }

    /** The model as far as it generates, without what its training needs. @throws CheckpointException if it is damaged */
    public Checkpoint open() {
        return CheckpointFolder.readPublished(folder);
    }

    /** Whether its training can go on. */
    public boolean unfinished() {
        return CheckpointFolder.canGoOn(folder);
    }
}
