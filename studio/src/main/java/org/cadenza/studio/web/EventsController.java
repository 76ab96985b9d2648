package org.cadenza.studio.web;

import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.songs.SongNews;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a song, as it happens: server-sent events, from the first or from where the listener left off. */
@RestController
final class EventsController {

    private final SongWork work;
    private final SongNews news;
    private final SongShelf shelf;
    private final EventStreams streams;
    private final JsonMapper json;

    EventsController(SongWork work, SongNews news, SongShelf shelf, EventStreams streams, JsonMapper json) {
        this.work = work;
        this.news = news;
        this.shelf = shelf;
        this.streams = streams;
        this.json = json;
    }

    /** A listener who has heard the last event is told that there is nothing to wait for, and stops asking. */
    @GetMapping(path = Api.SONGS + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) Long heard) {
        StoredSong song = shelf.find(id);
        SongEvents events = new SongEvents(work, news, shelf, json, song.id(), heard == null ? 0 : heard);
        if (events.over()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(streams.open(events));
    }
}
