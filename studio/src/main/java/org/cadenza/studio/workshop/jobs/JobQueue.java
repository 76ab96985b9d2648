package org.cadenza.studio.workshop.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cadenza.studio.library.songs.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs of one kind, kept in the database. A job whose process died is done again. Several queues share one table, and
 * processes that share a database share the work.
 */
public final class JobQueue implements AutoCloseable {

    /** Does the job called {@code id}. What it throws has it done again: what is wrong with the work itself it keeps. */
    public interface Job {
        void run(String id) throws InterruptedException;
    }

    /** @param patience how long jobs may go on when the queue closes */
    public record Settings(String kind, int atOnce, Duration patience) {}

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;

    /** To one queue the jobs of another are tasks that nobody knows, and those are deleted after so long. */
    private static final Duration NEVER = Duration.ofDays(100_000);

    private final Database database;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    /** @param chores what else to do from time to time */
    public JobQueue(Database database, Settings settings, Job job, List<RecurringTask<?>> chores) {
        this.database = database;
        this.task = Tasks.oneTime(settings.kind)
                .onFailure(JobQueue::failed)
                .execute((instance, context) -> run(job, instance.getId()));
        this.scheduler = Scheduler.create(database.connections(), task)
                .startTasks(chores)
                .threads(settings.atOnce)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(settings.patience)
                .build();
    }

    /** Begins to work; what a killed process left is done first. */
    public void start() {
        database.releaseJobs(task.getName());
        scheduler.start();
    }

    /** Queues a job, in the transaction that is going on. */
    public void add(String id) {
        scheduler.schedule(task.instance(id), Instant.now());
    }

    /** Looks at once whether there is something to do. */
    public void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Takes a job back. One that somebody has picked up, or done away with, stays as it is. */
    public void forget(String id) {
        try {
            scheduler.cancel(task.instanceId(id));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            LOG.debug("the {} job {} could not be taken back", task.getName(), id, e);
        }
    }

    private static void run(Job job, String id) {
        try {
            job.run(id);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What fails outside the work itself, a lost database or a studio that closes, is no fault of the work. */
    private static void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, Instant.now().plus(POLLING));
    }

    /** Waits a while for jobs that are being done; those that are not ready by then are done the next time. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
