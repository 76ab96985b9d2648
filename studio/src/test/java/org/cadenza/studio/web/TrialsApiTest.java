package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Trials, over HTTP, of a quick model beside a folder of tunes. */
class TrialsApiTest {

    private static final String TRIALS = "/api/v1/trials";

    @TempDir
    private static Path home;

    @TempDir
    private static Path tunes;

    private static StudioServer server;
    private static Studio studio;

    @BeforeAll
    static void open() throws Exception {
        FolderOfTunes.write(tunes, 40);
        FolderOfTunes.writeBroken(tunes);
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String order(String contestants, String more) {
        return "{\"contestants\":[" + contestants + "],\"pieces\":8,\"seed\":1,\"against\":{\"folder\":\"" + tunes
                + "\"}" + more + "}";
    }

    private static String start(String json) throws Exception {
        Studio.Answer answer = studio.post(TRIALS, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.header("Location")).startsWith(TRIALS + "/");
        return answer.json().get("id").asString();
    }

    private static JsonNode ended(String id) throws Exception {
        return studio.await(TRIALS + "/" + id, trial -> trial.has("finished"));
    }

    private static List<String> wrong(String json) throws Exception {
        Studio.Answer answer = studio.post(TRIALS, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString() + ": "
                        + error.get("message").asString())
                .toList();
    }

    @Test
    void trial_ofAModelTaughtHere_isHeldAgainstWhatItNeverSaw() throws Exception {
        String run = studio.startRun("{\"family\":\"markov\",\"preset\":\"tiny\",\"folder\":\"" + tunes
                + "\",\"name\":\"reels\",\"seed\":3,\"steps\":60}");
        JsonNode data = studio.awaitRun(run, "done").get("data").get(0);
        JsonNode choices = studio.get(TRIALS + "/choices").json();
        assertThat(choices.get("materials").valueStream().map(JsonNode::asString))
                .containsExactly("reels");
        assertThat(choices.get("models")
                        .valueStream()
                        .map(model -> model.get("name").asString()))
                .contains("composer", "reels");
        String id = start(
                "{\"contestants\":[{\"model\":\"reels\",\"genre\":\"folk\"},{\"model\":\"composer\"}],\"pieces\":8,"
                        + "\"against\":{\"model\":\"reels\"},\"heldOut\":true,\"training\":{\"model\":\"reels\"},\"seed\":1}");
        JsonNode trial = ended(id);
        assertThat(trial.get("state").asString()).as(trial.toString()).isEqualTo("done");
        assertThat(trial.get("reports").asInt()).isEqualTo(2);
        assertThat(trial.get("contestants").get(0).asString()).isEqualTo("reels, folk");
        JsonNode report =
                studio.get(TRIALS + "/" + id + "/reports/1.json?download").json();
        assertThat(report.get("set").get("pieces").asInt()).isEqualTo(8);
        assertThat(report.get("reference").get("pieces").asInt())
                .isEqualTo(data.get("heldOut").asInt());
        assertThat(report.get("training").get("pieces").asInt())
                .isEqualTo(data.get("train").asInt());
        assertThat(report.get("reading").asString()).contains("lead sheets");
        assertThat(home.resolve("trials").resolve(id).resolve("pieces")).doesNotExist();
        assertReportIsShut(id);
        assertThat(studio.call("DELETE", TRIALS + "/" + id, "").status()).isEqualTo(204);
        assertThat(studio.get(TRIALS + "/" + id).status()).isEqualTo(404);
        assertThat(home.resolve("trials").resolve(id)).doesNotExist();
    }

    /** It may be shown within our own page, runs no script and asks nobody for anything. */
    private static void assertReportIsShut(String id) throws Exception {
        Studio.Answer page = studio.get(TRIALS + "/" + id + "/reports/1.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox")
                .doesNotContain("script-src", "allow-scripts");
        assertThat(studio.get(TRIALS + "/" + id + "/reports/3.html").status()).isEqualTo(404);
        assertThat(studio.get(TRIALS + "/" + id + "/reports/..%2f1.html").status())
                .isBetween(400, 404);
    }

    @Test
    void order_severalFieldsWrong_namesAll() throws Exception {
        assertThat(
                        wrong(
                                "{\"contestants\":[{\"model\":\"../markov\"}],\"pieces\":7,\"reading\":\"tune\",\"against\":{}}"))
                .anyMatch(error -> error.startsWith("contestants: unknown model '../markov'"))
                .anyMatch(error -> error.startsWith("pieces: pieces are 7, expected 8 to 500"))
                .anyMatch(error -> error.contains("did you mean 'tunes'?"))
                .anyMatch(error -> error.startsWith("against: 0 places were named, expected one"));
        assertThat(wrong(order("{\"model\":\"composer\"},{\"model\":\"composer\"}", "")))
                .containsExactly("contestants: a contestant was named twice, expected each of them once");
        assertThat(wrong(order("{\"model\":\"composer\",\"genre\":\"polka\"}", "")))
                .singleElement()
                .asString()
                .contains("polka", "folk");
        assertThat(wrong(order("", ""))).containsExactly("contestants: there are 0 contestants, expected 1 to 6");
    }

    @Test
    void order_folderByAVisitorFromElsewhere_isRefused() throws Exception {
        Studio.Answer answer = studio.send(studio.request(TRIALS)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10.0.0.7")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(order("{\"model\":\"composer\"}", "")))
                .build());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("visitor from elsewhere", "upload");
    }

    @Test
    void trial_ofALibraryWithoutSongs_failsSayingWhy() throws Exception {
        JsonNode trial = ended(start(order("{\"genre\":\"ambient\"}", "")));
        assertThat(trial.get("state").asString()).isEqualTo("failed");
        assertThat(trial.get("problem").asString()).contains("library, ambient", "has no song that is done");
    }

    @Test
    void trial_thatIsCancelled_ends_andOneThatIsHeldCannotBeDeleted() throws Exception {
        String id = start(
                order("{\"model\":\"composer\"},{\"model\":\"chorale\"}", "").replace(":8,", ":500,"));
        studio.await(
                TRIALS + "/" + id,
                trial -> trial.path("stage").asString("").contains("drawing") || trial.has("finished"));
        assertThat(studio.call("DELETE", TRIALS + "/" + id, "").status()).isEqualTo(409);
        studio.post(TRIALS + "/" + id + "/cancel", "");
        assertThat(ended(id).get("state").asString()).isEqualTo("cancelled");
        assertThat(Files.exists(home.resolve("trials").resolve(id).resolve("pieces")))
                .isFalse();
    }

    /** A song of the library, as somebody picked it, beside the tunes. */
    @Test
    void trial_ofASongThatWasPicked_judgesThatSong() throws Exception {
        String song = studio.order("{\"genre\":\"folk\",\"bars\":8,\"seed\":1,\"title\":\"A/B: <i>Reel</i>\"}");
        assertThat(studio.awaitEnd(song).get("state").asString()).isEqualTo("done");
        String id = start(order("{\"songs\":[\"" + song + "\"]}", ",\"training\":{\"folder\":\"" + tunes + "\"}"));
        assertThat(ended(id).get("state").asString()).isEqualTo("done");
        JsonNode report = studio.get(TRIALS + "/" + id + "/reports/1.json").json();
        assertThat(report.get("set").get("name").asString()).isEqualTo("1 song");
        assertThat(report.get("reference").get("skipped").size()).isEqualTo(5);
        assertThat(report.get("measures").valueStream())
                .filteredOn(row -> row.get("scale").get("value").isNull())
                .allMatch(row -> !row.get("undefined").isNull());
    }
}
