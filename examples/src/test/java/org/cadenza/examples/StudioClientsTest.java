package org.cadenza.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.studio.web.StudioServer;
import org.cadenza.studio.web.StudioSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients, against a studio that is open. */
class StudioClientsTest {

    @TempDir
    private static Path home;

    private static StudioServer server;

    @TempDir
    private Path folder;

    /** With the quick model in the place of the one that folk songs ask for. */
    @BeforeAll
    static void open() throws Exception {
        Path model = Files.createDirectories(home.resolve("models/composer"));
        try (Stream<Path> files = Files.list(Path.of("../models/markov"))) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        server = StudioServer.open(StudioSettings.local(home, 0));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static URI studio() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Test
    void askAStudio_song_isFollowedAndFetched() throws Exception {
        AskAStudio asking = new AskAStudio(studio());
        String id = asking.order("{\"genre\": \"folk\", \"tempo\": \"fast\", \"bars\": 4, \"seed\": 1}");
        List<String> events = new ArrayList<>();
        asking.follow(id, events::add);
        assertThat(events.get(0)).startsWith("state {\"state\":\"queued\"");
        assertThat(events.get(events.size() - 1)).startsWith("done {").contains(id);
        Path wav = asking.download(id, folder.resolve("reel.wav"));
        assertThat(AudioFiles.read(wav).seconds()).isGreaterThan(4);
    }

    @Test
    void askAStudio_orderThatCannotBeMet_saysWhy() {
        assertThatThrownBy(() -> new AskAStudio(studio()).order("{\"genre\": \"polka\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("polka");
    }

    @Test
    void askAStudio_songThatIsNotThere_isNotFetched() {
        assertThatThrownBy(() -> new AskAStudio(studio()).download("A".repeat(22), folder.resolve("none.wav")))
                .hasMessageContaining("404");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void composeScript_inAShell_fetchesASong() throws Exception {
        Path wav = folder.resolve("reel.wav");
        Process script = new ProcessBuilder("sh", "compose.sh", studio().toString(), wav.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(printed).isZero();
        assertThat(printed).contains("event:progress", "event:done").endsWith(wav + "\n");
        assertThat(AudioFiles.read(wav).seconds()).isGreaterThan(8);
    }
}
