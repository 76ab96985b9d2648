package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.studio.TinyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts as they are written, over HTTP, by models that know one tune or hardly anything. */
class TextsApiTest {

    private static final String TEXTS = "/api/v1/texts";
    private static final String LONG = "{\"model\":\"slow\",\"length\":6000,\"seed\":\"1\"}";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path home;

    private static StudioServer server;
    private static Studio studio;

    @BeforeAll
    static void open() throws Exception {
        Path models = home.resolve("models");
        TinyWriter.train(models.resolve("tunes"), "tiny");
        TinyWriter.trainSlow(models.resolve("slow"));
        breakDown(models.resolve("tunes"), models.resolve("broken"));
        server = StudioServer.open(StudioSettings.local(home, 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** A copy whose last weights are no numbers. */
    private static void breakDown(Path model, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(model).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path card = copy.resolve("card.json");
        Files.writeString(card, Files.readString(card).replaceFirst("(?s)\"files\" : \\{.*?}", "\"files\" : {}"));
        Path weights = copy.resolve("weights.safetensors");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(weights)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.limit() - 64; at < bytes.limit(); at += Float.BYTES) {
            bytes.putFloat(at, Float.NaN);
        }
        Files.write(weights, bytes.array());
    }

    private static List<JsonNode> lines(String body) {
        return body.lines().map(line -> (JsonNode) JSON.readTree(line)).toList();
    }

    /** All lines of the answer to a wish that can be met. */
    private static List<JsonNode> write(String order) throws Exception {
        Studio.Answer answer = studio.post(TEXTS, order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return lines(answer.body());
    }

    private static String text(List<JsonNode> lines) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> line.has("more"))
                .forEach(line -> text.append(line.get("more").asString()));
        return text.toString();
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.get(lines.size() - 1);
    }

    private static List<String> fields(Studio.Answer refusal) {
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(400);
        assertThat(refusal.header("Content-Type")).isEqualTo("application/problem+json");
        return StreamSupport.stream(refusal.json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static String abc(String tune) {
        return JSON.writeValueAsString(Map.of("abc", tune));
    }

    @Test
    void choices_nameModelsControlsAndLimits() throws Exception {
        JsonNode choices = studio.get(TEXTS).json();
        assertThat(choices.get("models").findValuesAsString("name")).containsExactly("broken", "slow", "tunes");
        assertThat(choices.get("models").get(2).get("description").asString())
                .isEqualTo("char-rnn tiny, learned from tunes.txt");
        assertThat(choices.get("controls").get("length").toString())
                .isEqualTo("{\"least\":1.0,\"most\":20000.0,\"standard\":1000.0}");
        assertThat(choices.get("controls").get("temperature").toString())
                .isEqualTo("{\"least\":0.0,\"most\":4.0,\"standard\":1.0}");
        assertThat(choices.get("limits").get("prime").asInt()).isEqualTo(5000);
    }

    @Test
    void text_atItsBest_goesOnAsTheModelLearned() throws Exception {
        List<JsonNode> lines =
                write("{\"model\":\"tunes\",\"prime\":\"X:1\\nM:4\",\"length\":80,\"best\":true,\"seed\":\"7\"}");
        assertThat(text(lines)).isEqualTo(TinyWriter.TUNE.repeat(3).substring(0, 80));
        assertThat(last(lines).toString())
                .isEqualTo("{\"done\":{\"model\":\"tunes\",\"seed\":\"7\",\"characters\":80}}");
    }

    @Test
    void text_untilSomething_endsBehindIt() throws Exception {
        List<JsonNode> lines = write("{\"model\":\"tunes\",\"prime\":\"X:1\",\"best\":true,\"until\":\"\\n\\n\"}");
        assertThat(text(lines)).isEqualTo(TinyWriter.TUNE);
    }

    @Test
    void text_ofTheSeedThatWasTold_isTheSame() throws Exception {
        List<JsonNode> drawn = write("{\"model\":\"slow\",\"length\":120}");
        assertThat(text(drawn)).hasSize(120);
        String seed = last(drawn).get("done").get("seed").asString();
        assertThat(text(write("{\"model\":\"slow\",\"length\":120,\"seed\":\"" + seed + "\"}")))
                .isEqualTo(text(drawn));
        assertThat(text(write("{\"model\":\"slow\",\"length\":120,\"seed\":\"12345\"}")))
                .isNotEqualTo(text(drawn));
    }

    @Test
    void text_streams_fromItsBeginningOn() throws Exception {
        long begin = System.nanoTime();
        long first = 0;
        StringBuilder body = new StringBuilder();
        try (BufferedReader reader = read(LONG).get()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                first = first == 0 ? System.nanoTime() : first;
                body.append(line).append('\n');
            }
        }
        assertThat(first - begin).isLessThan((System.nanoTime() - begin) / 2);
        List<JsonNode> lines = lines(body.toString());
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(text(lines)).hasSize(6_000);
    }

    private static CompletableFuture<BufferedReader> read(String order) {
        return studio.client()
                .sendAsync(
                        studio.request(TEXTS)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(order))
                                .build(),
                        BodyHandlers.ofInputStream())
                .thenApply(HttpResponse::body)
                .thenApply(stream -> new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    }

    @Test
    void beginning_withCharactersThatTheModelNeverSaw_isKeptAndRemarkedOn() throws Exception {
        List<JsonNode> lines = write("{\"model\":\"tunes\",\"prime\":\"é😀\",\"length\":40}");
        assertThat(lines.get(0).get("remark").asString())
                .isEqualTo("the model never saw 'é', '😀' and reads the beginning without");
        assertThat(text(lines)).startsWith("é😀");
        assertThat(last(lines).get("done").get("characters").asInt()).isEqualTo(40);
    }

    @Test
    void model_thatFailsAmidst_endsTheTextWithTheProblem() throws Exception {
        List<JsonNode> lines = write("{\"model\":\"broken\",\"prime\":\"é\",\"length\":40}");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).has("remark")).isTrue();
        assertThat(last(lines).get("problem").get("title").asString()).isEqualTo("The work failed");
    }

    @Test
    void model_thatFailsAtOnce_isAnsweredAsAnyProblem() throws Exception {
        Studio.Answer answer = studio.post(TEXTS, "{\"model\":\"broken\",\"prime\":\"X\",\"length\":40}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void order_severalFieldsWrong_namesAll() throws Exception {
        Studio.Answer answer = studio.post(
                TEXTS,
                "{\"model\":\"tune\",\"prime\":\"" + "a".repeat(5001)
                        + "\",\"length\":20001,\"until\":\"" + "b".repeat(101)
                        + "\",\"best\":true,\"temperature\":0.5,\"seed\":\"x\"}");
        assertThat(fields(answer)).containsExactly("model", "prime", "length", "until", "best", "seed");
        assertThat(answer.json().get("errors").get(0).get("known").toString())
                .isEqualTo("[\"broken\",\"slow\",\"tunes\"]");
        assertThat(answer.body()).contains("did you mean 'tunes'?").contains("prime has 5001 characters");
    }

    @Test
    void order_numbersOutOfRange_areRefused() throws Exception {
        String most = "{\"model\":\"tunes\",\"temperature\":4.1,\"topP\":0,\"length\":0}";
        assertThat(fields(studio.post(TEXTS, most))).containsExactly("length", "temperature", "topP");
        assertThat(fields(studio.post(TEXTS, "{\"temperature\":1e999}"))).containsExactly("temperature");
        Studio.Answer begun = studio.post(TEXTS, "{\"model\":\"tunes\",\"prime\":\"ab😀\",\"length\":3}");
        assertThat(fields(begun)).containsExactly("length");
        assertThat(begun.body()).contains("length is 3 with a beginning of 3 characters");
        assertThat(fields(studio.post(TEXTS, "{\"loudness\":1}"))).containsExactly("loudness");
        assertThat(fields(studio.post(TEXTS, "{\"length\":\"long\"}"))).containsExactly("length");
    }

    @Test
    void order_withHalfACharacter_isRefusedWhereverItStands() throws Exception {
        Studio.Answer prime = studio.post(TEXTS, "{\"model\":\"tunes\",\"prime\":\"ab\\ud800c\"}");
        assertThat(fields(prime)).containsExactly("prime");
        assertThat(prime.body()).contains("character 3 of prime is one half of a surrogate pair");
        assertThat(fields(studio.post(TEXTS, "{\"model\":\"tunes\",\"until\":\"\\udc00\"}")))
                .containsExactly("until");
        assertThat(fields(studio.post(TEXTS, "{\"model\":\"\\ud800\"}"))).containsExactly("model");
        assertThat(studio.post(TEXTS, "{\"\\ud800\":1}").status()).isEqualTo(400);
        assertThat(fields(studio.post(TEXTS + "/tune", "{\"abc\":\"X:1\\nK:C\\n\\ud800\"}")))
                .containsExactly("abc");
    }

    @Test
    void tune_inAbc_isNotesInQuarters() throws Exception {
        Studio.Answer answer = studio.post(
                TEXTS + "/tune", abc("X:1\nT:One\nM:6/8\nL:1/8\nQ:1/4=90\nK:C\n\"Am\"A3 c2d|\n\nafterwards"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode tune = answer.json();
        assertThat(tune.get("title").asString()).isEqualTo("One");
        assertThat(tune.get("bpm").asDouble()).isBetween(89.99, 90.01);
        assertThat(tune.get("meter").asString()).isEqualTo("6/8");
        assertThat(tune.get("notes").toString()).isEqualTo("[[69,0.0,1.5],[72,1.5,1.0],[74,2.5,0.5]]");
        assertThat(tune.get("chords")).hasSize(3);
    }

    @Test
    void tune_asMidi_isAFileNamedByItsTitle() throws Exception {
        HttpResponse<byte[]> answer = studio.client()
                .send(
                        studio.request(TEXTS + "/midi")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(abc("X:1\nT:A/B\nK:G\nGABc|")))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .contains("A B.mid");
        Path file = Files.write(home.resolve("tune.mid"), new ByteArrayInputStream(answer.body()).readAllBytes());
        assertThat(MidiReader.read(file).noteCount()).isEqualTo(4);
    }

    @Test
    void tune_thatIsNone_isRefusedWithLineAndColumn() throws Exception {
        Studio.Answer wrong = studio.post(TEXTS + "/tune", abc("X:1\nK:C\nAB?c"));
        assertThat(fields(wrong)).containsExactly("abc");
        assertThat(wrong.body()).contains("the text, line 3, column 3: '?' is not read here");
        for (String none : List.of("", "Once upon a time", "X:1", "X:1\nK:C\n", "x".repeat(20_001))) {
            assertThat(fields(studio.post(TEXTS + "/tune", abc(none)))).containsExactly("abc");
            assertThat(fields(studio.post(TEXTS + "/midi", abc(none)))).containsExactly("abc");
        }
        assertThat(fields(studio.post(TEXTS + "/tune", "{}"))).containsExactly("abc");
    }

    @Test
    void tune_thatLastsForHours_isRefused() throws Exception {
        Studio.Answer endless = studio.post(TEXTS + "/tune", abc("X:1\nL:1/1\nK:C\n" + "c999".repeat(300)));
        assertThat(fields(endless)).containsExactly("abc");
        assertThat(endless.body()).contains("expected at most 1200");
        assertThat(fields(studio.post(TEXTS + "/tune", abc("X:1\nK:C\nc" + ":|".repeat(9_000)))))
                .containsExactly("abc");
    }
}
