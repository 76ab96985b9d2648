package org.cadenza.studio.library.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.studio.library.uploads.RefusedUploadException.Reason;

/** The files that are coming in. They count as if they were there, so that many at once cannot pass the limits. */
final class Arrivals {

    private static final int PORTION = 1 << 16;

    /** Who sends more slowly for long keeps a place from others. */
    private static final long LEAST_BYTES_PER_SECOND = 50_000;

    private static final Duration GRACE = Duration.ofMinutes(1);

    private final UploadLimits limits;
    private final List<Arrival> all = new ArrayList<>();

    Arrivals(UploadLimits limits) {
        this.limits = limits;
    }

    /** A file that is coming in; to be closed when it is there, or is not. */
    final class Arrival implements AutoCloseable {

        private final String upload;
        private final long length;

        private Arrival(String upload, long length) {
            this.upload = upload;
            this.length = length;
        }

        /** Writes {@code content} as it comes. @throws IOException if it breaks off or takes too long */
        void receive(InputStream content, Path draft) throws IOException {
            long deadline = System.nanoTime()
                    + GRACE.plusSeconds(length / LEAST_BYTES_PER_SECOND).toNanos();
            byte[] portion = new byte[PORTION];
            try (OutputStream out = Files.newOutputStream(draft)) {
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

        @Override
        public void close() {
            synchronized (Arrivals.this) {
                all.remove(this);
            }
        }
    }

    /** @throws RefusedUploadException if {@code length} more bytes, or one more file, are too much */
    synchronized Arrival admit(Upload upload, String name, long length) {
        List<Arrival> others =
                all.stream().filter(other -> other.upload.equals(upload.id())).toList();
        List<Upload.File> kept = upload.files().stream()
                .filter(file -> !file.name().equals(name))
                .toList();
        checkSize("the file", length, limits.fileBytes());
        checkSize(
                "the upload",
                length
                        + kept.stream().mapToLong(Upload.File::bytes).sum()
                        + others.stream().mapToLong(other -> other.length).sum(),
                limits.bytes());
        if (kept.size() + others.size() >= limits.files()) {
            throw new RefusedUploadException(
                    Reason.TOO_MUCH, "the upload has " + limits.files() + " files, the most there may be; send a zip");
        }
        if (all.size() >= limits.arriving()) {
            throw new RefusedUploadException(
                    Reason.BUSY, limits.arriving() + " files are coming in already; send it again in some seconds");
        }
        Arrival arrival = new Arrival(upload.id(), length);
        all.add(arrival);
        return arrival;
    }

    private static void checkSize(String what, long bytes, long most) {
        if (bytes > most) {
            throw new RefusedUploadException(
                    Reason.TOO_MUCH, what + " would have " + bytes + " bytes, expected at most " + most);
        }
    }
}
