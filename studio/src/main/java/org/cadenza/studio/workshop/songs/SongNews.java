package org.cadenza.studio.workshop.songs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cadenza.studio.library.songs.SongEvent;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * News of songs for all who listen in this process. One thread asks the database for all of them, so that a crowd asks no
 * more often than one, and one can listen here to a song that another process makes.
 */
public final class SongNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SongNews.class);
    private static final long BETWEEN_MILLIS = 50;

    /**
     * Events are numbered before they are there to be read, those of different songs not in the same order. So many are
     * asked for once more; each listener is told what is new of them.
     */
    private static final long SLACK = 200;

    private final SongWork work;
    private final Songs songs;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::follow, "song news");
    private long newest;
    private volatile boolean closed;

    public SongNews(SongWork work, Songs songs) {
        this.work = work;
        this.songs = songs;
        thread.setDaemon(true);
        thread.start();
    }

    /** One who listens to one song. */
    public final class Listener implements AutoCloseable {

        private final String song;
        private final LinkedBlockingQueue<Optional<SongEvent>> news = new LinkedBlockingQueue<>();
        private long heard;
        private boolean fresh = true;
        private int position;

        private Listener(String song, long heard) {
            this.song = song;
            this.heard = heard;
        }

        /** What happened next; empty if nothing has for so long, or nothing will as the studio closes. */
        public Optional<SongEvent> next(long millis) throws InterruptedException {
            Optional<SongEvent> next = news.poll(millis, TimeUnit.MILLISECONDS);
            return next == null ? Optional.empty() : next;
        }

        /** What happened next, if it is known already. */
        public Optional<SongEvent> next() {
            Optional<SongEvent> next = news.poll();
            return next == null ? Optional.empty() : next;
        }

        private void hear(SongEvent event) {
            if (event.song().equals(song) && event.number() > heard) {
                heard = event.number();
                news.add(Optional.of(event));
            }
        }

        /** @param now from 1; 0 if the song does not wait */
        private void stand(int now) {
            if (now != position && now > 0) {
                news.add(Optional.of(
                        new SongEvent(song, 0, "state", "{\"state\":\"queued\",\"position\":" + now + "}")));
            }
            position = now;
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }

    /** Listens to {@code song} from the event after {@code heard} on; its place in the queue is told too, unnumbered. */
    public Listener listen(String song, long heard) {
        Listener listener = new Listener(song, heard);
        listeners.add(listener);
        return listener;
    }

    private void follow() {
        while (!closed) {
            try {
                Thread.sleep(BETWEEN_MILLIS);
                ask(new ArrayList<>(listeners));
            } catch (RuntimeException e) {
                LOG.warn("the database could not be asked for news; it is asked again", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void ask(List<Listener> now) {
        Set<String> followed = new HashSet<>();
        for (Listener listener : now) {
            if (listener.fresh) {
                work.eventsAfter(listener.song, listener.heard).forEach(event -> tell(event, List.of(listener)));
                listener.fresh = false;
            }
            followed.add(listener.song);
        }
        if (followed.isEmpty()) {
            return;
        }
        work.eventsAfter(followed, newest - SLACK).forEach(event -> tell(event, now));
        List<String> waiting = songs.waiting();
        now.forEach(listener -> listener.stand(waiting.indexOf(listener.song) + 1));
    }

    private void tell(SongEvent event, List<Listener> to) {
        newest = Math.max(newest, event.number());
        to.forEach(listener -> listener.hear(event));
    }

    /** Wakes all who listen; nothing is told any more. */
    @Override
    public void close() {
        closed = true;
        listeners.forEach(listener -> listener.news.add(Optional.empty()));
    }
}
