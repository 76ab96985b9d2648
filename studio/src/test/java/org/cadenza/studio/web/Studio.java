package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A studio as its visitors see it: over HTTP. */
record Studio(String base, HttpClient client) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** @param base {@code "http://127.0.0.1:8080"} */
    Studio(String base) {
        this(base, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    static Studio of(StudioServer server) {
        return new Studio("http://127.0.0.1:" + server.port());
    }

    /** Puts a quick model where the standard ones are looked for. */
    static Path homeWithModels(Path home) throws IOException {
        for (String name : List.of("composer", "chorale", "piano")) {
            Path model = Files.createDirectories(home.resolve("models").resolve(name));
            try (Stream<Path> files = Files.list(Path.of("..", "models", "markov"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, model.resolve(file.getFileName()));
                }
            }
        }
        return home;
    }

    /** An answer. */
    record Answer(int status, String body, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request(path).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    Answer call(String method, String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return call("POST", path, json);
    }

    /** Orders a song. @return its id */
    String order(String json) throws IOException, InterruptedException {
        Answer answer = post("/api/v1/songs", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().get("id").asString();
    }

    /** The song once it is done, failed or cancelled. */
    JsonNode awaitEnd(String id) throws IOException, InterruptedException {
        return await(
                "/api/v1/songs/" + id,
                song -> List.of("done", "failed", "cancelled")
                        .contains(song.get("state").asString()));
    }

    /** Orders a training. @return its id */
    String startRun(String json) throws IOException, InterruptedException {
        Answer answer = post("/api/v1/runs", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().get("id").asString();
    }

    /** The step that a training run has reached, once that is {@code least} or more and it is trained. */
    long awaitStep(String id, long least) throws IOException, InterruptedException {
        JsonNode run = await(
                "/api/v1/runs/" + id,
                view -> view.has("finished")
                        || view.path("stage").asString("").equals("training")
                                && view.path("step").asLong(0) >= least);
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("running");
        return run.get("step").asLong();
    }

    /** The training run once it is in that state. */
    JsonNode awaitRun(String id, String state) throws IOException, InterruptedException {
        JsonNode run = await(
                "/api/v1/runs/" + id,
                view -> !List.of("queued", "running").contains(view.get("state").asString())
                        || view.get("state").asString().equals(state));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo(state);
        return run;
    }

    /** What is at {@code path}, once it is as wanted. */
    JsonNode await(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode there = get(path).json();
            if (wanted.test(there)) {
                return there;
            }
            assertThat(System.nanoTime()).as("%s", there).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    /** Returns once the song has told of an event of that kind; fails where it ended without. */
    void awaitEvent(String id, String kind) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> events =
                client.send(request("/api/v1/songs/" + id + "/events").build(), BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            assertThat(lines.anyMatch(("event:" + kind)::equals)).as(kind).isTrue();
        }
    }

    /** The sound of a song, as far as there will be any. */
    HttpResponse<byte[]> listen(String id) throws IOException, InterruptedException {
        return client.send(request("/api/v1/songs/" + id + "/audio.wav").build(), BodyHandlers.ofByteArray());
    }

    /** All events of a song from the one after {@code heard} on, as they were sent. */
    List<String> events(String id, long heard) throws IOException, InterruptedException {
        Answer answer = send(request("/api/v1/songs/" + id + "/events")
                .header("Last-Event-ID", String.valueOf(heard))
                .build());
        return answer.body().isEmpty() ? List.of() : List.of(answer.body().split("\n\n"));
    }
}
