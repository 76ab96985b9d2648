package org.cadenza.studio.workshop.live;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cadenza.studio.workshop.jobs.QueueFullException;

/**
 * Lets one piece of work through at a time, always on the same thread: generators are for one thread, and libtorch keeps
 * workers for each that ever called it.
 */
public final class Turnstile implements AutoCloseable {

    private final String what;
    private final int mostWaiting;
    private final ThreadPoolExecutor thread;

    /** What is done on the thread. */
    public interface Work<T> {
        T get() throws IOException;
    }

    /** @param what waits: {@code "patterns"} @param mostWaiting how many may wait, 1 or more */
    public Turnstile(String what, int mostWaiting) {
        this.what = what;
        this.mostWaiting = mostWaiting;
        this.thread =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(mostWaiting), this::thread);
    }

    /** Nobody waits for it when the program ends. */
    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, what);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for its turn and does {@code work}.
     *
     * @throws QueueFullException if too many wait already
     * @throws InterruptedIOException if this is closed meanwhile
     */
    public <T> T pass(Work<T> work) throws IOException {
        try {
            return submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + what);
        } catch (CancellationException e) {
            throw new InterruptedIOException("closed while " + what + " were waited for");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /** Does {@code work} when its turn has come, unless too many wait already; nobody hears how it went. */
    public void later(Work<?> work) {
        try {
            submit(work);
        } catch (QueueFullException e) {
            // those who wait need it themselves, and do it
        }
    }

    private <T> Future<T> submit(Work<T> work) {
        try {
            return thread.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw new QueueFullException(mostWaiting, what);
        }
    }

    private static IOException rethrown(Throwable failure) throws IOException {
        if (failure instanceof RuntimeException wrong) {
            throw wrong;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }

    /** Sends away whoever waits. */
    @Override
    public void close() {
        thread.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
    }
}
