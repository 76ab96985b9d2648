package org.cadenza.studio.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.studio.library.songs.SongEvent;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.workshop.songs.SongNews;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** One listener's place in one song's events, which are read from the database for all listeners at once. */
final class SongEvents implements EventStreams.Source {

    private final SongWork work;
    private final SongNews news;
    private final SongShelf shelf;
    private final JsonMapper json;
    private final String id;
    private final long heard;
    private Optional<SongNews.Listener> listener = Optional.empty();

    SongEvents(SongWork work, SongNews news, SongShelf shelf, JsonMapper json, String id, long after) {
        this.work = work;
        this.news = news;
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
        SongNews.Listener ear = listener.orElseGet(() -> news.listen(id, heard));
        listener = Optional.of(ear);
        for (Optional<SongEvent> event = ear.next(); event.isPresent(); event = ear.next()) {
            emitter.send(message(event.get()));
            if (event.get().last()) {
                return false;
            }
        }
        return true;
    }

    private SseEmitter.SseEventBuilder message(SongEvent event) {
        SseEmitter.SseEventBuilder message = SseEmitter.event();
        if (event.number() > 0) {
            message.id(String.valueOf(event.number()));
        }
        String data = event.kind().equals("done") ? json.writeValueAsString(shelf.view(id)) : event.data();
        return message.name(event.kind()).data(data);
    }

    @Override
    public Duration between() {
        return Duration.ofMillis(20);
    }

    @Override
    public void close() {
        listener.ifPresent(SongNews.Listener::close);
    }
}
