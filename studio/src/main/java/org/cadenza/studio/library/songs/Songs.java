package org.cadenza.studio.library.songs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of songs: what listeners ask and change. What jobs change is {@link SongWork}'s. */
public final class Songs {

    private final JdbcClient client;

    public Songs(Database database) {
        this.client = database.client();
    }

    /** Stores a song that waits to be made. */
    public void add(NewSong song) {
        client.sql("""
                insert into song (id, state, title, wishes, planned, parent, created)
                values (:id, 'queued', :title, :wishes, :planned, :parent, :created)""")
                .param("id", song.id())
                .param("title", song.title())
                .param("wishes", SongRows.json(song.wishes()))
                .param("planned", song.planned())
                .param("parent", song.parent().orElse(null))
                .param("created", Database.now())
                .update();
    }

    /** Stores a song that was made elsewhere, or before. */
    public void add(DoneSong song) {
        client.sql("""
                insert into song (id, state, title, wishes, planned, made, recipe, originality, created,
                    finished, favourite, liked)
                values (:id, 'done', :title, :wishes, :planned, :made, :recipe, :originality, :created,
                    :finished, :favourite, :liked)""")
                .param("id", song.id())
                .param("title", song.title())
                .param("wishes", SongRows.json(song.wishes()))
                .param("planned", song.planned())
                .param("made", song.made())
                .param("recipe", song.recipe())
                .param("originality", song.originality().orElse(null), java.sql.Types.VARCHAR)
                .param("created", Database.column(song.created()))
                .param("finished", Database.column(song.finished()))
                .param("favourite", song.favourite())
                .param("liked", song.liked().orElse(null), java.sql.Types.BOOLEAN)
                .update();
    }

    public Optional<StoredSong> find(String id) {
        return client.sql("select * from song where id = :id")
                .param("id", id)
                .query(SongRows::song)
                .optional();
    }

    /** Songs, the newest first. */
    public List<StoredSong> list(SongQuery query) {
        Map<String, Object> values = new TreeMap<>();
        String where = where(query, values);
        return client.sql("select * from song where " + where + " order by ordinal desc limit " + query.limit()
                        + " offset " + query.offset())
                .params(values)
                .query(SongRows::song)
                .list();
    }

    /** Ids of all songs in {@code state} that are not in the bin, the newest first. */
    public List<String> ids(SongState state) {
        return client.sql("select id from song where state = :state and binned is null order by ordinal desc")
                .param("state", state.toString())
                .query(String.class)
                .list();
    }

    /** How many songs {@code query} finds, whatever its offset and limit. */
    public long count(SongQuery query) {
        Map<String, Object> values = new TreeMap<>();
        String where = where(query, values);
        return client.sql("select count(*) from song where " + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String where(SongQuery query, Map<String, Object> values) {
        List<String> terms = new ArrayList<>();
        terms.add("binned is " + (query.binned() ? "not null" : "null"));
        query.search().ifPresent(text -> {
            terms.add("lower(title) like :search escape '!'");
            values.put("search", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        });
        query.state().ifPresent(state -> {
            terms.add("state = :state");
            values.put("state", state.toString());
        });
        query.favourite().ifPresent(favourite -> {
            terms.add("favourite = :favourite");
            values.put("favourite", favourite);
        });
        return String.join(" and ", terms);
    }

    /** How many are in {@code state}, binned ones included. */
    public long count(SongState state) {
        return client.sql("select count(*) from song where state = :state")
                .param("state", state.toString())
                .query(Long.class)
                .single();
    }

    /** Where {@code song} stands in the queue, from 1; empty where it does not wait. */
    public Optional<Integer> position(StoredSong song) {
        return song.state() != SongState.QUEUED
                ? Optional.empty()
                : Optional.of(client.sql("select count(*) from song where state = 'queued' and ordinal <= :ordinal")
                        .param("ordinal", song.ordinal())
                        .query(Integer.class)
                        .single());
    }

    /** Ids of all songs that wait, the next one first. */
    public List<String> waiting() {
        return client.sql("select id from song where state = 'queued' order by ordinal")
                .query(String.class)
                .list();
    }

    public void rename(String id, String title) {
        set(id, "title", title);
    }

    public void favour(String id, boolean favourite) {
        set(id, "favourite", favourite);
    }

    /** @param liked empty to take an opinion back */
    public void like(String id, Optional<Boolean> liked) {
        set(id, "liked", liked.orElse(null));
    }

    /** Into the bin; one that lies there already keeps its date. */
    public void bin(String id) {
        client.sql("update song set binned = :now where id = :id and binned is null")
                .param("now", Database.now())
                .param("id", id)
                .update();
    }

    public void restore(String id) {
        set(id, "binned", null);
    }

    private void set(String id, String column, Object value) {
        client.sql("update song set " + column + " = :value where id = :id")
                .param("value", value, type(column))
                .param("id", id)
                .update();
    }

    private static int type(String column) {
        return switch (column) {
            case "title" -> java.sql.Types.VARCHAR;
            case "binned" -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
            default -> java.sql.Types.BOOLEAN;
        };
    }

    /** Ids of what was binned before {@code time} and is not being made. */
    public List<String> binnedBefore(Instant time) {
        return client.sql("select id from song where binned < :time and state not in ('queued', 'running')")
                .param("time", Database.column(time))
                .query(String.class)
                .list();
    }

    /** Forgets a song and its events. Its files are {@link SongFiles}'. */
    public void delete(String id) {
        client.sql("delete from song where id = :id").param("id", id).update();
    }
}
