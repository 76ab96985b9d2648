package org.cadenza.music;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A file written beside its target and moved over it when complete, so that neither a failure nor Ctrl-C leaves half
 * a file. Close without {@link #complete} deletes it.
 */
public final class Replacement implements AutoCloseable {

    private static final Set<Path> PENDING = ConcurrentHashMap.newKeySet();

    private static final AtomicLong COUNT = new AtomicLong();

    /** So long, at most, whoever is writing when the program is told to end has to complete the file or give it up. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    static {
        Thread cleaner = new Thread(Replacement::removeUnfinished, "remove unfinished files");
        try {
            Runtime.getRuntime().addShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The program is already ending, and whoever still writes does so to the end.
        }
    }

    private final Path target;
    private final Path draft;

    /**
     * Finds a place for the draft; the file itself is made by whoever writes it.
     *
     * @throws NoSuchFileException when the folder is missing, naming it
     */
    public Replacement(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    String.valueOf(folder), null, "the folder does not exist, so " + target + " cannot be written");
        }
        String unique = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        draft = folder.resolve(".unfinished-" + unique + "-" + this.target.getFileName());
        PENDING.add(draft);
    }

    /** Where to write: a hidden file in the target's folder, with the same ending. */
    public Path draft() {
        return draft;
    }

    private static void removeUnfinished() {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!PENDING.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        PENDING.forEach(draft -> draft.toFile().delete());
    }

    /** Puts what was written in the target's place. */
    public void complete() throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
        PENDING.remove(draft);
    }
}
