package org.cadenza.studio.library;

import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.learning.Attachment;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.originality.PassageFile;

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

    /** One of the model's JSON texts: {@code "config"}. @throws CheckpointException if it is missing or damaged */
    public String document(String name) {
        return CheckpointFolder.readDocument(folder, name);
    }

    /** The model as far as it generates, without what its training needs. @throws CheckpointException if it is damaged */
    public Checkpoint open() {
        return CheckpointFolder.readPublished(folder);
    }

    /** What it learned from, as hashed passages; empty where no index came with it. @throws CheckpointException if damaged */
    public Optional<PassageFile> originality() {
        return Attachment.read(folder, PassageFile.NAME).map(PassageFile::read);
    }

    /** Whether its training can go on. */
    public boolean unfinished() {
        return CheckpointFolder.canGoOn(folder);
    }
}
