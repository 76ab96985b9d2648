package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cadenza.studio.TinyDrummer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The drum lab's API, over HTTP, with a drummer that plays. */
class DrumsApiTest {

    private static final String DRUMS = "/api/v1/drums";
    private static final String PATTERNS = DRUMS + "/patterns";

    @TempDir
    private static Path home;

    private static StudioServer server;
    private static Studio studio;

    @BeforeAll
    static void open() throws Exception {
        TinyDrummer.train(home.resolve("beats"), home.resolve("models").resolve("beater"));
        server = StudioServer.open(StudioSettings.local(home, 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> fields(Studio.Answer refusal) {
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(400);
        assertThat(refusal.header("Content-Type")).isEqualTo("application/problem+json");
        return StreamSupport.stream(refusal.json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static JsonNode draw(String order) throws Exception {
        Studio.Answer answer = studio.post(PATTERNS, order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> lane(JsonNode pattern, int lane) {
        return StreamSupport.stream(pattern.get("hits").spliterator(), false)
                .filter(hit -> hit.get(0).asInt() == lane)
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void choices_nameModelsLanesAndLimits() throws Exception {
        JsonNode choices = studio.get(DRUMS).json();
        JsonNode model = choices.get("models").get(0);
        assertThat(model.get("name").asString()).isEqualTo("beater");
        assertThat(model.get("standard").asBoolean()).isTrue();
        assertThat(model.get("genres").toString()).isEqualTo("[\"house\",\"rock\"]");
        assertThat(choices.get("lanes")).hasSize(9);
        assertThat(choices.get("lanes").get(2).toString())
                .isEqualTo("{\"name\":\"closed-hat\",\"label\":\"Closed hat\",\"note\":42}");
        assertThat(choices.get("controls").get("noise").toString())
                .isEqualTo("{\"least\":0.0,\"most\":0.5,\"standard\":0.2}");
        assertThat(choices.get("limits").get("bars").get("most").asInt()).isEqualTo(16);
    }

    @Test
    void draw_withoutWishes_givesTwoBarsAndTheirSeed_whichGivesThemAgain() throws Exception {
        JsonNode drawn = draw("{}");
        assertThat(drawn.get("pattern").get("bars").asInt()).isEqualTo(2);
        assertThat(drawn.get("seed").isString()).isTrue();
        assertThat(drawn.get("around")).isEqualTo(drawn.get("seed"));
        assertThat(drawn.get("model").asString()).isEqualTo("beater");
        JsonNode again = draw("{\"seed\":" + drawn.get("seed") + "}");
        assertThat(again.get("pattern")).isEqualTo(drawn.get("pattern"));
        JsonNode asked = draw("{\"genre\":" + drawn.get("genre") + ",\"seed\":" + drawn.get("seed") + "}");
        assertThat(asked.get("pattern")).isEqualTo(drawn.get("pattern"));
    }

    @Test
    void draw_aroundAnother_walksAsFarAsNoiseSays() throws Exception {
        JsonNode first = draw("{\"genre\":\"rock\",\"seed\":\"9007199254740993\",\"threshold\":0.3}");
        assertThat(first.get("seed").asString()).isEqualTo("9007199254740993");
        JsonNode still = draw("{\"genre\":\"rock\",\"around\":" + first.get("seed")
                + ",\"seed\":\"7\",\"noise\":0,\"threshold\":0.3}");
        assertThat(still.get("pattern")).isEqualTo(first.get("pattern"));
        assertThat(still.get("around")).isEqualTo(first.get("seed"));
        JsonNode near = draw("{\"genre\":\"rock\",\"around\":" + first.get("seed")
                + ",\"seed\":\"7\",\"noise\":0.5,\"threshold\":0.3}");
        assertThat(near.get("pattern")).isNotEqualTo(first.get("pattern"));
    }

    @Test
    void draw_lockedLanes_areKeptToTheNumber() throws Exception {
        String kept = "{\"bars\":3,\"hits\":[[0,0,127,0],[0,17,1,-0.123],[0,40,64,0.5],[1,4,99,0.001]]}";
        JsonNode drawn = draw("{\"bars\":3,\"seed\":\"1\",\"locked\":[\"kick\"],\"pattern\":" + kept + "}")
                .get("pattern");
        assertThat(lane(drawn, 0)).containsExactly("[0,0,127,0.0]", "[0,17,1,-0.123]", "[0,40,64,0.5]");
        assertThat(lane(drawn, 1)).doesNotContain("[1,4,99,0.001]");
        JsonNode longer = draw("{\"bars\":4,\"seed\":\"1\",\"locked\":[\"kick\"],\"pattern\":" + kept + "}")
                .get("pattern");
        assertThat(lane(longer, 0)).hasSize(4).last().isEqualTo("[0,48,127,0.0]");
    }

    @Test
    void draw_severalFieldsWrong_namesAllAndListsWhatIsKnown() throws Exception {
        Studio.Answer answer = studio.post(
                PATTERNS,
                "{\"genre\":\"rok:2 house\",\"ambiguity\":1e999,\"noise\":0.6,\"bars\":17,\"seed\":\"x\","
                        + "\"around\":\"9223372036854775808\",\"locked\":[\"kik\"]}");
        assertThat(fields(answer))
                .containsExactlyInAnyOrder("genre", "ambiguity", "noise", "bars", "seed", "around", "locked");
        JsonNode genre = StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                .filter(error -> error.get("field").asString().equals("genre"))
                .findFirst()
                .orElseThrow();
        assertThat(genre.get("message").asString()).contains("did you mean 'rock'?");
        assertThat(genre.get("known").toString()).isEqualTo("[\"house\",\"rock\"]");
        assertThat(fields(studio.post(PATTERNS, "{\"genre\":\"rock:much\"}"))).containsExactly("genre");
        assertThat(fields(studio.post(PATTERNS, "{\"genre\":\",\"}"))).containsExactly("genre");
    }

    @Test
    void draw_unknownFieldOrModel_isNamed() throws Exception {
        assertThat(fields(studio.post(PATTERNS, "{\"gener\":\"rock\"}"))).containsExactly("gener");
        assertThat(fields(studio.post(PATTERNS, "{\"density\":\"much\"}"))).containsExactly("density");
        Studio.Answer unknown = studio.post(PATTERNS, "{\"model\":\"../beats\"}");
        assertThat(fields(unknown)).containsExactly("model");
        assertThat(unknown.json().get("errors").get(0).get("known").toString()).isEqualTo("[\"beater\"]");
    }

    @Test
    void draw_hostilePatterns_areRefusedByName() throws Exception {
        for (String hits : List.of(
                "[[9,0,100,0]]",
                "[[0,32,100,0]]",
                "[[0,-1,100,0]]",
                "[[0,0,128,0]]",
                "[[0,0,0,0]]",
                "[[0,0,100,0.51]]",
                "[[0,0,100,1e999]]",
                "[[0,0.5,100,0]]",
                "[[0,0,100]]",
                "[[0,0,100,0,0]]",
                "[[0,0,100,null]]",
                "[null]",
                "[[0,0,100,0],[0,0,90,0]]",
                "[[\"kick\",0,100,0]]",
                "[" + "[0,0,1,0],".repeat(4_999) + "[0,0,1,0]]")) {
            Studio.Answer answer =
                    studio.post(PATTERNS, "{\"locked\":[\"kick\"],\"pattern\":{\"bars\":2,\"hits\":" + hits + "}}");
            assertThat(fields(answer)).as(hits).containsExactly("pattern");
            assertThat(answer.body().length()).isLessThan(1_000);
        }
        String many = "[" + "[0,0,1,0],".repeat(10_000) + "[0,0,1,0]]";
        assertThat(studio.post(PATTERNS, "{\"pattern\":{\"bars\":2,\"hits\":" + many + "}}")
                        .status())
                .isEqualTo(413);
        assertThat(studio.post(PATTERNS, "{\"density\":NaN}").status()).isEqualTo(400);
    }
}
