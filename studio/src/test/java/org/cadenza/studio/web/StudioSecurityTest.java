package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each promise of docs/security.md that the server keeps, asked over HTTP. */
class StudioSecurityTest {

    private static final String SONGS = "/api/v1/songs";
    private static final List<String> EVERY_KIND = List.of(
            "/",
            "/assets/x.js",
            "/api/v1/health",
            SONGS,
            SONGS + "/AAAAAAAAAAAAAAAAAAAAAA/events",
            SONGS + "/AAAAAAAAAAAAAAAAAAAAAA/audio.wav",
            "/api/v1/families",
            "/api/v1/runs",
            "/api/v1/runs/AAAAAAAAAAAAAAAAAAAAAA/events",
            "/api/v1/runs/AAAAAAAAAAAAAAAAAAAAAA/samples/step-000001.wav",
            "/api/v1/drums",
            "/api/v1/drums/saved",
            "/api/v1/drums/sounds/36.wav",
            "/api/v1/openapi",
            "/api/v1/metrics",
            "/nothing");

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

    /** The status line of an answer to a request written by hand, which Java's client would not send. */
    private static String raw(int port, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String get(String path, String host, String... more) throws IOException {
        String[] lines = new String[more.length + 3];
        lines[0] = "GET " + path + " HTTP/1.1";
        lines[1] = "Host: " + host;
        lines[2] = "Connection: close";
        System.arraycopy(more, 0, lines, 3, more.length);
        return raw(server.port(), lines);
    }

    @Test
    void host_ofAnotherName_isTurnedAwayFromEveryRoute() throws IOException {
        for (String path : EVERY_KIND) {
            for (String host : List.of("evil.example", "evil.example:" + server.port(), "localhost:1", "127.0.0.1")) {
                assertThat(get(path, host)).as(path + " as " + host).contains(" 421");
            }
        }
    }

    @Test
    void host_ofThisMachine_isLetIn() throws IOException {
        for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
            assertThat(get("/api/v1/health", host + ":" + server.port())).contains(" 200");
        }
    }

    @Test
    void origin_ofAnotherPage_isTurnedAwayFromEveryRoute() throws IOException {
        String own = "127.0.0.1:" + server.port();
        for (String path : EVERY_KIND) {
            for (String origin : List.of("http://evil.example", "null", "https://" + own, "http://127.0.0.1:1", "%")) {
                assertThat(get(path, own, "Origin: " + origin))
                        .as(path + " from " + origin)
                        .contains(" 403");
            }
        }
        assertThat(get("/api/v1/health", own, "Origin: http://" + own)).contains(" 200");
    }

    @Test
    void fetch_byAnotherPageWithoutOrigin_isTurnedAwayUnlessItIsALink() throws IOException {
        String own = "127.0.0.1:" + server.port();
        String foreign = "Sec-Fetch-Site: cross-site";
        for (String path : EVERY_KIND) {
            assertThat(get(path, own, foreign, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"))
                    .as(path)
                    .contains(" 403");
        }
        String[] link = {foreign, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"};
        assertThat(get("/", own, link)).doesNotContain(" 403");
        assertThat(get("/api/v1/library.zip", own, link)).contains(" 403");
        assertThat(get("/%61pi/v1/library.zip", own, link)).contains(" 403");
        assertThat(get("/api/v1/health", own, "Sec-Fetch-Site: same-origin")).contains(" 200");
    }

    @Test
    void headers_ofEveryAnswer_restrainTheBrowser() throws Exception {
        for (String path : EVERY_KIND) {
            Studio.Answer answer = studio.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void change_thatAFormCouldSend_isRefused() throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            Studio.Answer answer = studio.send(studio.request(SONGS)
                    .header("Content-Type", type)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(studio.send(studio.request(SONGS + "/x").DELETE().build()).status())
                .isEqualTo(415);
    }

    @Test
    void body_ofFiveGigabytes_isRefusedBeforeItIsSent() throws IOException {
        String own = "127.0.0.1:" + server.port();
        assertThat(raw(
                        server.port(),
                        "POST " + SONGS + " HTTP/1.1",
                        "Host: " + own,
                        "Content-Type: application/json",
                        "Content-Length: 5368709120"))
                .contains(" 413");
        assertThat(raw(
                        server.port(),
                        "POST " + SONGS + " HTTP/1.1",
                        "Host: " + own,
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked"))
                .contains(" 411");
    }

    @Test
    void paths_thatClimb_leadNowhere() throws IOException {
        String own = "127.0.0.1:" + server.port();
        for (String path : List.of(
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                SONGS + "/..%2f..%2f/audio.wav",
                "/assets/..%5c..%5cx",
                "/application.properties")) {
            assertThat(get(path, own)).as(path).containsPattern(" 40[04]");
        }
    }

    @Test
    void failure_ofAnyKind_tellsNoStackTrace() throws Exception {
        for (String path : List.of(SONGS + "?limit=x", SONGS + "?limit=0", "/nothing", SONGS + "/%00")) {
            Studio.Answer answer = studio.get(path);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "at org.", "trace");
        }
    }

    @Test
    void listen_onAnAddressForOthers_demandsAToken() {
        StudioSettings settings = StudioSettings.local(home, 0);
        assertThatThrownBy(() -> settings.listening("0.0.0.0", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token");
        assertThatThrownBy(() -> settings.listening("0.0.0.0", Optional.of("short")))
                .hasMessageContaining("16 to 200");
    }

    @Test
    void token_isAskedOfEveryRoute(@TempDir Path other) throws Exception {
        String token = "a-token-of-some-length";
        StudioSettings settings = StudioSettings.local(other, 0).listening("0.0.0.0", Optional.of(token));
        try (StudioServer guarded = StudioServer.open(settings)) {
            Studio visitor = Studio.of(guarded);
            for (String path : EVERY_KIND) {
                assertThat(visitor.get(path).status()).as(path).isEqualTo(401);
            }
            assertThat(visitor.get("/?token=another-token-of-length").status()).isEqualTo(401);
            assertThat(visitor.send(visitor.request("/api/v1/health")
                                    .header("Authorization", "Bearer " + token)
                                    .build())
                            .status())
                    .isEqualTo(200);
            Studio.Answer welcomed = visitor.get("/?token=" + token);
            assertThat(welcomed.status()).isEqualTo(303);
            String cookie = welcomed.header("Set-Cookie");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(visitor.send(visitor.request("/api/v1/health")
                                    .header("Cookie", cookie.replaceFirst(";.*", ""))
                                    .build())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void orders_inAFlood_areRefused(@TempDir Path other) throws Exception {
        try (StudioServer flooded = StudioServer.open(StudioSettings.local(other, 0))) {
            Studio visitor = Studio.of(flooded);
            for (int i = 0; i < 150; i++) {
                assertThat(visitor.post(SONGS + "/AAAAAAAAAAAAAAAAAAAAAA/cancel", "")
                                .status())
                        .isEqualTo(404);
            }
            int refused = 0;
            for (int i = 0; i < 300 && refused == 0; i++) {
                Studio.Answer answer = visitor.post("/api/v1/%73ongs", "{\"genre\":\"none\"}");
                assertThat(answer.status()).isIn(400, 429);
                if (answer.status() == 429) {
                    assertThat(answer.header("Retry-After")).isEqualTo("5");
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            assertThat(visitor.get("/api/v1/health").status()).isEqualTo(200);
        }
    }

    @Test
    void open_portTaken_saysSoAndWhatToDo(@TempDir Path other) {
        assertThatThrownBy(() -> StudioServer.open(StudioSettings.local(other, server.port())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageContaining("--port");
    }
}
