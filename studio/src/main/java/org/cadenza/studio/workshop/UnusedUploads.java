package org.cadenza.studio.workshop;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.cadenza.studio.library.uploads.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away what was uploaded and then forgotten: after a day, unless a run uses it. */
public final class UnusedUploads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedUploads.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Uploads uploads;
    private final Predicate<String> used;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "throw away unused uploads");
        thread.setDaemon(true);
        return thread;
    });

    /** @param used whether a run needs the upload of that id */
    public UnusedUploads(Uploads uploads, Predicate<String> used) {
        this.uploads = uploads;
        this.used = used;
    }

    /** Looks now and every hour. Files belong to one machine, so that the jobs in the database are not needed for it. */
    public void start() {
        clock.scheduleWithFixedDelay(() -> remove(Clock.systemUTC()), 0, 1, TimeUnit.HOURS);
    }

    /** Removes what has lain there long enough; what cannot be removed now is tried again the next time. */
    void remove(Clock now) {
        try {
            for (String id : uploads.unchangedSince(now.instant().minus(KEPT))) {
                if (!used.test(id)) {
                    uploads.delete(id);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("unused uploads could not be removed", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
