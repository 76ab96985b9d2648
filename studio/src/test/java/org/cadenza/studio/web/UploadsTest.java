package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Uploads over HTTP, from visitors who mean well and from those who do not. */
class UploadsTest {

    private static final String UPLOADS = "/api/v1/uploads";
    private static final String BYTES = "application/octet-stream";

    @TempDir
    private static Path home;

    private static StudioServer server;
    private static Studio studio;

    @BeforeAll
    static void open() throws IOException {
        server = StudioServer.open(StudioSettings.local(home, 0));
        studio = Studio.of(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String create() throws Exception {
        Studio.Answer answer = studio.post(UPLOADS, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static String file(String id, String name) {
        return UPLOADS + "/" + id + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static Studio.Answer send(String path, String type, byte[] content) throws Exception {
        return studio.send(studio.request(path)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(content))
                .build());
    }

    private static Studio.Answer put(String id, String name, byte... content) throws Exception {
        return send(file(id, name), BYTES, content);
    }

    /** All files of an upload, hidden ones too. */
    private static List<Path> onDisk(String id) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("uploads").resolve(id))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** A connection on which the head of a PUT of {@code length} bytes and two of them were sent. */
    private static Socket begun(String id, String length, String... more) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        String head = "PUT " + file(id, "tune.mid") + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nContent-Type: " + BYTES + "\r\n" + length + "\r\n"
                + String.join("", more) + "\r\nMT";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private static void awaitOnDisk(String id, int files) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (onDisk(id).size() != files) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void upload_fromFirstFileToLast_isListedAndCanBeDeleted() throws Exception {
        String id = create();
        Studio.Answer added = put(id, "../été 1.mid", (byte) 1, (byte) 2);
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.body()).isEqualTo("{\"name\":\"../été 1.mid\",\"bytes\":2}");
        put(id, "b.abc", (byte) 3);
        JsonNode upload = studio.get(UPLOADS + "/" + id).json();
        assertThat(upload.get("files").size()).isEqualTo(2);
        assertThat(upload.get("bytes").asInt()).isEqualTo(3);
        assertThat(upload.get("limits").toString())
                .isEqualTo("{\"fileBytes\":536870912,\"bytes\":2147483648,\"files\":5000}");
        assertThat(studio.call("DELETE", UPLOADS + "/" + id, "").status()).isEqualTo(204);
        assertThat(studio.get(UPLOADS + "/" + id).status()).isEqualTo(404);
        assertThat(put(id, "late.mid", (byte) 1).status()).isEqualTo(404);
    }

    @Test
    void file_ofFiveGigabytes_isRefusedBeforeItIsSent() throws Exception {
        String id = create();
        try (Socket socket = begun(id, "Content-Length: 5368709120")) {
            assertThat(status(socket)).contains(" 413");
        }
        try (Socket socket = begun(id, "Transfer-Encoding: chunked")) {
            assertThat(status(socket)).contains(" 411");
        }
        try (Socket socket = begun(id, "X-No-Length: at all")) {
            assertThat(status(socket)).contains(" 411");
        }
        assertThat(onDisk(id)).isEmpty();
    }

    @Test
    void file_fromAnotherPageOrOfAnotherType_isRefused() throws Exception {
        String id = create();
        for (String type : List.of("text/plain", "multipart/form-data", "application/json", "application/zip")) {
            assertThat(send(file(id, "a.mid"), type, new byte[1]).status())
                    .as(type)
                    .isEqualTo(415);
        }
        for (String foreign : List.of("Origin: http://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\n")) {
            try (Socket socket = begun(id, "Content-Length: 2", foreign)) {
                assertThat(status(socket)).contains(" 403");
            }
        }
        assertThat(send("/api/v1/songs", BYTES, new byte[1]).status()).isEqualTo(415);
        assertThat(onDisk(id)).isEmpty();
    }

    @Test
    void file_ofNoUseOrWithoutName_isRefusedWithAReason() throws Exception {
        String id = create();
        Studio.Answer kind = put(id, "virus.exe", (byte) 1);
        assertThat(kind.status()).isEqualTo(400);
        assertThat(kind.json().get("detail").asString()).contains("'virus.exe'", "musicxml");
        assertThat(send(UPLOADS + "/" + id + "/files", BYTES, new byte[1]).status())
                .isEqualTo(400);
        assertThat(onDisk(id)).isEmpty();
    }

    @Test
    void connection_thatBreaks_leavesNothing() throws Exception {
        String id = create();
        try (Socket socket = begun(id, "Content-Length: 100000")) {
            awaitOnDisk(id, 1);
        }
        awaitOnDisk(id, 0);
        assertThat(studio.get(UPLOADS + "/" + id).json().get("files").isEmpty()).isTrue();
    }

    @Test
    void connection_thatStalls_isGivenUpAndLeavesNothing() throws Exception {
        String id = create();
        try (Socket socket = begun(id, "Content-Length: 100000")) {
            long start = System.nanoTime();
            socket.setSoTimeout(30_000);
            assertThat(String.valueOf(status(socket))).matches(".* 408.*|null");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        }
        awaitOnDisk(id, 0);
        assertThat(studio.get("/api/v1/health").status()).isEqualTo(200);
    }

    @Test
    void zip_thatIsABomb_isRefusedAndLeavesNothing() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 2; i++) {
                zip.putNextEntry(new ZipEntry("tune" + i + ".mid"));
                for (int j = 0; j < 60; j++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        }
        String id = create();
        long start = System.nanoTime();
        Studio.Answer answer = put(id, "songs.zip", bytes.toByteArray());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains("songs.zip", "zip bomb");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(onDisk(id)).isEmpty();
        assertThat(put(id, "songs.zip", (byte) 'P', (byte) 'K').status()).isEqualTo(400);
    }

    @Test
    void everythingNew_beyondTheQuota_isRefusedWith507(@TempDir Path other) throws Exception {
        Path song = Files.createDirectories(other.resolve("songs").resolve("AAAAAAAAAAAAAAAAAAAAAA"));
        Files.write(song.resolve("song.wav"), new byte[3 << 20]);
        StudioSettings settings =
                StudioSettings.local(Studio.homeWithModels(other), 0).withQuota(2 << 20);
        try (StudioServer small = StudioServer.open(settings)) {
            Studio visitor = Studio.of(small);
            Studio.Answer order = visitor.post("/api/v1/songs", "{\"bars\":1}");
            assertThat(order.status()).isEqualTo(507);
            assertThat(order.json().get("detail").asString())
                    .contains("use 3 MB of the 2 MB", "delete songs", "--quota-gb");
            String id = visitor.post(UPLOADS, "").json().get("id").asString();
            Studio.Answer file = visitor.send(visitor.request(file(id, "a.wav"))
                    .header("Content-Type", BYTES)
                    .PUT(BodyPublishers.ofByteArray(new byte[2000]))
                    .build());
            assertThat(file.status()).isEqualTo(507);
            assertThat(visitor.get("/api/v1/health").status()).isEqualTo(200);
        }
    }
}
