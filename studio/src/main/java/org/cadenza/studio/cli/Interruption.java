package org.cadenza.studio.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C as a request: the work is asked to stop and given time to put its things in order. */
final class Interruption {

    private static final int PATIENCE_SECONDS = 60;

    /** Work that may fail to read or write, up to its last word to the user. */
    interface Work<T> {
        T run() throws IOException;
    }

    private Interruption() {}

    /**
     * Runs {@code work}. If the JVM is told to end meanwhile, {@code stop} is called, and the JVM ends only when the
     * work has returned or a minute is over.
     */
    static <T> T soften(Work<T> work, Runnable stop) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> stopAndWait(stop, done), "stop gently");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    private static void stopAndWait(Runnable stop, CountDownLatch done) {
        stop.run();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook is what we have just released.
        }
    }
}
