package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An exported library put back, whole, damaged or made up, over HTTP. */
class ImportTest {

    private static final String SONGS = "/api/v1/songs";

    @TempDir
    private static Path home;

    @TempDir
    private static Path emptyHome;

    private static StudioServer server;
    private static StudioServer emptyServer;
    private static Studio studio;
    private static Studio empty;
    private static String song;
    private static byte[] library;

    private Map<String, byte[]> files;

    @BeforeAll
    static void open() throws Exception {
        server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0));
        emptyServer = StudioServer.open(StudioSettings.local(emptyHome, 0));
        studio = Studio.of(server);
        empty = Studio.of(emptyServer);
        song = studio.order("{\"genre\":\"folk\",\"bars\":2,\"tempo\":\"fast\",\"title\":\"Été <b>1</b>\",\"seed\":3}");
        assertThat(studio.awaitEnd(song).get("state").asString()).isEqualTo("done");
        studio.call("PATCH", SONGS + "/" + song, "{\"title\":\"Renamed\",\"favourite\":true,\"liked\":false}");
        library = studio.bytes("/api/v1/library.zip");
    }

    @AfterAll
    static void close() {
        server.close();
        emptyServer.close();
    }

    @BeforeEach
    void unpack() throws Exception {
        files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(library))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    private byte[] packed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Studio.Answer send(Studio to, byte[] zip) throws Exception {
        return to.send(to.request("/api/v1/library")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip))
                .build());
    }

    private void edit(String from, String to) {
        String account = new String(files.get(song + "/song.json"), StandardCharsets.UTF_8);
        assertThat(account).contains(from);
        files.put(song + "/song.json", account.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is packed to the studio that has no songs, which is to refuse the one song. @return why */
    private String refusal() throws Exception {
        Studio.Answer answer = send(empty, packed());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("imported").asInt()).isZero();
        assertThat(answer.json().get("refused").size()).as(answer.body()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain(emptyHome.toString());
        assertNothingStored();
        return answer.json().get("refused").get(0).get("reason").asString();
    }

    private static void assertNothingStored() throws Exception {
        assertThat(empty.get(SONGS).json().get("total").asInt()).isZero();
        assertThat(emptyHome.resolve("songs").toFile().list()).isEmpty();
    }

    @Test
    void library_putIntoAnEmptyStudio_isAllThere(@TempDir Path other) throws Exception {
        try (StudioServer opened = StudioServer.open(StudioSettings.local(other, 0))) {
            Studio fresh = Studio.of(opened);
            Studio.Answer answer = send(fresh, library);
            assertThat(answer.body()).isEqualTo("{\"imported\":1,\"skipped\":0,\"refused\":[]}");
            JsonNode here = studio.get(SONGS + "/" + song).json();
            assertThat(fresh.get(SONGS + "/" + song).json()).isEqualTo(here);
            assertThat(here.get("title").asString()).isEqualTo("Renamed");
            for (String file : new String[] {"/audio.wav", "/song.mid"}) {
                assertThat(fresh.bytes(SONGS + "/" + song + file)).isEqualTo(studio.bytes(SONGS + "/" + song + file));
            }
            assertThat(fresh.get(SONGS + "/" + song + "/recipe")
                            .json()
                            .get("seed")
                            .asInt())
                    .isEqualTo(3);
            assertThat(fresh.get(SONGS + "/" + song + "/roll").status()).isEqualTo(200);
            assertThat(fresh.events(song, 0)).hasSize(1);
            assertThat(fresh.bytes("/api/v1/library.zip")).isNotEmpty();
            assertThat(other.resolve("songs").toFile().list()).containsExactly(song);
        }
    }

    @Test
    void library_putWhereItCameFrom_isSkippedOrTakenOutOfTheBin() throws Exception {
        assertThat(send(studio, library).body()).isEqualTo("{\"imported\":0,\"skipped\":1,\"refused\":[]}");
        studio.call("DELETE", SONGS + "/" + song, "");
        assertThat(send(studio, library).body()).isEqualTo("{\"imported\":1,\"skipped\":0,\"refused\":[]}");
        assertThat(studio.get(SONGS + "/" + song).json().has("binned")).isFalse();
    }

    @Test
    void song_whoseIdIsAnothers_getsANewOneAndIsKnownWhenItComesAgain() throws Exception {
        edit("\\\"seed\\\" : 3", "\\\"seed\\\" : 4");
        assertThat(send(studio, packed()).json().get("imported").asInt()).isEqualTo(1);
        assertThat(send(studio, packed()).json().get("skipped").asInt()).isEqualTo(1);
        assertThat(studio.get(SONGS).json().get("total").asInt()).isEqualTo(2);
        assertThat(studio.get(SONGS + "/" + song + "/recipe").json().get("seed").asInt())
                .isEqualTo(3);
    }

    @Test
    void song_whoseFilesDoNotDecode_isRefused() throws Exception {
        byte[] wav = files.get(song + "/song.wav");
        files.put(song + "/song.wav", Arrays.copyOf(wav, wav.length / 2));
        assertThat(refusal()).startsWith("song.wav").contains("cut");
        files.put(song + "/song.wav", "<html>".getBytes(StandardCharsets.UTF_8));
        refusal();
        files.put(song + "/song.wav", wav);
        byte[] midi = files.get(song + "/song.mid");
        files.put(song + "/song.mid", Arrays.copyOf(midi, midi.length - 20));
        assertThat(refusal()).startsWith("song.mid").contains("file ends");
        files.remove(song + "/song.mid");
        assertThat(refusal()).isEqualTo("song.mid is missing");
    }

    /** A quarter that lasts a microsecond, and millions of them: short, but more bars than can be drawn. */
    @Test
    void song_whoseNotesCannotBeShown_isRefused() throws Exception {
        byte[] track = {
            0,
            (byte) 0xFF,
            0x51,
            3,
            0,
            0,
            1,
            0,
            (byte) 0x90,
            60,
            64,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            0x7F,
            (byte) 0x80,
            60,
            64,
            0,
            (byte) 0xFF,
            0x2F,
            0
        };
        ByteArrayOutputStream midi = new ByteArrayOutputStream();
        midi.write(new byte[] {'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 0, 0, 1, 0, 1, 'M', 'T', 'r', 'k', 0, 0, 0, 22});
        midi.write(track);
        files.put(song + "/song.mid", midi.toByteArray());
        assertThat(refusal()).isEqualTo("song.mid has more quarter notes than any song");
    }

    @Test
    void account_thatIsNoneOfOurs_isRefused() throws Exception {
        byte[] whole = files.get(song + "/song.json");
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("\"Renamed\"", "\"" + "x".repeat(10_000) + "\"");
        changes.put("\"genre\" : \"folk\"", "\"genre\" : \"<script>\"");
        changes.put("\"favourite\"", "\"unknown\"");
        changes.put("\\\"bpm\\\":", "\\\"bpm\\\":1e300,\\\"x\\\":");
        changes.put("\\\"model\\\":\\\"composer\\\"", "\\\"model\\\":\\\"../../etc\\\"");
        changes.put(song, "AAAAAAAAAAAAAAAAAAAAAA");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            files.put(song + "/song.json", whole);
            edit(change.getKey(), change.getValue());
            assertThat(refusal()).as(change.getKey()).isNotEqualTo("cannot be read");
        }
        files.put(song + "/song.json", "[".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal()).contains("song.json");
    }

    @Test
    void whatIsNoPartOfALibrary_isRefusedAndTheRestIsTaken() throws Exception {
        files.put("readme.txt", new byte[1]);
        files.put(song + "/song.exe", new byte[1]);
        JsonNode answer = send(studio, packed()).json();
        assertThat(answer.get("skipped").asInt()).isEqualTo(1);
        assertThat(answer.get("refused").size()).isEqualTo(2);
        assertThat(answer.get("refused").toString()).contains("readme.txt", "is no part of an exported library");
    }

    @Test
    void zip_thatIsHostileOrNone_isRefusedWhole() throws Exception {
        files.put("../../evil", new byte[1]);
        Studio.Answer climbing = send(empty, packed());
        assertThat(climbing.status()).isEqualTo(400);
        assertThat(climbing.json().get("detail").asString()).contains("leads out of the zip");
        assertThat(send(empty, "no zip".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(send(empty, Arrays.copyOf(library, library.length / 2)).status())
                .isEqualTo(400);
        assertThat(empty.post("/api/v1/library", "{}").status()).isEqualTo(415);
        assertNothingStored();
    }

    @Test
    void zip_thatIsABomb_isRefused() throws Exception {
        files.put(song + "/song.mid", new byte[20 << 20]);
        assertThat(refusal()).contains("song.mid", "larger than 16 MB");
        files.clear();
        for (int i = 0; i < 3; i++) {
            files.put("AAAAAAAAAAAAAAAAAAAAA" + i + "/song.wav", new byte[60 << 20]);
        }
        Studio.Answer answer = send(empty, packed());
        assertThat(answer.body()).contains("zip bomb");
        assertNothingStored();
    }
}
