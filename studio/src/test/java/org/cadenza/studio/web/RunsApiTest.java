package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Training runs, over HTTP, with real trainings of a small model on a folder of tunes. */
class RunsApiTest {

    private static final String RUNS = "/api/v1/runs";

    /** Enough that a run can be met in the middle. */
    private static final int STEPS = 250;

    private static final String ENDLESS = ",\"steps\":1000000";

    @TempDir
    private static Path home;

    @TempDir
    private static Path folder;

    private static StudioServer server;
    private static Studio studio;
    private static Path tunes;
    private static List<String> broken;

    /** A run that nobody disturbed, and what was heard of it. */
    private static String unbroken;

    private static String heard;

    @BeforeAll
    static void train() throws Exception {
        tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 12);
        broken = FolderOfTunes.writeBroken(tunes.resolve("folk"));
        Studio.homeWithModels(home);
        open();
        unbroken = studio.startRun(order(tunes, ",\"name\":\"folk\",\"seed\":3,\"steps\":" + STEPS));
        heard = studio.get(RUNS + "/" + unbroken + "/events").body();
    }

    private static void open() throws Exception {
        server = StudioServer.open(StudioSettings.local(home, 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String order(Path data, String more) {
        return "{\"family\":\"markov\",\"preset\":\"tiny\",\"folder\":\"" + data + "\"" + more + "}";
    }

    private static JsonNode run(String id) throws Exception {
        return studio.get(RUNS + "/" + id).json();
    }

    private static JsonNode call(String id, String what) throws Exception {
        return studio.post(RUNS + "/" + id + "/" + what, "").json();
    }

    private static Path weights(String name) {
        return home.resolve("models").resolve(name).resolve("weights.safetensors");
    }

    private static JsonNode errors(Studio.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        return answer.json().get("errors");
    }

    private static List<String> fields(Studio.Answer answer) {
        return errors(answer)
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static String message(String order) throws Exception {
        JsonNode errors = errors(studio.post(RUNS, order));
        assertThat(errors.size()).as(errors.toString()).isEqualTo(1);
        return errors.get(0).get("field").asString() + ": "
                + errors.get(0).get("message").asString();
    }

    private static long[] steps(JsonNode lines) {
        return lines.valueStream().mapToLong(line -> line.get("step").asLong()).toArray();
    }

    private static long[] upTo(int from, int to) {
        return IntStream.rangeClosed(from, to).asLongStream().toArray();
    }

    @Test
    void families_areThoseThatCanBeTrained() throws Exception {
        JsonNode families = studio.get("/api/v1/families").json();
        JsonNode markov = families.get(0);
        assertThat(markov.get("name").asString()).isEqualTo("markov");
        assertThat(markov.get("item").asString()).isEqualTo("lead-sheet");
        assertThat(markov.get("takes").asString()).isEqualTo("MIDI, MusicXML");
        assertThat(markov.get("extensions").toString()).contains("\".mid\"", "\".mxl\"");
        assertThat(markov.get("needsFoundation").asBoolean()).isFalse();
        assertThat(markov.get("presets").get(0).get("standard").asBoolean()).isTrue();
        assertThat(markov.get("presets").get(1).get("standard").asBoolean()).isFalse();
        assertThat(families.toString()).contains("{\"name\":\"course.steps\",\"value\":\"");
    }

    @Test
    void run_thatIsDone_saysWhatItLearnedFromAndMade() throws Exception {
        JsonNode run = run(unbroken);
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
        assertThat(run.get("model").asString()).isEqualTo("folk");
        assertThat(run.get("order").get("folder").asString()).isEqualTo(tunes.toString());
        assertThat(run.get("step").asInt()).isEqualTo(STEPS);
        assertThat(run.get("fraction").asDouble()).isEqualTo(1);
        assertThat(run.get("seconds").asDouble()).isPositive();
        JsonNode data = run.get("data").get(0);
        assertThat(data.get("name").asString()).isEqualTo("tunes");
        assertThat(data.get("train").asInt() + data.get("heldOut").asInt()).isEqualTo(12);
        assertThat(data.get("dropped").asInt()).isEqualTo(broken.size());
        assertThat(run.get("droppedTotal").asInt()).isEqualTo(broken.size());
        assertThat(run.get("notes").size()).isPositive();
        assertThat(studio.get(RUNS).json().get("runs").toString()).contains(unbroken);
    }

    @Test
    void dropped_filesOfARun_areListedWithTheirReasons() throws Exception {
        JsonNode all = studio.get(RUNS + "/" + unbroken + "/dropped").json();
        assertThat(all.get("total").asInt()).isEqualTo(broken.size());
        assertThat(all.get("dropped").valueStream().map(file -> file.get("path").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        broken.stream().map(name -> "folk/" + name).toList());
        assertThat(all.get("dropped").get(0).get("reason").asString()).isNotBlank();
        JsonNode page =
                studio.get(RUNS + "/" + unbroken + "/dropped?offset=4&limit=3").json();
        assertThat(page.get("dropped").size()).isEqualTo(broken.size() - 4);
        assertThat(fields(studio.get(RUNS + "/" + unbroken + "/dropped?limit=0")))
                .containsExactly("limit");
    }

    @Test
    void metrics_ofARun_haveEachStepOnce() throws Exception {
        String path = RUNS + "/" + unbroken + "/metrics";
        JsonNode lines = studio.get(path).json().get("lines");
        assertThat(steps(lines)).isEqualTo(upTo(1, STEPS));
        assertThat(lines.get(0).get("loss").asDouble()).isPositive();
        assertThat(steps(studio.get(path + "?after=200").json().get("lines"))).isEqualTo(upTo(201, STEPS));
    }

    @Test
    void samples_ofARun_canBeHeard() throws Exception {
        JsonNode sample = run(unbroken).get("samples").get(0);
        String path = RUNS + "/" + unbroken + "/samples/" + sample.get("name").asString();
        assertThat(sample.get("step").asLong()).isPositive();
        assertThat(sample.get("seconds").asDouble()).isPositive();
        byte[] wav = studio.bytes(path + ".wav");
        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(wav.length).isGreaterThan(100_000);
        assertThat(new String(studio.bytes(path + ".mid"), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("MThd");
    }

    @Test
    void events_ofARun_tellAllUpToItsEndAndNoMore() throws Exception {
        assertThat(heard)
                .contains("\"state\":\"running\"", "\"stage\":\"training\"", "\"droppedTotal\":5")
                .contains("event:metrics\ndata:{\"lines\":[{\"step\":1,");
        String[] events = heard.strip().split("\n\n");
        assertThat(events[events.length - 1])
                .startsWith("id:" + STEPS + "\nevent:run\ndata:")
                .contains("\"state\":\"done\"");
        String path = RUNS + "/" + unbroken + "/events";
        String rest = studio.send(
                        studio.request(path).header("Last-Event-ID", "200").build())
                .body();
        assertThat(rest).contains("{\"lines\":[{\"step\":201,").contains("\"state\":\"done\"");
        assertThat(studio.send(studio.request(path)
                                .header("Last-Event-ID", String.valueOf(STEPS))
                                .build())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void model_ofARunThatIsDone_composes() throws Exception {
        assertThat(studio.get("/api/v1/choices").json().get("models").toString())
                .contains("\"name\":\"folk\"");
        String song = studio.order("{\"model\":\"folk\",\"genre\":\"folk\",\"bars\":2,\"tempo\":\"fast\"}");
        assertThat(studio.awaitEnd(song).get("state").asString()).isEqualTo("done");
    }

    @Test
    void run_throughAClosedStudioAndAPause_endsWithTheSameWeights() throws Exception {
        String id = studio.startRun(order(tunes, ",\"name\":\"again\",\"seed\":3,\"steps\":" + STEPS));
        long before = studio.awaitStep(id, 1);
        server.close();
        open();
        studio.awaitStep(id, before + 1);
        call(id, "pause");
        JsonNode paused = studio.awaitRun(id, "paused");
        assertThat(paused.get("step").asInt()).isBetween((int) before, STEPS - 1);
        server.close();
        open();
        assertThat(run(id).get("state").asString()).isEqualTo("paused");
        call(id, "resume");
        studio.awaitRun(id, "done");
        assertThat(weights("again")).hasSameBinaryContentAs(weights("folk"));
        assertThat(steps(studio.get(RUNS + "/" + id + "/metrics").json().get("lines")))
                .isEqualTo(upTo(1, STEPS));
    }

    @Test
    void stop_runInTrainingAndOneThatWaits_keepsTheStateAndGivesWay() throws Exception {
        String first = studio.startRun(order(tunes, ENDLESS));
        studio.awaitStep(first, 1);
        String second = studio.startRun(order(tunes, ENDLESS + ",\"name\":\"second\""));
        assertThat(run(second).get("position").asInt()).isEqualTo(1);
        assertThat(call(second, "pause").get("state").asString()).isEqualTo("paused");
        assertThat(call(second, "stop").get("state").asString()).isEqualTo("stopped");
        assertThat(studio.call("DELETE", RUNS + "/" + first, "").status()).isEqualTo(409);
        call(first, "stop");
        JsonNode stopped = studio.awaitRun(first, "stopped");
        String name = stopped.get("name").asString();
        assertThat(name).startsWith("markov");
        assertThat(Files.exists(home.resolve("models").resolve(name).resolve("training.safetensors")))
                .isTrue();
        assertThat(studio.call("DELETE", RUNS + "/" + first, "").status()).isEqualTo(204);
        assertThat(studio.get(RUNS + "/" + first).status()).isEqualTo(404);
        assertThat(message(order(tunes, ",\"name\":\"" + name + "\""))).contains("there is a model or a run called");
    }

    @Test
    void run_whoseProcessIsKilled_failsWithTheReasonAndGoesOnWhenResumed() throws Exception {
        String id = studio.startRun(order(tunes, ENDLESS + ",\"name\":\"killed\""));
        String metrics = RUNS + "/" + id + "/metrics";
        JsonNode first = studio.await(metrics, lines -> lines.get("lines").size() > 0)
                .get("lines")
                .get(0);
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("TrainingProgram"))
                .forEach(ProcessHandle::destroyForcibly);
        JsonNode failed = studio.awaitRun(id, "failed");
        assertThat(failed.get("problem").asString()).contains("it was killed");
        assertThat(failed.get("remedy").asString()).contains("resume it to go on");
        call(id, "resume");
        studio.awaitStep(id, 1);
        call(id, "stop");
        studio.awaitRun(id, "stopped");
        assertThat(studio.get(metrics).json().get("lines").get(0)).isEqualTo(first);
    }

    @Test
    void run_withNothingToLearnFrom_failsWithTheReason() throws Exception {
        Path useless = Files.createDirectories(folder.resolve("useless"));
        FolderOfTunes.writeBroken(useless);
        JsonNode failed = studio.awaitRun(studio.startRun(order(useless, "")), "failed");
        assertThat(failed.get("problem").asString()).contains("nothing to learn from");
        assertThat(failed.get("remedy").asString()).contains("order another");
        assertThat(failed.get("droppedTotal").asInt()).isEqualTo(broken.size());
    }

    @Test
    void run_onAnUpload_listsWhatItDropsByTheVisitorsNames() throws Exception {
        String upload = studio.post("/api/v1/uploads", "").json().get("id").asString();
        byte[] text = "not music".getBytes(StandardCharsets.UTF_8);
        send(upload, "ein%20%C3%9Cbel.mid", text);
        for (int i = 0; i < 3; i++) {
            send(upload, i + ".mid", Files.readAllBytes(tunes.resolve("folk").resolve("tune-0" + i + ".mid")));
        }
        String id = studio.startRun(
                "{\"family\":\"markov\",\"preset\":\"tiny\",\"steps\":2,\"upload\":\"" + upload + "\"}");
        studio.awaitRun(id, "done");
        assertThat(studio.get(RUNS + "/" + id + "/dropped").body())
                .contains("\"path\":\"ein Übel.mid\"")
                .contains("\"total\":1");
    }

    private static void send(String upload, String name, byte[] file) throws Exception {
        Studio.Answer answer = studio.send(studio.request("/api/v1/uploads/" + upload + "/files?name=" + name)
                .header("Content-Type", "application/octet-stream")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    @Test
    void order_severalFieldsWrong_namesAllAndListsWhatIsKnown() throws Exception {
        Studio.Answer answer = studio.post(
                RUNS,
                "{\"family\":\"markov\",\"preset\":\"tinny\",\"changes\":{\"ordre\":\"3\",\"order\":\"x\"},"
                        + "\"folder\":\"/no/such/folder\",\"steps\":0,\"minutes\":-1,"
                        + "\"foundation\":\"../../etc\",\"name\":\"../up\"}");
        assertThat(fields(answer)).containsExactly("preset", "folder", "steps", "minutes", "foundation", "name");
        assertThat(errors(answer).get(0).get("known").toString()).contains("tiny");
        assertThat(errors(answer).get(4).get("known").toString()).contains("\"composer\"");
        assertThat(fields(studio.post(RUNS, "{\"order\":1}"))).containsExactly("order");
        assertThat(message("{\"family\":\"markof\",\"folder\":\"" + tunes + "\"}"))
                .startsWith("family:")
                .contains("did you mean 'markov'?");
        assertThat(fields(studio.post(RUNS, order(tunes, ",\"changes\":{\"ordre\":\"3\",\"order\":\"x\"}"))))
                .containsExactly("changes.order", "changes.ordre");
    }

    @Test
    void order_placesThatAreNone_areRefusedBesideTheirFields() throws Exception {
        assertThat(message(order(Path.of("tunes"), ""))).startsWith("folder:").contains("whole path");
        assertThat(message("{\"family\":\"markov\"}")).startsWith("folder:").contains("name a folder");
        assertThat(message(order(tunes, ",\"upload\":\"AAAAAAAAAAAAAAAAAAAAAA\"")))
                .startsWith("folder:");
        assertThat(message("{\"family\":\"markov\",\"upload\":\"../..\"}")).startsWith("upload:");
        assertThat(message(order(tunes, ",\"name\":\"composer\"")))
                .startsWith("name:")
                .contains("already");
        assertThat(message(order(tunes, ",\"name\":\"folk\"")))
                .startsWith("name:")
                .contains("already");
    }

    @Test
    void order_folderByAVisitorFromElsewhere_isRefused() throws Exception {
        Studio.Answer answer = studio.send(studio.request(RUNS)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10.1.2.3")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(order(tunes, "")))
                .build());
        assertThat(fields(answer)).containsExactly("folder");
        assertThat(answer.body()).contains("upload the files instead");
    }

    @Test
    void namesInPaths_leadNowhere() throws Exception {
        for (String path : List.of(
                RUNS + "/AAAAAAAAAAAAAAAAAAAAAA",
                RUNS + "/x/events",
                RUNS + "/" + unbroken + "/samples/step-999999.wav",
                RUNS + "/" + unbroken + "/samples/..%2F..%2Fcard.mid",
                RUNS + "/" + unbroken + "/samples/card.mid")) {
            assertThat(studio.get(path).status()).as(path).isIn(400, 404);
        }
        assertThat(studio.get("/api/v1/openapi").body()).contains("/api/v1/runs/{id}/samples/{name}.wav");
    }
}
