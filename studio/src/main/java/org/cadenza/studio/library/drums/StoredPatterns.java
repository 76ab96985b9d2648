package org.cadenza.studio.library.drums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of saved drum patterns. */
public final class StoredPatterns {

    /** How many there may be, those in the bin not counted. */
    public static final int MOST = 2_000;

    /** How many the bin holds; older ones are forgotten, and all after thirty days. */
    static final int MOST_BINNED = 200;

    private static final Duration KEPT = Duration.ofDays(30);

    /** All but the content, which may be long. */
    private static final String COLUMNS = "id, name, bpm, genre, created, binned";

    private final JdbcClient client;

    public StoredPatterns(Database database) {
        this.client = database.client();
    }

    /**
     * Stores a pattern.
     *
     * @param content at most 200,000 characters
     * @throws NoRoomException if there are too many
     */
    public StoredPattern add(String name, double bpm, Optional<String> genre, String content) throws NoRoomException {
        requireRoom();
        StoredPattern pattern = new StoredPattern(
                NewSong.drawId(), name, bpm, genre, Database.now().toInstant(), Optional.empty());
        client.sql("""
                insert into drum_pattern (id, name, bpm, genre, content, created)
                values (:id, :name, :bpm, :genre, :content, :created)""")
                .param("id", pattern.id())
                .param("name", name)
                .param("bpm", bpm)
                .param("genre", genre.orElse(null), Types.VARCHAR)
                .param("content", content)
                .param("created", Database.column(pattern.created()))
                .update();
        return pattern;
    }

    public Optional<StoredPattern> find(String id) {
        return client.sql("select " + COLUMNS + " from drum_pattern where id = :id")
                .param("id", id)
                .query(StoredPatterns::pattern)
                .optional();
    }

    /** JSON of a pattern's strokes and of what they were drawn with. */
    public Optional<String> content(String id) {
        return client.sql("select content from drum_pattern where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Those in the bin or those that are not, the newest first. */
    public List<StoredPattern> list(boolean binned) {
        return client.sql("select " + COLUMNS + " from drum_pattern where binned is " + (binned ? "not null" : "null")
                        + " order by ordinal desc")
                .query(StoredPatterns::pattern)
                .list();
    }

    private void requireRoom() throws NoRoomException {
        long saved = client.sql("select count(*) from drum_pattern where binned is null")
                .query(Long.class)
                .single();
        if (saved >= MOST) {
            throw new NoRoomException(MOST + " drum patterns are saved, as many as can be; delete some of them");
        }
    }

    public void rename(String id, String name) {
        client.sql("update drum_pattern set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Into the bin, from which the oldest go; one that lies there already keeps its date. */
    public void bin(String id) {
        OffsetDateTime now = Database.now();
        client.sql("update drum_pattern set binned = :now where id = :id and binned is null")
                .param("now", now)
                .param("id", id)
                .update();
        client.sql("""
                delete from drum_pattern where binned < :old or binned is not null and ordinal not in
                    (select ordinal from drum_pattern where binned is not null
                     order by binned desc, ordinal desc limit :most)""").param("old", now.minus(KEPT)).param("most", MOST_BINNED).update();
    }

    /** Out of the bin. @throws NoRoomException if there are too many */
    public void restore(String id) throws NoRoomException {
        requireRoom();
        client.sql("update drum_pattern set binned = null where id = :id")
                .param("id", id)
                .update();
    }

    private static StoredPattern pattern(ResultSet row, int number) throws SQLException {
        return new StoredPattern(
                row.getString("id"),
                row.getString("name"),
                row.getDouble("bpm"),
                Optional.ofNullable(row.getString("genre")),
                time(row, "created").orElseThrow(),
                time(row, "binned"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
