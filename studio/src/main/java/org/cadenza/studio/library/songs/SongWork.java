package org.cadenza.studio.library.songs;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a song moves from one state to the next, each step told as an event in the same transaction. Steps that come too
 * late (a song that has ended cannot end again) change nothing and say so.
 */
public final class SongWork {

    private final Database database;
    private final JdbcClient client;

    public SongWork(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /** Work begins, for the first time or again after the process died. @return false if the song has ended */
    public boolean begin(String id) {
        return database.inTransaction(() -> {
            boolean begun =
                    client.sql("update song set state = 'running' where id = :id and state in ('queued', 'running')")
                                    .param("id", id)
                                    .update()
                            == 1;
            if (begun) {
                tell(id, "state", "{\"state\":\"running\"}");
            }
            return begun;
        });
    }

    /** The song is ready. @return false if it had ended before */
    public boolean complete(String id, String made, String recipe) {
        return end(id, SongState.DONE, Optional.of(made), Optional.of(recipe), Optional.empty(), "{}");
    }

    /** The work failed. @param problem one sentence @param data of the event @return false if it had ended before */
    public boolean fail(String id, String problem, String data) {
        return end(id, SongState.FAILED, Optional.empty(), Optional.empty(), Optional.of(problem), data);
    }

    /** The work was called off. @return false if it had ended before */
    public boolean cancel(String id) {
        return end(id, SongState.CANCELLED, Optional.empty(), Optional.empty(), Optional.empty(), "{}");
    }

    private boolean end(
            String id,
            SongState state,
            Optional<String> made,
            Optional<String> recipe,
            Optional<String> problem,
            String data) {
        return database.inTransaction(() -> {
            boolean ended = client.sql("""
                            update song set state = :state, made = :made, recipe = :recipe, problem = :problem,
                                finished = :now, cancelling = false
                            where id = :id and state in ('queued', 'running')""")
                            .param("state", state.toString())
                            .param("made", made.orElse(null))
                            .param("recipe", recipe.orElse(null))
                            .param("problem", problem.orElse(null))
                            .param("now", SongRows.column(Songs.now()))
                            .param("id", id)
                            .update()
                    == 1;
            if (ended) {
                tell(id, state.toString(), data);
            }
            return ended;
        });
    }

    /** Calls off a song that nobody has begun. @return false if there is no such song */
    public boolean cancelWaiting(String id) {
        return database.inTransaction(() -> {
            boolean waiting = client.sql("select id from song where id = :id and state = 'queued' for update")
                    .param("id", id)
                    .query(String.class)
                    .optional()
                    .isPresent();
            return waiting && cancel(id);
        });
    }

    /** Asks whoever makes the song to stop. @return false if nobody does */
    public boolean askToCancel(String id) {
        return client.sql("update song set cancelling = true where id = :id and state = 'running'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether somebody asked to stop it, or it is gone. */
    public boolean cancelling(String id) {
        return client.sql("select cancelling from song where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Tells that something happened. @param data JSON, one line */
    public void tell(String id, String kind, String data) {
        client.sql("insert into song_event (song, kind, data) values (:song, :kind, :data)")
                .param("song", id)
                .param("kind", kind)
                .param("data", data)
                .update();
    }

    /** What happened after the event {@code number}, in order. */
    public List<SongEvent> eventsAfter(String id, long number) {
        return client.sql("select * from song_event where song = :song and number > :number order by number")
                .param("song", id)
                .param("number", number)
                .query(SongRows::event)
                .list();
    }

    /**
     * Lets go of jobs that a dead process held, so that they are done at once and not when their heartbeat has been
     * missed for long. Only for a database that no other process uses.
     *
     * @return how many there were
     */
    public int releaseJobs() {
        return client.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where picked = true")
                .update();
    }
}
