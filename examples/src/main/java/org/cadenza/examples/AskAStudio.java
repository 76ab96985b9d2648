package org.cadenza.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders a song from a studio over HTTP, follows its events and fetches the recording. */
public final class AskAStudio {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI studio;

    /** @param studio {@code http://127.0.0.1:8080} */
    AskAStudio(URI studio) {
        this.studio = studio;
    }

    /** Takes the studio's address and the file to write: {@code http://127.0.0.1:8080 reel.wav}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        AskAStudio asking = new AskAStudio(URI.create(arguments[0]));
        String id = asking.order("{\"genre\": \"folk\", \"mood\": \"happy\", \"bars\": 8}");
        asking.follow(id, System.out::println);
        System.out.println(asking.download(id, Path.of(arguments[1])));
    }

    /** @param wishes JSON, as docs/api.md has it @return the song's id */
    String order(String wishes) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/songs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wishes))
                .build();
        JsonNode answer = JSON.readTree(send(request, BodyHandlers.ofString()));
        if (!answer.has("id")) {
            throw new IllegalArgumentException(answer.path("detail").asString());
        }
        return answer.get("id").asString();
    }

    /** Hands on every event, {@code "progress {...}"}, until the song has ended. */
    void follow(String id, Consumer<String> listener) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/songs/" + id + "/events").build();
        try (Stream<String> lines = send(request, BodyHandlers.ofLines())) {
            String[] kind = {""};
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    kind[0] = line.substring("event:".length());
                } else if (line.startsWith("data:")) {
                    listener.accept(kind[0] + " " + line.substring("data:".length()));
                }
            });
        }
    }

    /** Fetches the recording. @throws IOException if the song is not done */
    Path download(String id, Path wav) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request("/api/v1/songs/" + id + "/audio.wav").build(), BodyHandlers.ofInputStream());
        try (InputStream sound = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("the song is not there: status " + answer.statusCode());
            }
            Files.copy(sound, wav);
        }
        return wav;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(studio.resolve(path));
    }

    private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> as) throws IOException, InterruptedException {
        return client.send(request, as).body();
    }
}
