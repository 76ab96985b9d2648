package org.cadenza.studio.workshop.runs;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.runs.RunFiles;
import org.cadenza.studio.library.runs.RunWork;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.library.runs.Turn;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.TrainingOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one queued run trained by a process, and writes down how it goes. Run a second time, after the studio died in the
 * middle, it goes on from the last checkpoint; run once more after the run has ended, it does nothing.
 */
final class RunJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    /** How long a process that was asked to stop may take for its last step, its state and a sample. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int LONGEST_SENTENCE = 2000;

    private final Runs runs;
    private final RunWork work;
    private final RunFiles files;
    private final Library library;
    private final Function<String, Optional<Path>> uploads;
    private volatile boolean closing;

    RunJob(Runs runs, RunWork work, RunFiles files, Library library, Function<String, Optional<Path>> uploads) {
        this.runs = runs;
        this.work = work;
        this.files = files;
        this.library = library;
        this.uploads = uploads;
    }

    /** From now on the process is let go of: the run is to go on when the studio opens again. */
    void closeSoon() {
        closing = true;
    }

    /** @throws InterruptedException if the studio closed before the run ended */
    void run(String id, int sitting) throws InterruptedException {
        Optional<StoredRun> waiting = runs.find(id);
        Optional<Turn> turn = work.begin(id, sitting);
        if (waiting.isEmpty() || turn.isEmpty()) {
            return;
        }
        StoredRun run = waiting.get();
        Watched watched = new Watched(run, turn.get());
        try (TrainingProcess process = new TrainingProcess(files.home(), assignment(run), watched::hear)) {
            int exit = watched.await(process);
            watched.writeDown();
            end(run, watched, exit, process);
        } catch (IOException | IllegalArgumentException e) {
            fail(run, turn.get(), Problem.of(e));
        }
    }

    private Assignment assignment(StoredRun run) throws IOException {
        RunOrder order = RunOrder.read(run.wishes());
        List<String> changes = order.changes().entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue())
                .toList();
        TrainingOrder training = TrainingOrder.of(List.of(material(order)))
                .of(order.family(), order.preset())
                .changing(changes)
                .from(Optional.empty(), order.foundation())
                .with(order.seed(), order.steps());
        return new Assignment(
                training,
                files.folder(run.id()).toString(),
                library.placeFor(run.name()).toString(),
                run.started().isPresent(),
                order.minutes());
    }

    private Path material(RunOrder order) throws IOException {
        if (order.upload().isEmpty()) {
            return Path.of(order.folder().orElseThrow());
        }
        return uploads.apply(order.upload().get())
                .orElseThrow(() -> new NoSuchFileException("upload", null, "what was uploaded is no longer there"));
    }

    private void end(StoredRun run, Watched watched, int exit, TrainingProcess process) throws InterruptedException {
        Turn turn = watched.turn;
        Optional<Line.Outcome> outcome = watched.outcome;
        boolean stopped = outcome.filter(ended -> !ended.finished()).isPresent()
                || watched.problem
                        .filter(problem -> problem.kind() == Problem.Kind.CANCELLED)
                        .isPresent();
        if (outcome.filter(Line.Outcome::finished).isPresent()) {
            work.complete(turn);
        } else if (stopped && work.rest(turn)) {
            LOG.info("run {} rests, as it was asked", run.id());
        } else if (closing) {
            throw new InterruptedException("the studio closed while run " + run.id() + " was trained");
        } else if (stopped) {
            work.stop(turn);
        } else {
            LOG.warn("run {} failed; its last words: {}", run.id(), process.lastWords());
            fail(run, turn, watched.problem.orElseGet(() -> died(exit, process.lastWords())));
        }
    }

    /** Killed from outside, or by a crash of native code. */
    private static Problem died(int exit, String lastWords) {
        String how = exit == 128 + 9
                ? "it was killed, as happens when the machine runs out of memory"
                : "its process died with exit value " + exit;
        return new Problem(Problem.Kind.WORK, how + (lastWords.isEmpty() ? "" : "; its last words: " + lastWords));
    }

    private void fail(StoredRun run, Turn turn, Problem problem) {
        String sentence = problem.sentence().replace(files.home() + java.io.File.separator, "");
        boolean written = CheckpointFolder.canGoOn(library.placeFor(run.name()));
        String remedy = written
                ? "its last state is kept: resume it to go on from there"
                : "mend that and resume it, or order another training";
        work.fail(turn, sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)), remedy);
    }

    /** A run while it is trained: what its process said, and what of it is in the database. */
    private final class Watched {

        private final Turn turn;
        private volatile Account account;
        private volatile Optional<Line.Outcome> outcome = Optional.empty();
        private volatile Optional<Problem> problem = Optional.empty();
        private Account written;
        private long asked;

        Watched(StoredRun run, Turn turn) {
            this.turn = turn;
            this.account = run.account().map(Account::read).orElse(Account.EMPTY);
        }

        /** On the thread that listens. */
        void hear(Line line) {
            account = account.with(line);
            outcome = line.outcome().or(() -> outcome);
            problem = line.problem().or(() -> problem);
        }

        /** @return the process's exit value */
        int await(TrainingProcess process) throws InterruptedException {
            Optional<Integer> exit = Optional.empty();
            while (exit.isEmpty()) {
                exit = process.await(BETWEEN);
                look(process);
            }
            return exit.get();
        }

        /** A database that is away for a moment must not end the training. */
        private void look(TrainingProcess process) {
            try {
                writeDown();
                if (asked == 0 && (closing || work.shallRest(turn))) {
                    process.stop();
                    asked = System.nanoTime();
                } else if (asked != 0 && System.nanoTime() - asked > PATIENCE.toNanos()) {
                    process.kill();
                }
            } catch (RuntimeException e) {
                LOG.warn("how run {} goes could not be written down", turn.run(), e);
            }
        }

        void writeDown() {
            Account now = account;
            if (!now.equals(written)) {
                work.report(turn, now.json());
                written = now;
            }
        }
    }
}
