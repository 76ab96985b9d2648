package org.cadenza.studio.workshop.trials;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cadenza.studio.library.trials.StoredTrial;
import org.cadenza.studio.library.trials.TrialFiles;
import org.cadenza.studio.library.trials.TrialState;
import org.cadenza.studio.library.trials.Trials;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds one queued trial and writes down how it goes. Run a second time, after the studio died in the middle, it begins anew;
 * run once more after the trial has ended, it does nothing.
 */
final class TrialJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrialJob.class);
    private static final long BETWEEN_MILLIS = 250;
    private static final int LONGEST_SENTENCE = 2000;

    private final Trials trials;
    private final TrialFiles files;
    private final TrialWork work;
    private final Duration longest;

    /** Generators are for one thread, and libtorch keeps workers for each that ever called it. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "trials");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean closing;

    /** @param longest after which a trial is given up */
    TrialJob(Trials trials, TrialFiles files, TrialWork work, Duration longest) {
        this.trials = trials;
        this.files = files;
        this.work = work;
        this.longest = longest;
    }

    /** From now on the trial is let go of: it begins anew when the studio opens again. */
    void closeSoon() {
        closing = true;
    }

    /** @throws InterruptedException if the studio closed before the trial ended */
    void run(String id) throws InterruptedException {
        Optional<StoredTrial> trial = trials.find(id);
        Optional<Long> attempt = trials.begin(id);
        if (trial.isEmpty() || attempt.isEmpty()) {
            return;
        }
        Watched watched = new Watched(id, attempt.get());
        Future<?> held = thread.submit(() -> hold(trial.get(), watched));
        while (!watched.await(held)) {
            watched.look();
        }
        end(watched);
    }

    private void hold(StoredTrial trial, Watched watched) {
        try {
            Path folder = files.begin(trial.id());
            work.hold(TrialOrder.read(trial.wishes()), folder, watched, watched::reported);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            watched.problem = Optional.of(Problem.of(e));
            if (watched.problem.get().kind() == Problem.Kind.DEFECT) {
                LOG.error("trial {} failed", trial.id(), e);
            }
        }
    }

    private void end(Watched watched) throws InterruptedException {
        watched.writeDown();
        Optional<Problem> problem = watched.problem;
        if (problem.isEmpty()) {
            trials.end(watched.id, watched.attempt, TrialState.DONE, Optional.empty());
        } else if (problem.get().kind() != Problem.Kind.CANCELLED) {
            fail(watched, problem.get().sentence());
        } else if (watched.late()) {
            fail(
                    watched,
                    "it took longer than " + longest.toMinutes() + " minutes; ask for fewer pieces, or less music"
                            + " to compare with");
        } else if (closing) {
            throw new InterruptedException("the studio closed while trial " + watched.id + " was held");
        } else {
            trials.end(watched.id, watched.attempt, TrialState.CANCELLED, Optional.empty());
        }
    }

    private void fail(Watched watched, String sentence) {
        String ours = sentence.replace(files.home() + File.separator, "");
        String shortened = ours.substring(0, Math.min(ours.length(), LONGEST_SENTENCE));
        trials.end(watched.id, watched.attempt, TrialState.FAILED, Optional.of(shortened));
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /**
     * A trial while it is held. What is told on the thread that works, or on those of the synthesizer, which are
     * interrupted, is written into the database by the thread that watches alone.
     */
    private final class Watched implements Progress {

        private final String id;
        private final long attempt;
        private final long start = System.nanoTime();
        private final List<String> reports = new ArrayList<>();
        private volatile TrialAccount account = TrialAccount.EMPTY;
        private volatile boolean stopped;
        private volatile Optional<Problem> problem = Optional.empty();
        private TrialAccount written;

        Watched(String id, long attempt) {
            this.id = id;
            this.attempt = attempt;
        }

        @Override
        public synchronized void stage(String name) {
            account = new TrialAccount(name, 0, reports);
        }

        @Override
        public synchronized void at(double fraction, String detail) {
            account = new TrialAccount(account.stage(), fraction, account.reports());
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }

        synchronized void reported(String label) {
            reports.add(label);
            account = new TrialAccount(account.stage(), 1, reports);
        }

        /** @return whether it has ended */
        boolean await(Future<?> held) throws InterruptedException {
            try {
                held.get(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                problem = Optional.of(Problem.of(e.getCause()));
                return true;
            }
        }

        /** A database that is away for a moment must not end the trial. */
        void look() {
            try {
                writeDown();
                stopped |= closing || late() || trials.shallStop(id, attempt);
            } catch (RuntimeException e) {
                LOG.warn("how trial {} goes could not be written down", id, e);
            }
        }

        boolean late() {
            return System.nanoTime() - start > longest.toNanos();
        }

        void writeDown() {
            TrialAccount now = account;
            if (!now.equals(written)) {
                trials.report(id, attempt, now.json());
                written = now;
            }
        }
    }
}
