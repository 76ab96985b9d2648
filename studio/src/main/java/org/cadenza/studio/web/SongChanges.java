package org.cadenza.studio.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.songs.SongExports;
import org.springframework.stereotype.Component;

/** What a listener says of a song: its name, whether it is a favourite, whether it is liked. */
@Component
final class SongChanges {

    private static final List<String> FIELDS = List.of("title", "favourite", "liked");

    private final Database database;
    private final Songs songs;
    private final SongExports exports;

    SongChanges(Database database, Songs songs, SongExports exports) {
        this.database = database;
        this.songs = songs;
        this.exports = exports;
    }

    /** Makes all of the changes or, where one is wrong, none. @throws BadRequestException naming those */
    void apply(StoredSong song, Map<String, Object> change) throws IOException {
        List<FieldError> errors = new ArrayList<>();
        change.forEach((field, value) -> check(field, value, errors));
        if (!errors.isEmpty()) {
            throw new BadRequestException(errors);
        }
        database.inTransaction(() -> {
            store(song.id(), change);
            return null;
        });
        if (change.containsKey("title")) {
            exports.renamed(song.id());
        }
    }

    private void store(String id, Map<String, Object> change) {
        if (change.get("title") instanceof String title) {
            songs.rename(id, named(title));
        }
        if (change.get("favourite") instanceof Boolean favourite) {
            songs.favour(id, favourite);
        }
        if (change.containsKey("liked")) {
            songs.like(id, Optional.ofNullable((Boolean) change.get("liked")));
        }
    }

    private static void check(String field, Object value, List<FieldError> errors) {
        if (!FIELDS.contains(field)) {
            errors.add(new FieldError(field, "'" + field + "' cannot be changed", FIELDS));
        } else if (field.equals("title")) {
            checkTitle(value, errors);
        } else if (!(value instanceof Boolean) && !(field.equals("liked") && value == null)) {
            errors.add(new FieldError(field, field + " is " + value + ", expected true or false", null));
        }
    }

    private static void checkTitle(Object value, List<FieldError> errors) {
        try {
            named(value instanceof String title ? title : "");
        } catch (IllegalArgumentException e) {
            errors.add(BadRequestException.error("title", e));
        }
    }

    /** The title on one line. @throws IllegalArgumentException if it is empty or too long */
    private static String named(String title) {
        return SongOrder.open().with(Wish.TITLE, title).title().orElseThrow();
    }
}
