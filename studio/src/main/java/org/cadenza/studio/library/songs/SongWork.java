package org.cadenza.studio.library.songs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a song moves from one state to the next, each step told as an event in the same transaction. Steps that come too
 * late (a song that has ended cannot end again, and who was taken for dead has no say any more) change nothing and say
 * so.
 */
public final class SongWork {

    private final Database database;
    private final JdbcClient client;

    public SongWork(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /** What goes with the end of a song, or undoes it by failing. */
    public interface Delivery {
        void deliver() throws IOException;
    }

    /** Tells that the song waits. */
    public void queued(String id) {
        tell(Attempt.none(id), "state", "{\"state\":\"queued\"}");
    }

    /** Tells that the song, which was made elsewhere, is done. */
    public void arrived(String id) {
        tell(Attempt.none(id), "done", "{}");
    }

    /**
     * Work begins, for the first time or again after the process died, or seemed to: whoever began before has no say
     * from now on.
     *
     * @return what all further steps ask for; empty if the song has ended
     */
    public Optional<Attempt> begin(String id) {
        return database.inTransaction(() -> {
            boolean begun = client.sql("update song set state = 'running', attempt = attempt + 1"
                                    + " where id = :id and state in ('queued', 'running')")
                            .param("id", id)
                            .update()
                    == 1;
            Optional<Attempt> attempt = begun ? Optional.of(last(id)) : Optional.empty();
            attempt.ifPresent(mine -> tell(mine, "state", "{\"state\":\"running\"}"));
            return attempt;
        });
    }

    private Attempt last(String id) {
        return new Attempt(
                id,
                client.sql("select attempt from song where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    /**
     * What is kept of a song that is ready.
     *
     * @param made JSON of what came out
     * @param recipe JSON of how to make it again
     * @param originality JSON of what it shares with what its model learned from, if that is known
     */
    public record Account(String made, String recipe, Optional<String> originality) {}

    /**
     * The song is ready.
     *
     * @param files puts them where they are looked for; done only if the song can end, and nobody can begin it meanwhile
     * @return false if it had ended before, or somebody else makes it
     * @throws IOException if the files cannot be delivered; then the song has not ended
     */
    public boolean complete(Attempt attempt, Account account, Delivery files) throws IOException {
        try {
            return database.inTransaction(() -> {
                boolean ended = end(attempt, SongState.DONE, Optional.of(account), Optional.empty(), "{}");
                if (ended) {
                    deliver(files);
                }
                return ended;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deliver(Delivery files) {
        try {
            files.deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The work failed. @param problem one sentence @param data of the event @return as {@link #complete} */
    public boolean fail(Attempt attempt, String problem, String data) {
        return end(attempt, SongState.FAILED, Optional.empty(), Optional.of(problem), data);
    }

    /** The work was called off. @return as {@link #complete} */
    public boolean cancel(Attempt attempt) {
        return end(attempt, SongState.CANCELLED, Optional.empty(), Optional.empty(), "{}");
    }

    private boolean end(
            Attempt attempt, SongState state, Optional<Account> account, Optional<String> problem, String data) {
        return database.inTransaction(() -> {
            boolean ended = client.sql("""
                            update song set state = :state, made = :made, recipe = :recipe, originality = :originality,
                                problem = :problem, finished = :now, cancelling = false
                            where id = :id and attempt = :attempt and state in ('queued', 'running')""")
                            .param("state", state.toString())
                            .param("made", account.map(Account::made).orElse(null))
                            .param("recipe", account.map(Account::recipe).orElse(null))
                            .param(
                                    "originality",
                                    account.flatMap(Account::originality).orElse(null))
                            .param("problem", problem.orElse(null))
                            .param("now", Database.now())
                            .param("id", attempt.song())
                            .param("attempt", attempt.number())
                            .update()
                    == 1;
            if (ended) {
                tell(attempt, state.toString(), data);
            }
            return ended;
        });
    }

    /** Calls off a song that nobody has begun. @return false if there is no such song */
    public boolean cancelWaiting(String id) {
        return cancel(Attempt.none(id));
    }

    /** Asks whoever makes the song to stop. @return false if nobody does */
    public boolean askToCancel(String id) {
        return client.sql("update song set cancelling = true where id = :id and state = 'running'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether somebody asked to stop it, somebody else makes it, or it is gone. */
    public boolean cancelling(Attempt attempt) {
        return client.sql("select cancelling from song where id = :id and attempt = :attempt")
                .param("id", attempt.song())
                .param("attempt", attempt.number())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Tells that something happened. @param data JSON, one line @return false if somebody else makes the song */
    public boolean tell(Attempt attempt, String kind, String data) {
        return database.inTransaction(() -> holds(attempt)
                && client.sql("insert into song_event (song, kind, data) values (:song, :kind, :data)")
                                .param("song", attempt.song())
                                .param("kind", kind)
                                .param("data", data)
                                .update()
                        == 1);
    }

    /** Whether nobody has begun since; nobody can until the transaction ends. */
    private boolean holds(Attempt attempt) {
        return client.sql("select id from song where id = :id and attempt = :attempt for update")
                .param("id", attempt.song())
                .param("attempt", attempt.number())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** What happened to any of {@code ids} after the event {@code number}, in order. */
    public List<SongEvent> eventsAfter(Collection<String> ids, long number) {
        return client.sql("select * from song_event where song in (:songs) and number > :number order by number")
                .param("songs", ids)
                .param("number", number)
                .query(SongRows::event)
                .list();
    }

    /** What happened after the event {@code number}, in order. */
    public List<SongEvent> eventsAfter(String id, long number) {
        return client.sql("select * from song_event where song = :song and number > :number order by number")
                .param("song", id)
                .param("number", number)
                .query(SongRows::event)
                .list();
    }
}
