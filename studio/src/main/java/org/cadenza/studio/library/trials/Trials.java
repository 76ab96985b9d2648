package org.cadenza.studio.library.trials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of trials. Steps of work that come too late (a trial that has ended cannot end again, and who was taken for dead
 * has no say any more) change nothing and say so.
 */
public final class Trials {

    private static final String MINE = " where id = :id and attempt = :attempt and state = 'running'";

    private final Database database;
    private final JdbcClient client;

    public Trials(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /** Stores a trial that waits for its turn. @param uploads that it needs until it has ended */
    public void add(String id, String wishes, List<String> uploads) {
        client.sql(
                        "insert into trial (id, state, wishes, upload, created) values (:id, 'queued', :wishes, :upload, :now)")
                .param("id", id)
                .param("wishes", wishes)
                .param("upload", String.join(" ", uploads))
                .param("now", Database.now())
                .update();
    }

    public Optional<StoredTrial> find(String id) {
        return client.sql("select * from trial where id = :id")
                .param("id", id)
                .query(Trials::trial)
                .optional();
    }

    /** All trials, the newest first. */
    public List<StoredTrial> list() {
        return client.sql("select * from trial order by ordinal desc")
                .query(Trials::trial)
                .list();
    }

    public long count() {
        return client.sql("select count(*) from trial").query(Long.class).single();
    }

    public long count(TrialState state) {
        return client.sql("select count(*) from trial where state = :state")
                .param("state", state.toString())
                .query(Long.class)
                .single();
    }

    /** Whether a trial that has not ended compares with that upload. */
    public boolean uses(String upload) {
        return client.sql(
                                "select count(*) from trial where state in ('queued', 'running') and position(:upload in upload) > 0")
                        .param("upload", upload)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The place of a trial in the queue, from 1; empty where it does not wait. */
    public Optional<Integer> position(StoredTrial trial) {
        return trial.state() != TrialState.QUEUED
                ? Optional.empty()
                : Optional.of(client.sql("select count(*) from trial where state = 'queued' and ordinal <= :ordinal")
                        .param("ordinal", trial.ordinal())
                        .query(Integer.class)
                        .single());
    }

    /**
     * Work begins, for the first time or again after the process died, or seemed to.
     *
     * @return the number that all further steps ask for; empty if it has ended
     */
    public Optional<Long> begin(String id) {
        return database.inTransaction(() -> {
            int begun = client.sql("update trial set state = 'running', attempt = attempt + 1"
                            + " where id = :id and state in ('queued', 'running')")
                    .param("id", id)
                    .update();
            return begun == 0
                    ? Optional.<Long>empty()
                    : client.sql("select attempt from trial where id = :id")
                            .param("id", id)
                            .query(Long.class)
                            .optional();
        });
    }

    /** Tells how far it has come. @param account JSON */
    public void report(String id, long attempt, String account) {
        client.sql("update trial set account = :account" + MINE)
                .param("account", account)
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    /** Whether to stop: somebody asked, somebody else works on it, or it is gone. */
    public boolean shallStop(String id, long attempt) {
        return client.sql("select count(*) from trial" + MINE + " and not cancelling")
                        .param("id", id)
                        .param("attempt", attempt)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Ends it. @param problem why it failed, if it did @return false if it had ended, or somebody else works on it */
    public boolean end(String id, long attempt, TrialState state, Optional<String> problem) {
        return client.sql("update trial set state = :state, problem = :problem, finished = :now" + MINE)
                        .param("state", state.toString())
                        .param("problem", problem.orElse(null), Types.VARCHAR)
                        .param("now", Database.now())
                        .param("id", id)
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Asks to stop it: one that waits has ended at once, one that runs ends soon, another stays as it is. */
    public void cancel(String id) {
        client.sql("update trial set cancelling = true where id = :id and state = 'running'")
                .param("id", id)
                .update();
        client.sql("update trial set state = 'cancelled', finished = :now where id = :id and state = 'queued'")
                .param("now", Database.now())
                .param("id", id)
                .update();
    }

    /** Forgets a trial that has ended. Its files are {@link TrialFiles}'. @return false if it has not */
    public boolean delete(String id) {
        return client.sql("delete from trial where id = :id and state in ('done', 'failed', 'cancelled')")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static StoredTrial trial(ResultSet row, int number) throws SQLException {
        return new StoredTrial(
                row.getLong("ordinal"),
                row.getString("id"),
                TrialState.named(row.getString("state")),
                row.getString("wishes"),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("problem")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
