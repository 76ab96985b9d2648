package org.cadenza.studio.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cadenza.studio.library.songs.SongEvent;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.StoredSong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams of events. Each is followed in the database by a thread of its own, so that a slow listener delays nobody, and
 * one can listen here to a song that another process makes.
 */
@Component
final class EventStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int MOST = 256;
    private static final long BETWEEN_MILLIS = 150;
    private static final int HEARTBEAT_ROUNDS = 100;

    private final SongWork work;
    private final SongShelf shelf;
    private final JsonMapper json;
    private final ExecutorService followers =
            new ThreadPoolExecutor(0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "song events");
                thread.setDaemon(true);
                return thread;
            });
    private volatile boolean running;

    EventStreams(SongWork work, SongShelf shelf, JsonMapper json) {
        this.work = work;
        this.shelf = shelf;
        this.json = json;
    }

    /** Whether a listener who has heard the event {@code after} has heard all that there will ever be. */
    boolean over(StoredSong song, long after) {
        return after > 0
                && song.state().ended()
                && work.eventsAfter(song.id(), after).isEmpty();
    }

    /** @throws java.util.concurrent.RejectedExecutionException if too many listen */
    SseEmitter open(String id, long after) {
        SseEmitter emitter = new SseEmitter(0L);
        followers.execute(() -> follow(id, after, emitter));
        return emitter;
    }

    private void follow(String id, long after, SseEmitter emitter) {
        try {
            new Follower(id, emitter, after).follow();
            emitter.complete();
        } catch (IOException | IllegalStateException | NoSuchSongException e) {
            emitter.completeWithError(e);
        } catch (RuntimeException e) {
            LOG.warn("the events of song {} could not be followed; its listener will ask again", id, e);
            emitter.complete();
        } catch (InterruptedException e) {
            emitter.complete();
            Thread.currentThread().interrupt();
        }
    }

    /** One listener's place in one song's events. */
    private final class Follower {

        private final String id;
        private final SseEmitter emitter;
        private long heard;
        private Optional<Integer> position = Optional.empty();

        Follower(String id, SseEmitter emitter, long after) {
            this.id = id;
            this.emitter = emitter;
            this.heard = after;
        }

        void follow() throws IOException, InterruptedException {
            for (int round = 0; running; round++) {
                List<SongEvent> events = work.eventsAfter(id, heard);
                for (SongEvent event : events) {
                    send(event);
                }
                if (!events.isEmpty() && events.get(events.size() - 1).last()) {
                    return;
                }
                sendPosition();
                if (round % HEARTBEAT_ROUNDS == HEARTBEAT_ROUNDS - 1) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                Thread.sleep(BETWEEN_MILLIS);
            }
        }

        private void send(SongEvent event) throws IOException {
            String data = event.kind().equals("done") ? json.writeValueAsString(shelf.view(id)) : event.data();
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(event.number()))
                    .name(event.kind())
                    .data(data));
            heard = event.number();
        }

        /** The place in the queue follows from other songs' events; it has no number, as nobody needs to hear it twice. */
        private void sendPosition() throws IOException {
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

    @Override
    public void start() {
        running = true;
    }

    /** Lets listeners go, before the server waits for requests to end. */
    @Override
    public void stop() {
        running = false;
        followers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
