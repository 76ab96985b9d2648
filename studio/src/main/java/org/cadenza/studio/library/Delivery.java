package org.cadenza.studio.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that appear together, whole, or not at all. Each is written under a hidden name beside its place and moved there
 * by {@link #deliver}; what was not delivered is removed by {@link #close}, or when the program is stopped from outside
 * (Ctrl-C).
 */
public final class Delivery implements AutoCloseable {

    private static final Set<Path> UNDELIVERED = ConcurrentHashMap.newKeySet();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Delivery::abandonAll, "remove unfinished files"));
        } catch (IllegalStateException e) {
            // The program is ending already, and who still writes (a training's last words) is being waited for.
        }
    }

    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    /**
     * Where to write what shall become {@code target}: a path in the same folder with the same ending.
     *
     * @throws IllegalArgumentException if the folder is missing or not writable, or {@code target} is a folder
     */
    public Path draft(Path target) {
        checkPlace(target);
        Path draft =
                target.resolveSibling(".unfinished-" + ProcessHandle.current().pid() + "-" + target.getFileName());
        drafts.put(draft, target);
        UNDELIVERED.add(draft);
        return draft;
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
                    "there is no folder '" + folder + "'; create it, or choose another --out");
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("the folder '" + folder + "' is not writable; choose another --out");
        }
    }

    /** Moves every draft to its place. @throws IOException if one was never written or cannot be moved */
    public void deliver() throws IOException {
        for (Path draft : drafts.keySet()) {
            if (!Files.exists(draft)) {
                throw new NoSuchFileException(drafts.get(draft).toString(), null, "it was never written");
            }
        }
        for (Map.Entry<Path, Path> entry : drafts.entrySet()) {
            Files.move(
                    entry.getKey(),
                    entry.getValue(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            UNDELIVERED.remove(entry.getKey());
        }
        drafts.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path draft : drafts.keySet()) {
            UNDELIVERED.remove(draft);
            Files.deleteIfExists(draft);
        }
        drafts.clear();
    }

    private static void abandonAll() {
        for (Path draft : UNDELIVERED) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                System.err.println("could not remove the unfinished file '" + draft + "': " + e.getMessage());
            }
        }
    }
}
