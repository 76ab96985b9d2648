package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.NoteList;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The API of tunes, over HTTP, with the model that came with the program. */
class MelodiesApiTest {

    private static final String MELODIES = "/api/v1/melodies";
    private static final String CONTINUATIONS = MELODIES + "/continuations";
    private static final String TWINKLE = "[[60,0,1],[60,1,1],[67,2,1],[67,3,1],[69,4,1],[69,5,1],[67,6,2]]";

    private static final String WHOLE =
            TWINKLE.replace("]]", "],[65,8,1],[65,9,1],[64,10,1],[64,11,1],[62,12,1],[62,13,1],[60,14,2]]");

    @TempDir
    private static Path home;

    private static StudioServer server;
    private static Studio studio;

    @BeforeAll
    static void open() throws Exception {
        Path model = Files.createDirectories(home.resolve("models").resolve("reprise-rnn"));
        try (Stream<Path> files = Files.list(Path.of("..", "models", "reprise-rnn"))) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        Studio.homeWithModels(home);
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

    private static JsonNode post(String path, String json) throws Exception {
        Studio.Answer answer = studio.post(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode go(String order) throws Exception {
        return post(CONTINUATIONS, order);
    }

    private static Studio.Answer read(byte[] file) throws Exception {
        return studio.send(studio.request(MELODIES + "/reading")
                .header("Content-Type", "audio/midi")
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    private static byte[] midi(String title, Meter meter, Track... tracks) {
        return MidiWriter.write(new Piece(
                title, TempoMap.constant(480, 96), List.of(new Meter.Change(0, meter)), List.of(), List.of(tracks)));
    }

    private static Track track(int channel, String notes) {
        return new Track("", channel, 0, NoteList.parse(notes, 480));
    }

    @Test
    void choices_nameTheModelsThatContinueTunesAndTheLimits() throws Exception {
        JsonNode choices = studio.get(MELODIES).json();
        assertThat(choices.get("models")).hasSize(1);
        assertThat(choices.get("models").get(0).get("name").asString()).isEqualTo("reprise-rnn");
        assertThat(choices.get("models").get(0).get("standard").asBoolean()).isTrue();
        assertThat(choices.get("models").get(0).get("description").asString()).contains("folk-irish-cre");
        assertThat(choices.get("meters").toString()).isEqualTo("[\"4/4\",\"3/4\",\"2/4\",\"6/8\"]");
        JsonNode limits = choices.get("limits");
        assertThat(limits.get("notes").toString()).isEqualTo("{\"most\":512.0}");
        assertThat(limits.get("bars").toString()).isEqualTo("{\"least\":1.0,\"most\":32.0,\"standard\":8.0}");
        assertThat(limits.get("variations").toString()).isEqualTo("{\"least\":1.0,\"most\":8.0,\"standard\":4.0}");
        assertThat(limits.get("daring").toString()).isEqualTo("{\"least\":0.1,\"most\":2.0,\"standard\":1.0}");
        assertThat(limits.get("pitch").toString()).isEqualTo("{\"least\":21.0,\"most\":108.0}");
    }

    @Test
    void continuation_ofATune_hasItFirstAndTheBarsThatWereAsked_andTheSeedGivesItAgain() throws Exception {
        JsonNode first = go("{\"notes\":" + TWINKLE + ",\"bars\":4}");
        assertThat(first.get("model").asString()).isEqualTo("reprise-rnn");
        assertThat(first.get("primerEnd").asDouble()).isEqualTo(8);
        assertThat(first.get("variations")).hasSize(4);
        for (JsonNode variation : first.get("variations")) {
            JsonNode notes = variation.get("notes");
            assertThat(notes.size()).isGreaterThan(7);
            assertThat(notes.get(1).toString()).isEqualTo("[60,1.0,1.0]");
            JsonNode last = notes.get(notes.size() - 1);
            assertThat(last.get(1).asDouble() + last.get(2).asDouble())
                    .isGreaterThan(8)
                    .isLessThanOrEqualTo(24);
        }
        assertThat(first.get("variations").get(0))
                .isNotEqualTo(first.get("variations").get(1));
        JsonNode again = go("{\"notes\":" + TWINKLE + ",\"bars\":4,\"seed\":"
                + first.get("seed").asString() + "}");
        assertThat(again.get("variations")).isEqualTo(first.get("variations"));
    }

    @Test
    void continuation_ofNotesPlayedLive_putsThemOnSixteenthsInTheirBar() throws Exception {
        JsonNode drawn = go("{\"notes\":[[62,7.03,0.9],[64,8.02,0.2],[65,8.21,1.1]],\"meter\":\"3/4\",\"bars\":2,"
                + "\"variations\":1,\"seed\":\"-9007199254740993\"}");
        assertThat(drawn.get("seed").asString()).isEqualTo("-9007199254740993");
        JsonNode notes = drawn.get("variations").get(0).get("notes");
        assertThat(notes.get(0).toString()).isEqualTo("[62,7.0,1.0]");
        assertThat(notes.get(1).toString()).isEqualTo("[64,8.0,0.25]");
        assertThat(notes.get(2).get(1).asDouble()).isEqualTo(8.25);
        assertThat(drawn.get("primerEnd").asDouble()).isEqualTo(9.25);
        JsonNode last = notes.get(notes.size() - 1);
        assertThat(last.get(1).asDouble()).isBetween(8.25, 18.0);
    }

    @Test
    void continuation_severalFieldsWrong_namesAll() throws Exception {
        Studio.Answer refused = studio.post(
                CONTINUATIONS,
                "{\"model\":\"reprse-rnn\",\"notes\":[],\"meter\":\"5/4\",\"bpm\":1,\"bars\":33,\"daring\":9,"
                        + "\"variations\":0,\"seed\":\"1.5\"}");
        assertThat(fields(refused))
                .containsExactlyInAnyOrder("model", "notes", "meter", "bpm", "bars", "daring", "variations", "seed");
        assertThat(refused.body())
                .contains("the tune has no notes, expected at least one, such as C4", "did you mean 'reprise-rnn'?");
        assertThat(fields(studio.post(CONTINUATIONS, "{\"primer\":1}"))).containsExactly("primer");
        assertThat(fields(studio.post(CONTINUATIONS, "{}"))).containsExactly("notes");
    }

    @Test
    void continuation_ofWhatIsNoTune_saysWhatAndWhere() throws Exception {
        String tooMany = IntStream.range(0, 513)
                .mapToObj(i -> "[60," + i + ",1]")
                .toList()
                .toString();
        List<List<String>> wrong = List.of(
                List.of(
                        "[[60,1,1],[64,1.02,1]]",
                        "notes C4 and E4 begin together after 1 quarters, expected one note at a time"),
                List.of("[[60,0,1],[20,1,1]]", "notes[1] has the pitch 20, expected a whole number from 21 to 108"),
                List.of("[[60.5,0,1]]", "notes[0] has the pitch 60.5"),
                List.of("[[60,-1,1]]", "notes[0] has the onset -1, expected 0 to 384 quarters"),
                List.of("[[60,1e99,1]]", "notes[0] has the onset 1.0E99"),
                List.of("[[60,0,0]]", "notes[0] has the length 0, expected more than 0 and at most 64 quarters"),
                List.of("[[60,380,8]]", "note C4 at 380 ends after 388 quarters, expected a tune of at most 384"),
                List.of(
                        "[[60,0,1],[62,383.7,0.15],[64,383.85,0.15]]",
                        "note E4 at 384 ends after 384.25 quarters, expected a tune of at most 384"),
                List.of("[[60,0]]", "notes[0] is [60, 0], expected pitch, onset and length"),
                List.of("[null]", "notes[0] is something else"),
                List.of("[[60,null,1]]", "notes[0] is [60, null, 1]"),
                List.of(tooMany, "the tune has 513 notes, expected at most 512"),
                List.of("[[30,0,1],[90,1,1]]", "lies outside of what the model knows"));
        for (List<String> each : wrong) {
            Studio.Answer refused = studio.post(CONTINUATIONS, "{\"notes\":" + each.get(0) + "}");
            assertThat(fields(refused)).as(each.get(0)).containsExactly("notes");
            assertThat(refused.json().get("errors").get(0).get("message").asString())
                    .contains(each.get(1));
        }
        assertThat(studio.post(CONTINUATIONS, "{\"notes\":\"C4\"}").status()).isEqualTo(400);
        assertThat(studio.post(CONTINUATIONS, "{\"notes\":[[\"C4\",0,1]]}").status())
                .isEqualTo(400);
    }

    @Test
    void reading_ofOneVoice_isAsItStands() throws Exception {
        JsonNode reading = read(midi("Tune", Meter.THREE_FOUR, track(0, "R:2 D4 E4:0.5 F4:1.5")))
                .json();
        assertThat(reading.get("title").asString()).isEqualTo("Tune");
        assertThat(reading.get("bpm").asDouble()).isEqualTo(96);
        assertThat(reading.get("meter").asString()).isEqualTo("3/4");
        assertThat(reading.get("notes").toString()).isEqualTo("[[62,2.0,1.0],[64,3.0,0.5],[65,3.5,1.5]]");
        assertThat(reading.get("remarks")).isEmpty();
    }

    @Test
    void reading_ofAFullScore_findsItsMelodyAndSaysSo() throws Exception {
        String bass = "C3:4 F3:4 G3:4 C3:4";
        JsonNode reading = read(midi(
                        "",
                        Meter.FOUR_FOUR,
                        track(0, "C5 E5 G5 E5 F5 A5 F5 A5 G5 B4 D5 G5 C5:4"),
                        track(1, bass),
                        track(2, "E3:4 A3:4 B3:4 E3:4")))
                .json();
        assertThat(reading.get("notes").get(2).toString()).isEqualTo("[79,2.0,1.0]");
        assertThat(reading.get("notes")).hasSize(13);
        assertThat(reading.get("remarks").get(0).asString()).contains("the melody was looked for");
    }

    @Test
    void reading_beyondTheLimits_isCutWithARemark() throws Exception {
        JsonNode reading = read(midi("", new Meter(12, 8), track(0, "C4:0.5 ".repeat(600))))
                .json();
        assertThat(reading.get("notes")).hasSize(512);
        assertThat(reading.get("meter").asString()).isEqualTo("6/8");
        assertThat(reading.get("remarks").toString()).contains("Only the first 512 of 600", "12/8");
    }

    @Test
    void reading_ofWhatHoldsNoTune_isRefusedInASentence() throws Exception {
        assertThat(fields(read("RIFF, not MIDI".getBytes()))).containsExactly("file");
        assertThat(fields(read(new byte[0]))).containsExactly("file");
        Studio.Answer drums = read(midi("", Meter.FOUR_FOUR, track(Track.DRUM_CHANNEL, "C2 D2 C2 D2")));
        assertThat(fields(drums)).containsExactly("file");
        assertThat(drums.body()).contains("no melody");
        Studio.Answer late = read(midi("", Meter.FOUR_FOUR, track(0, "R:64 ".repeat(6) + "C4")));
        assertThat(fields(late)).containsExactly("file");
        assertThat(late.body()).contains("ends after 385 quarters, expected a tune of at most 384");
    }

    @Test
    void reading_ofAFileThatIsTooLongOrOfAnotherType_isRefusedBeforeItIsRead() throws Exception {
        assertThat(read(new byte[(1 << 20) + 1]).status()).isEqualTo(413);
        assertThat(studio.post(MELODIES + "/reading", "{}").status()).isEqualTo(415);
    }

    @Test
    void harmony_comesHome_inTheKeyThatIsAskedForOrFound() throws Exception {
        JsonNode found = post(MELODIES + "/harmony", "{\"notes\":" + WHOLE + "}");
        assertThat(found.get("key").asString()).isEqualTo("C major");
        assertThat(found.get("chords").get(0).get(2).asString()).isEqualTo("C");
        double end = found.get("chords")
                .valueStream()
                .mapToDouble(chord -> chord.get(0).asDouble() + chord.get(1).asDouble())
                .max()
                .orElse(0);
        assertThat(end).isEqualTo(16);
        JsonNode asked = post(MELODIES + "/harmony", "{\"key\":\"A minor\",\"notes\":" + WHOLE + "}");
        assertThat(asked.get("key").asString()).isEqualTo("A minor");
        String dense = IntStream.range(0, 500)
                .mapToObj(i -> "[60," + (333 + i * 0.102) + ",0.1]")
                .toList()
                .toString();
        assertThat(fields(studio.post(MELODIES + "/harmony", "{\"notes\":" + dense + "}")))
                .containsExactly("notes");
        assertThat(fields(studio.post(MELODIES + "/harmony", "{\"key\":\"H\",\"notes\":[],\"bpm\":0}")))
                .containsExactlyInAnyOrder("key", "notes", "bpm");
    }

    @Test
    void midi_isTheTuneAsItWasPlayed() throws Exception {
        HttpResponse<byte[]> file = studio.client()
                .send(
                        studio.request(MELODIES + "/midi")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"title\":\"A/B\",\"bpm\":90,\"meter\":\"6/8\","
                                        + "\"notes\":[[60,0.1,0.4],[62,0.6,1]]}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("A B.mid");
        Piece piece = MidiReader.read(file.body(), "tune.mid");
        assertThat(piece.meterAt(0)).isEqualTo(Meter.SIX_EIGHT);
        assertThat(piece.tempo().bpm()).isBetween(89.99, 90.01);
        assertThat(piece.tracks().get(0).notes())
                .extracting(Note::onset, Note::duration)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(48L, 192L),
                        org.assertj.core.groups.Tuple.tuple(288L, 480L));
        assertThat(piece.ticksPerQuarter()).isEqualTo(LeadSheet.TICKS_PER_QUARTER);
        assertThat(fields(studio.post(MELODIES + "/midi", "{\"title\":\"" + "x".repeat(201) + "\"}")))
                .containsExactlyInAnyOrder("title", "notes");
    }

    @Test
    void sound_ofANote_isTwoSecondsOfPianoThatCanBeKept() throws Exception {
        String path = MELODIES + "/sounds/60.wav";
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(studio.bytes(path)))) {
            assertThat(sound.getFrameLength()).isBetween(22_050L, 88_200L);
        }
        Studio.Answer first = studio.get(path);
        assertThat(first.header("Cache-Control")).contains("max-age=86400");
        assertThat(studio.send(studio.request(path)
                                .header("If-None-Match", first.header("ETag"))
                                .build())
                        .status())
                .isEqualTo(304);
        assertThat(fields(studio.get(MELODIES + "/sounds/20.wav?velocity=0")))
                .containsExactlyInAnyOrder("pitch", "velocity");
        assertThat(fields(studio.get(MELODIES + "/sounds/C4.wav"))).containsExactly("pitch");
    }
}
