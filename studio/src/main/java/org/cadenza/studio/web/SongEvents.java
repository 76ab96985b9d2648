package org.cadenza.studio.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.songs.SongEvent;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.StoredSong;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** One listener's place in one song's events, which are read from the database. */
final class SongEvents implements EventStreams.Source {

    private final SongWork work;
    private final SongShelf shelf;
    private final JsonMapper json;
    private final String id;
    private long heard;
    private Optional<Integer> position = Optional.empty();

    SongEvents(SongWork work, SongShelf shelf, JsonMapper json, String id, long after) {
        this.work = work;
        this.shelf = shelf;
        this.json = json;
        this.id = id;
        this.heard = after;
    }

    /** Whether the listener has heard all that there will ever be. */
    boolean over() {
        return heard > 0
                && shelf.find(id).state().ended()
                && work.eventsAfter(id, heard).isEmpty();
    }

    @Override
    public boolean tell(SseEmitter emitter) throws IOException {
        List<SongEvent> events = work.eventsAfter(id, heard);
        for (SongEvent event : events) {
            send(event, emitter);
        }
        if (!events.isEmpty() && events.get(events.size() - 1).last()) {
            return false;
        }
        sendPosition(emitter);
        return true;
    }

    @Override
    public Duration between() {
        return Duration.ofMillis(150);
    }

    private void send(SongEvent event, SseEmitter emitter) throws IOException {
        String data = event.kind().equals("done") ? json.writeValueAsString(shelf.view(id)) : event.data();
        emitter.send(SseEmitter.event()
                .id(String.valueOf(event.number()))
                .name(event.kind())
                .data(data));
        heard = event.number();
    }

    /** The place in the queue follows from other songs' events; it has no number, as nobody needs to hear it twice. */
    private void sendPosition(SseEmitter emitter) throws IOException {
        StoredSong song = shelf.find(id);
        Optional<Integer> now = song.state() == SongState.QUEUED
                ? Optional.ofNullable(shelf.view(song).position())
                : Optional.empty();
        if (now.isPresent() && !now.equals(position)) {
            emitter.send(
                    SseEmitter.event().name("state").data("{\"state\":\"queued\",\"position\":" + now.get() + "}"));
        }
        position = now;
    }
}
