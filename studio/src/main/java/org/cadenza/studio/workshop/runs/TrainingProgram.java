package org.cadenza.studio.workshop.runs;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.training.Pace;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.TrainingOrder;

/**
 * A process that trains one model for the studio. It reads its {@link Assignment} from standard input, prints each
 * {@link Line} to standard output, and stops with the state written when the input says {@code stop} or ends, which it
 * does however the studio dies.
 */
public final class TrainingProgram {

    /** A lock in the run's folder: the process of a studio that died may still be writing its last state. */
    private static final String LOCK = "lock";

    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();
    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(2);
    private static final Duration CHECKPOINTS = Duration.ofMinutes(3);

    private final Assignment assignment;
    private final Reports reports;

    private TrainingProgram(Assignment assignment, Reports reports) {
        this.assignment = assignment;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String first = in.readLine();
        if (first == null) {
            return;
        }
        Assignment assignment = Json.read(first, Assignment.class, "the assignment");
        Reports reports = new Reports(out, assignment.place());
        Thread listener = new Thread(() -> listen(in, reports), "listen to the studio");
        listener.setDaemon(true);
        listener.start();
        reports.print(new TrainingProgram(assignment, reports).run());
    }

    /** A training that does not stop then would stay behind when the studio has gone, which would have killed it. */
    private static void listen(BufferedReader in, Reports reports) {
        try {
            in.readLine();
        } catch (IOException e) {
            e.printStackTrace();
        }
        reports.stop();
        try {
            Thread.sleep(RunJob.PATIENCE.toMillis());
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(1);
    }

    /** The last line. */
    private Line run() {
        try (FileChannel lock = FileChannel.open(
                assignment.place().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (lock.tryLock() == null) {
                LockSupport.parkNanos(BETWEEN_TRIES);
                checkStopped();
            }
            return Line.of(train());
        } catch (Exception | Error e) {
            e.printStackTrace();
            return Line.of(Problem.of(e));
        }
    }

    private void checkStopped() {
        if (reports.cancelled()) {
            throw new CancellationException();
        }
    }

    private Line.Outcome train() throws IOException {
        Path model = Path.of(assignment.model());
        Files.createDirectories(model.getParent());
        if (assignment.begun()) {
            CheckpointFolder.recover(model);
        }
        boolean there = assignment.begun() && CheckpointFolder.isOne(model);
        if (there && !CheckpointFolder.canGoOn(model)) {
            return outcome(CheckpointFolder.readCard(model));
        }
        if (there) {
            reports.goOn(CheckpointFolder.readCard(model).seconds());
        }
        Pace pace = new Pace(Long.MAX_VALUE, FIRST_CHECKPOINT, CHECKPOINTS, Train.Conduct.limit(assignment.minutes()));
        Train.Conduct conduct = new Train.Conduct(Optional.of(model), there, false, pace);
        Train.Trained trained = new Train(Library.standard()).train(order(there), conduct, reports);
        reports.read(trained.data(), trained.dropped());
        return new Line.Outcome(
                trained.finished(), trained.steps(), trained.seconds(), trained.heldOut(), trained.notes());
    }

    /** An unfinished model remembers its order, and with how many threads it was begun. */
    private TrainingOrder order(boolean there) {
        return there ? TrainingOrder.of(List.of()) : assignment.order();
    }

    /** Of a training that came to its end just before its studio died. */
    private static Line.Outcome outcome(ModelCard card) {
        return new Line.Outcome(true, card.steps(), card.seconds(), card.heldOut(), card.notes());
    }
}
