package org.cadenza.studio.library.songs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.learning.Json;

/** Songs to rows of the table and back. */
final class SongRows {

    private SongRows() {}

    static StoredSong song(ResultSet row, int number) throws SQLException {
        boolean liked = row.getBoolean("liked");
        boolean undecided = row.wasNull();
        return new StoredSong(
                row.getLong("ordinal"),
                row.getString("id"),
                SongState.find(row.getString("state")).orElseThrow(),
                row.getString("title"),
                wishes(row.getString("wishes")),
                row.getString("planned"),
                Optional.ofNullable(row.getString("made")),
                Optional.ofNullable(row.getString("recipe")),
                Optional.ofNullable(row.getString("originality")),
                Optional.ofNullable(row.getString("problem")),
                Optional.ofNullable(row.getString("parent")),
                time(row, "created").orElseThrow(),
                time(row, "finished"),
                row.getBoolean("favourite"),
                undecided ? Optional.empty() : Optional.of(liked),
                time(row, "binned"),
                row.getBoolean("cancelling"));
    }

    static SongEvent event(ResultSet row, int number) throws SQLException {
        return new SongEvent(
                row.getString("song"), row.getLong("number"), row.getString("kind"), row.getString("data"));
    }

    static String json(Map<String, String> wishes) {
        return Json.writeLine(new TreeMap<>(wishes)).strip();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> wishes(String json) {
        return Json.read(json, Map.class, "wishes");
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
