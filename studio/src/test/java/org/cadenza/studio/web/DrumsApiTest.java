package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
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
        TinyDrummer.train(
                home.resolve("beats"), home.resolve("models").resolve("free"), "mode=CREATIVE", "course.steps=2");
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
    void draw_fromAModelThatKnowsNoGenre_namesNone() throws Exception {
        assertThat(studio.get(DRUMS).json().get("models").get(1).get("genres")).isEmpty();
        assertThat(draw("{\"model\":\"free\"}").has("genre")).isFalse();
        Studio.Answer refused = studio.post(PATTERNS, "{\"model\":\"free\",\"genre\":\"rock\"}");
        assertThat(fields(refused)).containsExactly("genre");
        assertThat(refused.body()).contains("'free' was trained to play no genre");
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
        assertThat(unknown.json().get("errors").get(0).get("known").toString()).isEqualTo("[\"beater\",\"free\"]");
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

    private static final String LOOP = "{\"pattern\":{\"bars\":2,\"hits\":[[0,0,127,0],[2,3,1,0.25]]},\"bpm\":123.4,"
            + "\"swing\":0.5,\"division\":4,\"name\":\"../../Été\"";

    private static HttpResponse<byte[]> fetch(String path, String json) throws Exception {
        return studio.client()
                .send(
                        studio.request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void midi_ofALoop_isAClipOfItsLengthAndName() throws Exception {
        HttpResponse<byte[]> midi = fetch(DRUMS + "/midi", LOOP + "}");
        assertThat(midi.statusCode()).isEqualTo(200);
        assertThat(header(midi, "Content-Type")).isEqualTo("audio/midi");
        assertThat(header(midi, "Content-Disposition"))
                .startsWith("attachment")
                .contains("%C3%89t%C3%A9.mid")
                .doesNotContain("/", "%2F");
        Sequence sequence = MidiSystem.getSequence(new ByteArrayInputStream(midi.body()));
        assertThat(sequence.getTickLength()).isEqualTo(2 * 4 * 480);
    }

    @Test
    void wav_ofALoop_isAsLongToTheSample() throws Exception {
        HttpResponse<byte[]> wav = fetch(DRUMS + "/wav", LOOP + "}");
        assertThat(wav.statusCode()).isEqualTo(200);
        assertThat(header(wav, "Content-Type")).isEqualTo("audio/wav");
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav.body()));
        assertThat(sound.getFrameLength()).isEqualTo(Math.round(2 * 4 * 60 / 123.4 * 44_100));
        assertThat(sound.getFormat().getSampleRate()).isEqualTo(44_100);
    }

    @Test
    void loop_wrong_isRefusedNamingAllFields() throws Exception {
        String wrong = "{\"pattern\":{\"bars\":0,\"hits\":[]},\"bpm\":1e999,\"swing\":2,\"division\":8,"
                + "\"notes\":{\"kick\":128},\"name\":\"" + "x".repeat(201) + "\"}";
        for (String route : List.of("/midi", "/wav")) {
            assertThat(fields(studio.post(DRUMS + route, wrong)))
                    .containsExactly("pattern", "bpm", "swing", "division", "notes", "name");
            assertThat(fields(studio.post(DRUMS + route, LOOP + ",\"seed\":\"1\"}")))
                    .containsExactly("seed");
        }
        String hours = "{\"pattern\":{\"bars\":16,\"hits\":[]},\"bpm\":20,\"division\":1}";
        assertThat(fields(studio.post(DRUMS + "/wav", hours))).containsExactly("bpm");
    }

    @Test
    void sound_ofADrum_beginsWithItsAttackAndIsKeptByTheBrowser() throws Exception {
        byte[] wav = studio.bytes(DRUMS + "/sounds/36.wav");
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
        assertThat(sound.getFormat().getSampleRate()).isEqualTo(44_100);
        assertThat(sound.getFrameLength()).isBetween(1_000L, 3L * 44_100);
        byte[] frames = sound.readAllBytes();
        int first = Math.abs((short) (frames[0] & 0xFF | frames[1] << 8));
        int other = Math.abs((short) (frames[2] & 0xFF | frames[3] << 8));
        assertThat(Math.max(first, other)).isGreaterThan(10);
        Studio.Answer again = studio.get(DRUMS + "/sounds/36.wav?velocity=100");
        assertThat(again.header("Cache-Control")).contains("max-age=86400");
        Studio.Answer known = studio.send(studio.request(DRUMS + "/sounds/36.wav")
                .header("If-None-Match", again.header("ETag"))
                .build());
        assertThat(known.status()).isEqualTo(304);
        assertThat(studio.bytes(DRUMS + "/sounds/36.wav?velocity=20")).isNotEqualTo(wav);
    }

    @Test
    void sound_ofNoDrum_isRefusedByName() throws Exception {
        assertThat(fields(studio.get(DRUMS + "/sounds/26.wav?velocity=0"))).containsExactly("note", "velocity");
        assertThat(fields(studio.get(DRUMS + "/sounds/88.wav"))).containsExactly("note");
        assertThat(fields(studio.get(DRUMS + "/sounds/kick.wav"))).containsExactly("note");
        assertThat(fields(studio.get(DRUMS + "/sounds/36.wav?velocity=loud"))).containsExactly("velocity");
        assertThat(studio.get(DRUMS + "/sounds/..%2f36.wav").status()).isIn(400, 404);
    }

    @Test
    void saved_pattern_isListedChangedBinnedAndRestored() throws Exception {
        String wish = ",\"model\":\"beater\",\"genre\":\"rock:2 house\",\"seed\":\"9007199254740993\",\"density\":1.5,"
                + "\"locked\":[\"kick\"],\"notes\":{\"kick\":35}}";
        Studio.Answer saved = studio.post(DRUMS + "/saved", LOOP + wish);
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        String one = saved.header("Location");
        String id = saved.json().get("id").asString();
        assertThat(one).isEqualTo(DRUMS + "/saved/" + id);
        JsonNode all = studio.get(one).json();
        assertThat(all.get("name").asString()).isEqualTo("../../Été");
        assertThat(all.get("pattern").toString()).isEqualTo("{\"bars\":2,\"hits\":[[0,0,127,0],[2,3,1,0.25]]}");
        assertThat(all.get("seed").asString()).isEqualTo("9007199254740993");
        assertThat(all.get("density").asDouble()).isEqualTo(1.5);
        assertThat(all.get("notes").get("kick").asInt()).isEqualTo(35);
        assertThat(all.get("cardSha256").asString()).matches("[0-9a-f]{64}");
        assertThat(all.has("around")).isFalse();

        assertThat(studio.call("PATCH", one, "{\"name\":\" Two \\n steps \"}")
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Two steps");
        assertThat(fields(studio.call("PATCH", one, "{\"name\":\" \"}"))).containsExactly("name");
        assertThat(fields(studio.call("PATCH", one, "{\"bpm\":1}"))).containsExactly("bpm");
        assertThat(studio.get(DRUMS + "/saved").body()).contains(id, "Two steps", "rock:2 house", "123.4");
        assertThat(studio.call("DELETE", one, "").status()).isEqualTo(204);
        assertThat(studio.get(DRUMS + "/saved").body()).doesNotContain(id);
        assertThat(studio.get(DRUMS + "/saved?binned=true").body()).contains(id);
        assertThat(studio.post(one + "/restore", "").status()).isEqualTo(200);
        assertThat(studio.get(DRUMS + "/saved").body()).contains(id);
    }

    @Test
    void genre_thatCanBeDrawn_canBeSaved_andALongerOneNeither() throws Exception {
        String longest = "rock:2 ".repeat(70) + "house:1.25";
        assertThat(longest).hasSize(500);
        String drawn = ",\"genre\":\"" + longest + "\"}";
        assertThat(studio.post(PATTERNS, "{\"bars\":2" + drawn).status()).isEqualTo(200);
        assertThat(studio.post(DRUMS + "/saved", LOOP + drawn).status()).isEqualTo(201);
        String longer = drawn.replace("1.25", "1.125");
        assertThat(fields(studio.post(PATTERNS, "{\"bars\":2" + longer))).containsExactly("genre");
        assertThat(fields(studio.post(DRUMS + "/saved", LOOP + longer))).containsExactly("genre");
    }

    @Test
    void save_wrong_isRefusedNamingAllFields() throws Exception {
        Studio.Answer refused = studio.post(
                DRUMS + "/saved",
                "{\"bpm\":0,\"seed\":\"x\",\"density\":5,\"locked\":[\"x\"],\"model\":\"" + "m".repeat(201)
                        + "\",\"genre\":\"\\u0000\"}");
        assertThat(fields(refused))
                .containsExactlyInAnyOrder("pattern", "bpm", "seed", "density", "locked", "model", "genre");
        for (String id : List.of("AAAAAAAAAAAAAAAAAAAAAA", "x", "%00", "..%2f..%2fsongs")) {
            assertThat(studio.get(DRUMS + "/saved/" + id).status()).as(id).isIn(400, 404);
        }
    }

    @Test
    void drums_withoutAModel_sayWhatToDo(@TempDir Path other) throws Exception {
        try (StudioServer empty = StudioServer.open(StudioSettings.local(other, 0))) {
            Studio visitor = Studio.of(empty);
            assertThat(visitor.get(DRUMS).json().get("models")).isEmpty();
            Studio.Answer refused = visitor.post(PATTERNS, "{}");
            assertThat(fields(refused)).containsExactly("model");
            assertThat(refused.body()).contains("train a model of the family rhythmcan");
        }
    }
}
