package org.cadenza.studio.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of events. Each is followed by a thread of its own, so that a slow listener delays nobody, and one can listen
 * here to what another process makes.
 */
@Component
final class EventStreams implements SmartLifecycle {

    /** One listener's place in one stream. */
    interface Source {

        /** Sends what has happened since the last look. @return false if nothing more will happen */
        boolean tell(SseEmitter emitter) throws IOException;

        /** The time from one look to the next. */
        Duration between();

        /** Nobody looks any more. */
        default void close() {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int MOST = 256;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ExecutorService followers =
            new ThreadPoolExecutor(0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "events");
                thread.setDaemon(true);
                return thread;
            });
    private volatile boolean running;

    /** @throws java.util.concurrent.RejectedExecutionException if too many listen */
    SseEmitter open(Source source) {
        SseEmitter emitter = new SseEmitter(0L);
        followers.execute(() -> follow(source, emitter));
        return emitter;
    }

    private void follow(Source source, SseEmitter emitter) {
        try {
            tellAll(source, emitter);
            emitter.complete();
        } catch (IOException | IllegalStateException | NoSuchSongException | NoSuchRunException e) {
            emitter.completeWithError(e);
        } catch (RuntimeException e) {
            LOG.warn("events could not be followed; the listener will ask again", e);
            emitter.complete();
        } catch (InterruptedException e) {
            emitter.complete();
            Thread.currentThread().interrupt();
        } finally {
            source.close();
        }
    }

    private void tellAll(Source source, SseEmitter emitter) throws IOException, InterruptedException {
        long rounds = Math.max(1, HEARTBEAT.dividedBy(source.between()));
        for (long round = 1; running && source.tell(emitter); round++) {
            if (round % rounds == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
            Thread.sleep(source.between().toMillis());
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
