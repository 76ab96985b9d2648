package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The songs' API, over HTTP, with a model that composes. */
class SongsApiTest {

    private static final String SONGS = "/api/v1/songs";
    private static final String SHORT =
            "{\"genre\":\"folk\",\"bars\":2,\"tempo\":\"fast\",\"title\":\"Été <b>1</b>\",\"seed\":3}";

    private static final double BYTES_A_SECOND = 176_400;
    private static final String LONG = "{\"bars\":400,\"tempo\":160,\"meter\":\"4/4\"}";

    @TempDir
    private static Path home;

    private static StudioServer server;
    private static Studio studio;
    private static String song;

    @BeforeAll
    static void open() throws Exception {
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        studio = Studio.of(server);
        song = studio.order(SHORT);
        assertThat(studio.awaitEnd(song).get("state").asString()).isEqualTo("done");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> fields(JsonNode problem) {
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    @Test
    void order_song_becomesWhatWasAsked() throws Exception {
        JsonNode view = studio.get(SONGS + "/" + song).json();
        assertThat(song).matches("[A-Za-z0-9_-]{22}");
        assertThat(view.get("title").asString()).isEqualTo("Été <b>1</b>");
        assertThat(view.get("genre").asString()).isEqualTo("folk");
        assertThat(view.get("bars").asInt()).isEqualTo(2);
        assertThat(view.get("seed").asInt()).isEqualTo(3);
        assertThat(view.get("order").get("tempo").asString()).isEqualTo("fast");
        assertThat(view.get("seconds").asDouble()).isGreaterThan(1);
        assertThat(view.get("loudness").asDouble()).isBetween(-17.0, -15.0);
        assertThat(view.get("parts").size()).isPositive();
        assertThat(view.get("liked").isNull()).isTrue();
    }

    @Test
    void order_severalFieldsWrong_namesAllAndListsWhatIsKnown() throws Exception {
        Studio.Answer answer = studio.post(SONGS, "{\"genre\":\"jaz\",\"tempo\":\"quick\",\"bars\":0,\"valence\":0.3}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(fields(answer.json())).containsExactly("genre", "arousal", "tempo", "bars");
        JsonNode genre = answer.json().get("errors").get(0);
        assertThat(genre.get("message").asString()).contains("did you mean 'jazz'?");
        assertThat(genre.get("known").toString()).contains("\"folk\"", "\"hymn\"");
    }

    @Test
    void order_tune_isArranged_toldOfAsItWasGiven_andMadeAgainToTheByte() throws Exception {
        String tune =
                "{\"notes\":[[60,0,1],[62,1.02,0.5],[64,1.5,0.5],[65,2,4]],\"meter\":\"3/4\",\"key\":\"F major\"}";
        String id = studio.order("{\"genre\":\"folk\",\"bars\":5,\"tempo\":\"200\",\"seed\":1,\"tune\":" + tune + "}");
        JsonNode view = studio.awaitEnd(id);
        assertThat(view.get("state").asString()).as(view.toString()).isEqualTo("done");
        assertThat(view.get("model").asString()).isEqualTo("tune");
        assertThat(view.get("meter").asString()).isEqualTo("3/4");
        assertThat(view.get("key").asString()).isEqualTo("F major");
        assertThat(view.get("order").has("meter")).isFalse();
        assertThat(view.get("order").get("tune").toString())
                .isEqualTo(
                        "{\"notes\":[[60,0.0,1.0],[62,1.0,0.5],[64,1.5,0.5],[65,2.0,4.0]],\"meter\":\"3/4\",\"key\":\"F major\"}");
        JsonNode recipe = studio.get(SONGS + "/" + id + "/recipe").json();
        assertThat(recipe.get("controls").get("tune").asString()).isEqualTo("C4 D4:0.5 E4:0.5 F4:4");
        assertThat(recipe.get("data")).isEmpty();
        String again =
                studio.post(SONGS + "/" + id + "/again", "").json().get("id").asString();
        assertThat(studio.awaitEnd(again).get("state").asString()).isEqualTo("done");
        assertThat(studio.bytes(SONGS + "/" + again + "/song.mid"))
                .isEqualTo(studio.bytes(SONGS + "/" + id + "/song.mid"));
        String longer = studio.post(SONGS + "/" + id + "/more", "{\"kind\":\"longer\"}")
                .json()
                .get("id")
                .asString();
        assertThat(studio.awaitEnd(longer).get("bars").asInt()).isEqualTo(9);
    }

    @Test
    void order_tuneOfAsManyNotesAsThereMayBe_isKept() throws Exception {
        String notes = java.util.stream.IntStream.range(0, 512)
                .mapToObj(i -> "[61," + (i * 0.6667 + 0.3333) + ",0.3333]")
                .collect(java.util.stream.Collectors.joining(","));
        String id = studio.order("{\"bars\":1,\"tune\":{\"notes\":[" + notes + "]}}");
        assertThat(studio.get(SONGS + "/" + id).json().get("order").get("tune").get("notes"))
                .hasSize(512);
        studio.post(SONGS + "/" + id + "/cancel", "");
    }

    @Test
    void order_tuneThatIsNone_orWithAModelOrAnotherMeter_isRefusedByName() throws Exception {
        Studio.Answer answer = studio.post(
                SONGS,
                "{\"model\":\"composer\",\"meter\":\"4/4\",\"tune\":{\"notes\":[[60,0,1],[64,0,1]],\"meter\":\"x\",\"key\":\"H\"}}");
        assertThat(fields(answer.json())).containsExactlyInAnyOrder("model", "meter", "tune.meter", "tune.key", "tune");
        assertThat(answer.body()).contains("notes C4 and E4 begin together");
        assertThat(fields(studio.post(SONGS, "{\"tune\":{}}").json())).containsExactly("tune");
        assertThat(fields(studio.post(SONGS, "{\"tune\":\"C4\"}").json())).containsExactly("tune");
    }

    @Test
    void order_unknownModel_listsThoseThereAre() throws Exception {
        Studio.Answer answer = studio.post(SONGS, "{\"model\":\"../../etc/passwd\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer.json())).containsExactly("model");
        assertThat(answer.json().get("errors").get(0).get("known").toString())
                .isEqualTo("[\"chorale\",\"composer\",\"piano\"]");
    }

    @Test
    void order_titleOfTenThousandLetters_isRefusedByName() throws Exception {
        Studio.Answer answer = studio.post(SONGS, "{\"title\":\"" + "x".repeat(10_000) + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer.json())).containsExactly("title");
    }

    @Test
    void order_unknownFieldOrKind_isNamed() throws Exception {
        assertThat(fields(studio.post(SONGS, "{\"gener\":\"jazz\"}").json())).containsExactly("gener");
        assertThat(fields(studio.post(SONGS, "{\"bars\":\"many\"}").json())).containsExactly("bars");
        assertThat(studio.post(SONGS, "[").status()).isEqualTo(400);
    }

    @Test
    void list_beyondItsLimits_namesTheField() throws Exception {
        assertThat(fields(studio.get(SONGS + "?limit=201").json())).containsExactly("limit");
        assertThat(fields(studio.get(SONGS + "?offset=-1").json())).containsExactly("offset");
        assertThat(fields(studio.get(SONGS + "?state=asleep").json())).containsExactly("state");
    }

    @Test
    void unknownSongsAndPaths_are404AsProblems() throws Exception {
        for (String path : List.of(SONGS + "/AAAAAAAAAAAAAAAAAAAAAA", SONGS + "/x", "/api/v1/nothing")) {
            Studio.Answer answer = studio.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void files_ofADoneSong_areWhatTheyAreCalled() throws Exception {
        byte[] wav = studio.bytes(SONGS + "/" + song + "/audio.wav");
        byte[] midi = studio.bytes(SONGS + "/" + song + "/song.mid");
        byte[] mp3 = studio.bytes(SONGS + "/" + song + "/audio.mp3");
        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(new String(midi, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("MThd");
        assertThat(new String(mp3, 0, 3, StandardCharsets.US_ASCII)).isEqualTo("ID3");
    }

    @Test
    void audio_askedForInPart_comesInPart() throws Exception {
        Studio.Answer answer = studio.send(studio.request(SONGS + "/" + song + "/audio.wav?download")
                .header("Range", "bytes=0-99")
                .build());
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).startsWith("bytes 0-99/");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("%C3%89t%C3%A9")
                .doesNotContain("<");
    }

    @Test
    void stems_ofADoneSong_areOneForEachPart() throws Exception {
        int parts = studio.get(SONGS + "/" + song).json().get("parts").size();
        int packed = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(studio.bytes(SONGS + "/" + song + "/stems.zip")))) {
            while (zip.getNextEntry() != null) {
                packed++;
            }
        }
        assertThat(packed).isEqualTo(parts);
        assertThat(studio.bytes(SONGS + "/" + song + "/stems/1.wav")).hasSizeGreaterThan(1000);
        assertThat(studio.get(SONGS + "/" + song + "/stems/99.wav").status()).isEqualTo(404);
    }

    @Test
    void rollAndPeaks_ofADoneSong_showItsNotesAndSound() throws Exception {
        JsonNode roll = studio.get(SONGS + "/" + song + "/roll").json();
        assertThat(roll.get("bars").size()).isGreaterThanOrEqualTo(2);
        assertThat(roll.get("tracks").get(0).get("notes").get(0).size()).isEqualTo(4);
        JsonNode peaks = studio.get(SONGS + "/" + song + "/peaks?buckets=16").json();
        assertThat(peaks.get("min").size()).isEqualTo(16);
        assertThat(peaks.get("max").get(1).asDouble()).isBetween(0.01, 1.0);
        assertThat(studio.get(SONGS + "/" + song + "/peaks?buckets=0").status()).isEqualTo(400);
        assertThat(fields(studio.get(SONGS + "/" + song + "/peaks?buckets=x").json()))
                .containsExactly("buckets");
    }

    @Test
    void recipe_ofADoneSong_namesModelAndMaterial() throws Exception {
        JsonNode recipe = studio.get(SONGS + "/" + song + "/recipe").json();
        assertThat(recipe.get("model").asString()).isEqualTo("composer");
        assertThat(recipe.get("family").asString()).isEqualTo("markov");
        assertThat(recipe.get("seed").asInt()).isEqualTo(3);
        assertThat(recipe.get("controls").get("title").asString()).isEqualTo("Été <b>1</b>");
        assertThat(recipe.get("data").get(0).get("licence").asString()).isNotEmpty();
        JsonNode originality = recipe.get("originality");
        assertThat(originality.get("least").asInt()).isEqualTo(6);
        assertThat(originality.get("heldOut").get("pieces").asInt()).isGreaterThan(100);
        assertThat(originality.get("piece").asString().isEmpty())
                .isEqualTo(originality.get("notes").asInt() == 0);
    }

    @Test
    void stems_ofWhichAnInterruptionLeftSome_areMadeAnew() throws Exception {
        String id = studio.order(SHORT);
        studio.awaitEnd(id);
        Files.writeString(home.resolve("songs").resolve(id).resolve("stems.wav"), "");
        assertThat(studio.get(SONGS + "/" + id + "/stems/1.wav").status()).isEqualTo(200);
    }

    @Test
    void events_heardAgainFromTheMiddle_missNothing() throws Exception {
        List<String> all = studio.events(song, 0);
        assertThat(all.get(0)).contains("event:state").contains("queued");
        assertThat(all.get(all.size() - 1)).contains("event:done").contains("\"state\":\"done\"");
        long middle = Long.parseLong(all.get(2).replaceFirst("(?s)id:(\\d+).*", "$1"));
        assertThat(studio.events(song, middle)).isEqualTo(all.subList(3, all.size()));
        long last = Long.parseLong(all.get(all.size() - 1).replaceFirst("(?s)id:(\\d+).*", "$1"));
        assertThat(studio.send(studio.request(SONGS + "/" + song + "/events")
                                .header("Last-Event-ID", String.valueOf(last))
                                .build())
                        .status())
                .isEqualTo(204);
    }

    /** While the song is played one hears it as a stream without a length; when it is done, a file. */
    @Test
    void audio_ofASongInTheMaking_isHeardToItsEnd() throws Exception {
        String id = studio.order("{\"genre\":\"rock\",\"bars\":24,\"tempo\":\"slow\",\"seed\":5}");
        studio.awaitEvent(id, "playable");
        HttpResponse<byte[]> early = studio.listen(id);
        JsonNode done = studio.awaitEnd(id);
        HttpResponse<byte[]> whole = studio.listen(id);
        assertThat(early.headers().firstValue("Content-Length")).isEmpty();
        assertThat(early.headers().firstValue("Accept-Ranges")).isEmpty();
        double seconds = done.get("seconds").asDouble();
        assertThat(early.body().length / BYTES_A_SECOND).isBetween(seconds - 0.2, seconds + 8);
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(whole.body().length / BYTES_A_SECOND).isCloseTo(seconds, within(0.1));
    }

    @Test
    void again_song_hasTheSameNotes() throws Exception {
        Studio.Answer answer = studio.post(SONGS + "/" + song + "/again", "");
        String again = answer.json().get("id").asString();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo(SONGS + "/" + again);
        assertThat(studio.awaitEnd(again).get("parent").asString()).isEqualTo(song);
        assertThat(notes(again)).isEqualTo(notes(song));
    }

    private static JsonNode notes(String id) throws Exception {
        return studio.get(SONGS + "/" + id + "/roll").json();
    }

    @Test
    void more_ofAKind_keepsWhatThatKindKeeps() throws Exception {
        JsonNode like = more("like-this");
        JsonNode loop = more("loop");
        JsonNode longer = more("longer");
        JsonNode original = studio.get(SONGS + "/" + song).json();
        assertThat(like.get("key")).isEqualTo(original.get("key"));
        assertThat(like.get("seed")).isNotEqualTo(original.get("seed"));
        assertThat(loop.get("bars").asInt()).isEqualTo(4);
        assertThat(longer.get("bars").asInt()).isEqualTo(6);
        assertThat(longer.get("seed")).isEqualTo(original.get("seed"));
        assertThat(fields(studio.post(SONGS + "/" + song + "/more", "{\"kind\":\"sideways\"}")
                        .json()))
                .containsExactly("kind");
    }

    private static JsonNode more(String kind) throws Exception {
        Studio.Answer answer = studio.post(SONGS + "/" + song + "/more", "{\"kind\":\"" + kind + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        studio.post(SONGS + "/" + answer.json().get("id").asString() + "/cancel", "");
        return answer.json();
    }

    @Test
    void patch_titleAndOpinion_isKeptAndWrongOnesAreRefused() throws Exception {
        String path = SONGS + "/" + studio.order(SHORT);
        studio.post(path + "/cancel", "");
        JsonNode changed = studio.call("PATCH", path, "{\"title\":\"New\",\"favourite\":true,\"liked\":false}")
                .json();
        assertThat(changed.get("title").asString()).isEqualTo("New");
        assertThat(changed.get("favourite").asBoolean()).isTrue();
        assertThat(changed.get("liked").asBoolean()).isFalse();
        assertThat(studio.call("PATCH", path, "{\"liked\":null}")
                        .json()
                        .get("liked")
                        .isNull())
                .isTrue();
        Studio.Answer refused = studio.call("PATCH", path, "{\"title\":\" \",\"favourite\":\"yes\",\"id\":\"x\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(fields(refused.json())).containsExactlyInAnyOrder("title", "favourite", "id");
    }

    @Test
    void delete_song_isInTheBinUntilItIsRestored() throws Exception {
        String id = studio.order(SHORT.replace("Été <b>1</b>", "Thrown away"));
        studio.post(SONGS + "/" + id + "/cancel", "");
        assertThat(studio.call("DELETE", SONGS + "/" + id, "").status()).isEqualTo(204);
        assertThat(studio.get(SONGS + "?search=thrown").json().get("total").asInt())
                .isZero();
        assertThat(studio.get(SONGS + "?search=thrown&binned=true")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(studio.post(SONGS + "/" + id + "/restore", "").json().has("binned"))
                .isFalse();
        assertThat(studio.get(SONGS + "?search=thrown").json().get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void cancel_songs_endsThoseThatWaitAndTheOneInTheMaking() throws Exception {
        List<String> ids = List.of(studio.order(LONG), studio.order(LONG));
        for (String id : ids) {
            assertThat(studio.post(SONGS + "/" + id + "/cancel", "").status()).isEqualTo(200);
        }
        for (String id : ids) {
            assertThat(studio.awaitEnd(id).get("state").asString()).isEqualTo("cancelled");
            assertThat(studio.events(id, 0)).last().asString().contains("event:cancelled");
            assertThat(studio.get(SONGS + "/" + id + "/audio.wav").status()).isEqualTo(404);
        }
    }

    @Test
    void choicesAndSuggestions_canBeOrdered() throws Exception {
        JsonNode choices = studio.get("/api/v1/choices").json();
        assertThat(choices.get("genres").size()).isEqualTo(13);
        assertThat(choices.get("limits").get("titleCharacters").asInt()).isEqualTo(200);
        assertThat(studio.get("/api/v1/suggestions/title?mood=sad&seed=1")
                        .json()
                        .get("title")
                        .asString())
                .isNotEmpty();
        Studio.Answer surprise = studio.get("/api/v1/suggestions/order");
        studio.post(SONGS + "/" + studio.order(surprise.body()) + "/cancel", "");
    }

    @Test
    void library_asAZip_holdsSoundNotesAndRecipeOfEachSong() throws Exception {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(studio.bytes("/api/v1/library.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains(song + "/song.json", song + "/song.wav", song + "/song.mid");
    }

    @Test
    void operations_healthMetricsAndDescription_answer() throws Exception {
        assertThat(studio.get("/api/v1/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(studio.get("/api/v1/metrics").body()).contains("cadenza_songs{state=\"done\"}");
        assertThat(studio.get("/api/v1/openapi").json().get("paths").has(SONGS + "/{id}"))
                .isTrue();
    }

    @Test
    void restart_ofTheServer_findsSongsAndFiles(@TempDir Path other) throws Exception {
        StudioSettings settings = StudioSettings.local(Studio.homeWithModels(other), 0);
        String id;
        try (StudioServer first = StudioServer.open(settings)) {
            id = Studio.of(first).order(SHORT);
            Studio.of(first).awaitEnd(id);
        }
        try (StudioServer second = StudioServer.open(settings)) {
            assertThat(Studio.of(second).get(SONGS).json().get("total").asInt()).isEqualTo(1);
            assertThat(Studio.of(second).bytes(SONGS + "/" + id + "/audio.wav")).hasSizeGreaterThan(1000);
        }
    }
}
