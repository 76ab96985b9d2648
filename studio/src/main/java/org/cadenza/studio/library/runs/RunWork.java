package org.cadenza.studio.library.runs;

import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a run moves from one state to the next. Steps that come too late (a run that has ended cannot end again, and who
 * was taken for dead has no say any more) change nothing and say so.
 */
public final class RunWork {

    private static final String MINE = " where id = :id and attempt = :attempt and state = 'running'";

    /** The state that was asked for comes about. */
    private static final String RESTING = " set state = asked, asked = null,"
            + " finished = case when asked = 'stopped' then cast(:now as timestamp with time zone) end";

    private final Database database;
    private final JdbcClient client;

    public RunWork(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /**
     * Work begins, for the first time or again after the process died, or seemed to.
     *
     * @return what all further steps ask for; empty if there is nothing to do: it has ended, rests, shall rest, or was
     *     queued anew
     */
    public Optional<Turn> begin(String id, int sitting) {
        return database.inTransaction(() -> {
            client.sql("update run" + RESTING
                            + " where id = :id and sitting = :sitting and state = 'running' and asked is not null")
                    .param("now", Database.now())
                    .param("id", id)
                    .param("sitting", sitting)
                    .update();
            int begun = client.sql("""
                            update run set state = 'running', attempt = attempt + 1, started = coalesce(started, :now)
                            where id = :id and sitting = :sitting and state in ('queued', 'running')""")
                    .param("now", Database.now())
                    .param("id", id)
                    .param("sitting", sitting)
                    .update();
            return begun == 0 ? Optional.<Turn>empty() : Optional.of(new Turn(id, number("attempt", id)));
        });
    }

    private long number(String column, String id) {
        return client.sql("select " + column + " from run where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Tells how far it has come. @param account JSON */
    public void report(Turn turn, String account) {
        client.sql("update run set account = :account" + MINE)
                .param("account", account)
                .param("id", turn.run())
                .param("attempt", turn.number())
                .update();
    }

    /** It is done. @return false if it had ended before, or somebody else trains it */
    public boolean complete(Turn turn) {
        return end(turn, RunState.DONE, Optional.empty(), Optional.empty());
    }

    /** It has stopped by itself, its state written. @return as {@link #complete} */
    public boolean stop(Turn turn) {
        return end(turn, RunState.STOPPED, Optional.empty(), Optional.empty());
    }

    /** It failed. @param problem one sentence @param remedy what to do @return as {@link #complete} */
    public boolean fail(Turn turn, String problem, String remedy) {
        return end(turn, RunState.FAILED, Optional.of(problem), Optional.of(remedy));
    }

    private boolean end(Turn turn, RunState state, Optional<String> problem, Optional<String> remedy) {
        return client.sql("update run set state = :state, problem = :problem, remedy = :remedy, asked = null,"
                                + " finished = :now" + MINE)
                        .param("state", state.toString())
                        .param("problem", problem.orElse(null))
                        .param("remedy", remedy.orElse(null))
                        .param("now", Database.now())
                        .param("id", turn.run())
                        .param("attempt", turn.number())
                        .update()
                == 1;
    }

    /** Whether it is to be let rest: somebody asked, somebody else trains it, or it is gone. */
    public boolean shallRest(Turn turn) {
        return client.sql("select count(*) from run" + MINE + " and asked is null")
                        .param("id", turn.run())
                        .param("attempt", turn.number())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Lets a run whose state is written rest as it was asked. @return false if nobody asked, or somebody else trains it */
    public boolean rest(Turn turn) {
        return client.sql("update run" + RESTING + MINE + " and asked is not null")
                        .param("now", Database.now())
                        .param("id", turn.run())
                        .param("attempt", turn.number())
                        .update()
                == 1;
    }

    /**
     * Asks that a run rests. One that waits or is paused does so at once, one that is trained as soon as its state is
     * written.
     *
     * @param state paused or stopped
     */
    public void askToRest(String id, RunState state) {
        database.inTransaction(() -> {
            client.sql("update run set asked = :state where id = :id"
                            + " and (state in ('queued', 'running') or state = 'paused' and :state = 'stopped')")
                    .param("state", state.toString())
                    .param("id", id)
                    .update();
            return client.sql("update run" + RESTING
                            + " where id = :id and state in ('queued', 'paused') and asked is not null")
                    .param("now", Database.now())
                    .param("id", id)
                    .update();
        });
    }

    /** Queues a run that rests or failed once more. @return its next sitting, or empty if it does neither */
    public Optional<Integer> resume(String id) {
        return database.inTransaction(() -> {
            int queued =
                    client.sql("""
                            update run set state = 'queued', sitting = sitting + 1, queued = :now, problem = null,
                                remedy = null, finished = null
                            where id = :id and state in ('paused', 'stopped', 'failed')""").param("now", Database.now()).param("id", id).update();
            return queued == 0 ? Optional.<Integer>empty() : Optional.of((int) number("sitting", id));
        });
    }
}
