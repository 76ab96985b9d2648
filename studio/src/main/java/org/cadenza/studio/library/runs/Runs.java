package org.cadenza.studio.library.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The training runs in the database. How one moves from state to state is {@link RunWork}'s. */
public final class Runs {

    private final JdbcClient client;

    public Runs(Database database) {
        this.client = database.client();
    }

    /** Stores a run that waits for its turn. @throws NameTakenException if another has its name */
    public void add(NewRun run) {
        OffsetDateTime now = Database.now();
        try {
            client.sql("""
                    insert into run (id, name, state, wishes, upload, created, queued)
                    values (:id, :name, 'queued', :wishes, :upload, :now, :now)""")
                    .param("id", run.id())
                    .param("name", run.name())
                    .param("wishes", run.wishes())
                    .param("upload", run.upload().orElse(null))
                    .param("now", now)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new NameTakenException(run.name(), e);
        }
    }

    public Optional<StoredRun> find(String id) {
        return client.sql("select * from run where id = :id")
                .param("id", id)
                .query(Runs::run)
                .optional();
    }

    /** All runs, the newest first. */
    public List<StoredRun> list() {
        return client.sql("select * from run order by ordinal desc")
                .query(Runs::run)
                .list();
    }

    /** Whether a run has that name. */
    public boolean has(String name) {
        return count("name = :value", name) > 0;
    }

    /** Whether a run learns, or may yet learn again, from that upload. */
    public boolean uses(String upload) {
        return count("state <> 'done' and upload = :value", upload) > 0;
    }

    public long count(RunState state) {
        return count("state = :value", state.toString());
    }

    private long count(String where, String value) {
        return client.sql("select count(*) from run where " + where)
                .param("value", value)
                .query(Long.class)
                .single();
    }

    /** Where {@code run} stands in the queue, from 1; empty where it does not wait. */
    public Optional<Integer> position(StoredRun run) {
        return run.state() != RunState.QUEUED
                ? Optional.empty()
                : Optional.of(client.sql("select count(*) from run where state = 'queued' and queued <= :queued")
                        .param("queued", Database.column(run.queued()))
                        .query(Integer.class)
                        .single());
    }

    /** Forgets a run that has ended. Its files are {@link RunFiles}'. @return false if it has not */
    public boolean delete(String id) {
        return client.sql("delete from run where id = :id and state in ('stopped', 'done', 'failed')")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static StoredRun run(ResultSet row, int number) throws SQLException {
        return new StoredRun(
                row.getString("id"),
                row.getString("name"),
                RunState.named(row.getString("state")),
                row.getString("wishes"),
                Optional.ofNullable(row.getString("asked")).map(RunState::named),
                row.getInt("sitting"),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("problem")),
                Optional.ofNullable(row.getString("remedy")),
                time(row, "created").orElseThrow(),
                time(row, "queued").orElseThrow(),
                time(row, "started"),
                time(row, "finished"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
