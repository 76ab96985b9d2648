package org.cadenza.studio.library.uploads;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.studio.library.uploads.RefusedUploadException.Reason;

/** The files that are coming in. They count as if they were there, so that many at once cannot pass the limits. */
final class Arrivals {

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
