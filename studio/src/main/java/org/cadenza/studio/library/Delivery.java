package org.cadenza.studio.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.music.Replacement;

/** Files that appear together, whole, or not at all; also when the program is stopped from outside (Ctrl-C). */
public final class Delivery implements AutoCloseable {

    private final Map<Path, Replacement> files = new LinkedHashMap<>();

    /**
     * Where to write what shall become {@code target}: a path in the same folder with the same ending.
     *
     * @throws IllegalArgumentException if the folder is missing or not writable, or {@code target} is a folder
     */
    public Path draft(Path target) throws IOException {
        checkPlace(target);
        Replacement file = new Replacement(target);
        files.put(target, file);
        return file.draft();
    }

    /**
     * Whether {@code target} could be written, asked before the work begins.
     *
     * @throws IllegalArgumentException saying why not
     */
    public static void checkPlace(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw new IllegalArgumentException("'" + target + "' is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "there is no folder '" + folder + "'; create it, or choose another place");
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("the folder '" + folder + "' is not writable; choose another place");
        }
    }

    /** Moves every draft to its place. @throws IOException if one was never written or cannot be moved */
    public void deliver() throws IOException {
        for (Map.Entry<Path, Replacement> file : files.entrySet()) {
            if (!Files.exists(file.getValue().draft())) {
                throw new NoSuchFileException(file.getKey().toString(), null, "it was never written");
            }
        }
        for (Replacement file : files.values()) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        for (Replacement file : files.values()) {
            file.close();
        }
    }
}
