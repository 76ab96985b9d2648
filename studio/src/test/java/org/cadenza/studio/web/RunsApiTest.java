package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Training runs, over HTTP, with real trainings of a small model on a folder of tunes. */
class RunsApiTest {

    private static final String RUNS = "/api/v1/runs";

    @TempDir
    private static Path home;

    @TempDir
    private static Path folder;

    private static StudioServer server;
    private static Studio studio;
    private static Path tunes;

    @BeforeAll
    static void open() throws Exception {
        tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 12);
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String order(Path data, String more) {
        return "{\"family\":\"markov\",\"preset\":\"tiny\",\"folder\":\"" + data + "\"" + more + "}";
    }

    private static List<String> fields(Studio.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static String message(Studio.Answer answer, String field) {
        return answer.json()
                .get("errors")
                .valueStream()
                .filter(error -> error.get("field").asString().equals(field))
                .map(error -> error.get("message").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " in " + answer.body()));
    }

    @Test
    void families_areThoseThatCanBeTrained() throws Exception {
        JsonNode families = studio.get("/api/v1/families").json();
        JsonNode markov = families.get(0);
        assertThat(markov.get("name").asString()).isEqualTo("markov");
        assertThat(markov.get("item").asString()).isEqualTo("lead-sheet");
        assertThat(markov.get("takes").asString()).isEqualTo("MIDI, MusicXML");
        assertThat(markov.get("extensions").toString()).contains("\".mid\"", "\".mxl\"");
        assertThat(markov.get("presets").get(0).get("standard").asBoolean()).isTrue();
        assertThat(families.toString())
                .contains("{\"name\":\"course.steps\",\"value\":\"")
                .contains("\"name\":\"tiny\"");
    }

    @Test
    void run_fromStartToEnd_tellsWhatItMeasuresAndMakes() throws Exception {
        String id = studio.startRun(order(tunes, ",\"steps\":400,\"name\":\"folk\",\"seed\":3"));
        String events = studio.get(RUNS + "/" + id + "/events").body();
        JsonNode run = studio.get(RUNS + "/" + id).json();
        System.out.println(run);
        System.out.println(events.length() + events.substring(0, Math.min(3000, events.length())));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
        assertThat(run.get("model").asString()).isEqualTo("folk");
    }
}
