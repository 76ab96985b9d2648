package org.cadenza.benchmarks.studio;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * People who all ask for a song in the same moment and listen as soon as they can, while others look around: each of four
 * addresses is asked for ten times a second.
 */
final class Crowd {

    private static final List<String> ASKED = List.of("/", "/api/v1/choices", "/api/v1/songs", "/api/v1/health");
    private static final long BETWEEN_MILLIS = 100;

    /**
     * What became of it.
     *
     * @param done songs that are done and were heard to their end
     * @param failures requests that failed, whoever made them
     * @param seconds until the last song was done
     * @param playable from the order to the first sound on the server, in ms
     * @param others answers to those who looked around, by address
     */
    record Outcome(int done, List<String> failures, double seconds, Times playable, Map<String, Times> others) {}

    private final RunningStudio studio;
    private final Times playable = new Times();
    private final Map<String, Times> others = new LinkedHashMap<>();
    private final List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean over;

    Crowd(RunningStudio studio) {
        this.studio = studio;
        ASKED.forEach(path -> others.put(path, new Times()));
    }

    /** @param genres of the songs, one for each person */
    Outcome compose(List<String> genres) throws Exception {
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            List<Future<?>> lookers = new ArrayList<>();
            ASKED.forEach(path -> lookers.add(people.submit(() -> lookAround(path))));
            long started = System.nanoTime();
            List<Callable<Void>> tasks = genres.stream().map(this::person).toList();
            people.invokeAll(tasks);
            double seconds = (System.nanoTime() - started) * 1e-9;
            over = true;
            for (Future<?> looker : lookers) {
                looker.get();
            }
            return new Outcome(done.get(), List.copyOf(failures), seconds, playable, others);
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<Void> person(String genre) {
        return () -> {
            try {
                long ordered = System.nanoTime();
                String id = studio.order("{\"genre\":\"" + genre + "\"}");
                if (follow(id, ordered)) {
                    done.incrementAndGet();
                }
            } catch (IOException e) {
                failures.add(genre + ": " + e);
            }
            return null;
        };
    }

    /** Hears the events of a song, and its sound from the moment that there is some. */
    private boolean follow(String id, long ordered) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> events = studio.client()
                .send(studio.request("/api/v1/songs/" + id + "/events").build(), BodyHandlers.ofLines());
        boolean ended = false;
        try (Stream<String> lines = events.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.equals("event:playable")) {
                    playable.addSince(ordered);
                    listen(id);
                }
                ended |= line.equals("event:done");
                if (line.equals("event:failed")) {
                    failures.add("song " + id + " failed");
                }
            }
        }
        return ended;
    }

    private void listen(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> sound = studio.client()
                .send(studio.request("/api/v1/songs/" + id + "/audio.wav").build(), BodyHandlers.ofByteArray());
        if (sound.statusCode() != 200 || sound.body().length < 100_000) {
            failures.add("the sound of song " + id + ": " + sound.statusCode() + ", " + sound.body().length + " bytes");
        }
    }

    private Void lookAround(String path) throws InterruptedException {
        while (!over) {
            long asked = System.nanoTime();
            try {
                int status = studio.client()
                        .send(studio.request(path).build(), BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    failures.add(path + ": " + status);
                }
                others.get(path).addSince(asked);
            } catch (IOException e) {
                failures.add(path + ": " + e);
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        return null;
    }
}
