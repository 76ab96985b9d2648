package org.cadenza.studio.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How much the studio may still write: songs, uploads and the sound of samples together stay below a quota, and the last of the disk is
 * nobody's. What is used is measured at most every ten seconds; what was let in meanwhile is added to it.
 */
public final class DiskRoom {

    /** Below this, in bytes, nothing new is begun. */
    public static final long LEAST_FREE = 256L << 20;

    private static final List<String> SHARED = List.of("songs", "uploads", "runs", "trials");
    private static final long FRESH = 10_000_000_000L;

    /** Tells how many bytes may still be written to the disk. */
    @FunctionalInterface
    public interface FreeSpace {
        long bytes() throws IOException;
    }

    private final Path home;
    private final long quota;
    private final FreeSpace free;
    private final LongSupplier nanoTime;
    private long used = -1;
    private long measured;
    private long claimed;
    private long coming;

    /** @param quota in bytes, above zero */
    public DiskRoom(Path home, long quota) {
        this(home, quota, () -> Files.getFileStore(home).getUsableSpace(), System::nanoTime);
    }

    /** As above, with another source of the free space and a clock in nanoseconds. */
    public DiskRoom(Path home, long quota, FreeSpace free, LongSupplier nanoTime) {
        this.home = home;
        this.quota = quota;
        this.free = free;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes room for something new.
     *
     * @param bytes how large it is, or 0 where nobody knows
     * @return to be closed when it is there, or is not: until then others may not take the same room on the disk
     * @throws NoRoomException if there is too little, saying how much is used and what to delete
     */
    public synchronized Claim claim(long bytes) throws IOException {
        long left = free.bytes();
        if (left - coming - bytes < LEAST_FREE) {
            throw new NoRoomException("the disk is almost full: " + megabytes(left) + " are free, and "
                    + megabytes(LEAST_FREE) + " of them are kept; delete songs and uploads, or make room");
        }
        long now = used();
        if (now + bytes > quota || now >= quota) {
            throw new NoRoomException("songs, uploads and samples use " + megabytes(now) + " of the " + megabytes(quota)
                    + " that they may; delete songs (the bin is emptied after 30 days), uploads and runs,"
                    + " or open the studio with a larger --quota-gb");
        }
        claimed += bytes;
        coming += bytes;
        return new Claim(bytes);
    }

    /** Room that was taken for something that is coming in. */
    public final class Claim implements AutoCloseable {

        private final long bytes;

        private Claim(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void close() {
            synchronized (DiskRoom.this) {
                coming -= bytes;
            }
        }
    }

    private long used() throws IOException {
        if (used < 0 || nanoTime.getAsLong() - measured > FRESH) {
            used = 0;
            claimed = 0;
            for (String folder : SHARED) {
                used += size(home.resolve(folder));
            }
            measured = nanoTime.getAsLong();
        }
        return used + claimed;
    }

    private static long size(Path folder) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            /** What is hidden is in the making; a library is gone again when its songs are there. */
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                boolean hidden = visited.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException goneMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
