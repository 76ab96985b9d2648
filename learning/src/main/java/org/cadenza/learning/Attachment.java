package org.cadenza.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of arrays beside a finished model that generating does not need. The card names it with its fingerprint, so a
 * model with one has another card than without; a file of which the card says nothing is not read.
 */
public final class Attachment {

    private static final String ENDING = ".safetensors";

    private Attachment() {}

    /**
     * Puts {@code arrays} beside the model as {@code name}, in place of those that were there. The model can be opened at
     * every moment: the card forgets the old file before it goes and names the new one when it has come.
     *
     * @return the card as it was stored
     * @throws IOException if they cannot be written
     * @throws CheckpointException if {@code folder} is no model
     */
    public static ModelCard write(Path folder, String name, Map<String, Array> arrays) throws IOException {
        ModelCard card = CheckpointFolder.readCard(folder);
        Path file = folder.resolve(name + ENDING);
        Path partial = folder.resolve("." + name + ".partial");
        Files.deleteIfExists(partial);
        try {
            Safetensors.write(partial, arrays);
            Map<String, String> files = new TreeMap<>(card.files());
            files.remove(file.getFileName().toString());
            CheckpointFolder.replaceCard(folder, card.withFiles(files));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            files.put(file.getFileName().toString(), CheckpointFolder.sha256(file));
            return CheckpointFolder.replaceCard(folder, card.withFiles(files));
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** What {@link #write} put there; empty where the card names none. @throws CheckpointException if it is damaged */
    public static Optional<Map<String, Array>> read(Path folder, String name) {
        ModelCard card = CheckpointFolder.readCard(folder);
        Path file = folder.resolve(name + ENDING);
        if (!card.files().containsKey(file.getFileName().toString())) {
            return Optional.empty();
        }
        Map<String, Array> arrays = Safetensors.read(file);
        CheckpointFolder.checkFingerprint(file, card);
        return Optional.of(arrays);
    }
}
