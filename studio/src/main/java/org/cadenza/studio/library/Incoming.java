package org.cadenza.studio.library;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a visitor sends, on its way to the disk: never more of it in memory than a portion. */
public final class Incoming {

    private static final int PORTION = 1 << 16;

    /** Who sends more slowly for long keeps a place from others. */
    private static final long LEAST_BYTES_PER_SECOND = 50_000;

    private static final Duration GRACE = Duration.ofMinutes(1);

    private Incoming() {}

    /**
     * Writes {@code length} bytes of {@code content} to {@code file} as they come.
     *
     * @throws IOException if it breaks off or takes too long; what was written is left
     */
    public static void receive(InputStream content, long length, Path file) throws IOException {
        long deadline = System.nanoTime()
                + GRACE.plusSeconds(length / LEAST_BYTES_PER_SECOND).toNanos();
        byte[] portion = new byte[PORTION];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = length; left > 0; ) {
                int read = content.read(portion, 0, (int) Math.min(left, portion.length));
                if (read < 0 || System.nanoTime() > deadline) {
                    throw new EOFException("the file broke off " + left + " bytes before its end");
                }
                out.write(portion, 0, read);
                left -= read;
            }
        }
    }
}
