package org.cadenza.studio.library.runs;

import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a run moves from one state to the next. Steps that come too late change nothing and say so. */
public final class RunWork {

    private final Database database;
    private final JdbcClient client;

    public RunWork(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /**
     * Work begins, for the first time or again after the process died.
     *
     * @return false if there is nothing to do: it has ended, rests, shall rest, or was queued anew
     */
    public boolean begin(String id, int sitting) {
        return database.inTransaction(() -> {
            rest(id, sitting);
            return client.sql("""
                            update run set state = 'running', started = coalesce(started, :now)
                            where id = :id and sitting = :sitting and state in ('queued', 'running')""")
                            .param("now", Database.now())
                            .param("id", id)
                            .param("sitting", sitting)
                            .update()
                    == 1;
        });
    }

    /** Tells how far it has come. @param account JSON */
    public void report(String id, String account) {
        client.sql("update run set account = :account where id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** It is done. @return false if it had ended before */
    public boolean complete(String id) {
        return end(id, RunState.DONE, Optional.empty(), Optional.empty());
    }

    /** It was stopped, its state written. @return false if it had ended before */
    public boolean stop(String id) {
        return end(id, RunState.STOPPED, Optional.empty(), Optional.empty());
    }

    /** It failed. @param problem one sentence @param remedy what to do @return false if it had ended before */
    public boolean fail(String id, String problem, String remedy) {
        return end(id, RunState.FAILED, Optional.of(problem), Optional.of(remedy));
    }

    private boolean end(String id, RunState state, Optional<String> problem, Optional<String> remedy) {
        return client.sql("""
                        update run set state = :state, problem = :problem, remedy = :remedy, asked = null,
                            finished = :now
                        where id = :id and state in ('queued', 'running', 'paused')""")
                        .param("state", state.toString())
                        .param("problem", problem.orElse(null))
                        .param("remedy", remedy.orElse(null))
                        .param("now", Database.now())
                        .param("id", id)
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
            boolean trained = client.sql("update run set asked = :state where id = :id and state = 'running'")
                            .param("state", state.toString())
                            .param("id", id)
                            .update()
                    == 1;
            if (!trained && state == RunState.STOPPED) {
                stop(id);
            } else if (!trained) {
                client.sql("update run set state = 'paused' where id = :id and state = 'queued'")
                        .param("id", id)
                        .update();
            }
            return null;
        });
    }

    /** Whether somebody asked that it rests, or it is gone. */
    public boolean shallRest(String id) {
        return client.sql("select count(*) from run where id = :id and asked is null and state = 'running'")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Lets a run whose state is written rest as it was asked. @return false if nobody asked */
    public boolean rest(String id, int sitting) {
        return client.sql("""
                        update run set state = asked, asked = null,
                            finished = case when asked = 'stopped' then cast(:now as timestamp with time zone) end
                        where id = :id and sitting = :sitting and state = 'running' and asked is not null""")
                        .param("now", Database.now())
                        .param("id", id)
                        .param("sitting", sitting)
                        .update()
                == 1;
    }

    /** Queues a run that rests or failed once more. @return its next sitting, or empty if it does neither */
    public Optional<Integer> resume(String id) {
        return database.inTransaction(() -> {
            int queued =
                    client.sql("""
                            update run set state = 'queued', sitting = sitting + 1, queued = :now, problem = null,
                                remedy = null, finished = null
                            where id = :id and state in ('paused', 'stopped', 'failed')""").param("now", Database.now()).param("id", id).update();
            return queued == 0
                    ? Optional.<Integer>empty()
                    : client.sql("select sitting from run where id = :id")
                            .param("id", id)
                            .query(Integer.class)
                            .optional();
        });
    }
}
