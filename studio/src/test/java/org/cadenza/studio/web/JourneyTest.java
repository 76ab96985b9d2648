package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people do in the studio, from the first click to a song that they keep, in a real browser. */
class JourneyTest {

    private static final String SONGS = "/api/v1/songs/";
    private static final double AUDIBLE = 0.02;

    private static Chromium chromium;

    @TempDir
    private Path home;

    @TempDir
    private Path downloads;

    private StudioServer server;
    private Studio studio;
    private StudioPage page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        openServer(Studio.homeWithModels(home), 0);
        page = new StudioPage(chromium.visit(studio.base()));
    }

    private void openServer(Path folder, int port) throws IOException {
        server = StudioServer.open(StudioSettings.local(folder, port));
        studio = Studio.of(server);
    }

    @AfterEach
    void close() {
        page.page().context().close();
        server.close();
        assertThat(chromium.hosts()).containsExactly("127.0.0.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void journey_withEverythingChosen_leadsToASongThatStays() throws Exception {
        page.heading("What shall it be?").waitFor();
        page.assertAccessible();
        page.choose("genre-choice", "Folk");
        page.choose("mood-choice", "Happy");
        page.chooseTempo(80);
        page.choose("length-choice", "30 s");
        page.name("First light");
        String id = page.compose();
        assertThat(page.loudest()).isGreaterThan(AUDIBLE);
        page.heading("First light").waitFor();
        page.assertAccessible();
        JsonNode song = studio.get(SONGS + id).json();
        assertThat(song.get("genre").asString()).isEqualTo("folk");
        assertThat(song.get("mood").asString()).isEqualTo("happy");
        assertThat(song.get("tempo").asDouble()).isCloseTo(152, within(0.1));
        assertDownloads(song);
        page.turnTo("Library");
        page.rename("First light", "Last light");
        page.assertAccessible();
        page.button("Delete Last light").click();
        page.page().getByText("Every song you make is kept here.").waitFor();
        page.button("Undo").click();
        page.button("Delete Last light").waitFor();
        restart();
        assertKept(id);
    }

    private void assertDownloads(JsonNode song) throws IOException {
        double seconds = song.get("seconds").asDouble();
        Path wav = page.download("WAV", downloads);
        assertSounds(wav, seconds);
        assertThat(wav.getFileName()).hasToString("First light.wav");
        Path mp3 = page.download("MP3", downloads);
        assertSounds(mp3, seconds);
        for (Path file : new Path[] {wav, mp3}) {
            Tags tags = AudioFiles.tags(file);
            assertThat(tags.title()).isEqualTo("First light");
            assertThat(tags.genre()).isEqualToIgnoringCase("folk");
        }
        Piece piece = MidiReader.read(page.download("MIDI", downloads));
        assertThat(piece.title()).isEqualTo("First light");
        assertThat(piece.tempo().bpm()).isCloseTo(152, within(0.1));
        assertThat(piece.tracks()).hasSameSizeAs(song.get("parts"));
        assertStems(page.download("Stems", downloads), song.get("parts").size(), seconds);
    }

    private void assertStems(Path packed, int parts, double seconds) throws IOException {
        int found = 0;
        try (InputStream file = Files.newInputStream(packed);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path stem = downloads.resolve("stem-" + ++found + ".wav");
                Files.copy(zip, stem);
                assertSounds(stem, seconds);
            }
        }
        assertThat(found).isEqualTo(parts);
    }

    /** Decodes a file: it is as long as the song and not silent. */
    private static void assertSounds(Path file, double seconds) throws IOException {
        Clip clip = AudioFiles.read(file);
        assertThat(clip.seconds()).as("%s", file).isCloseTo(seconds, within(0.1));
        float[] left = clip.channels()[0];
        double energy = 0;
        for (float sample : left) {
            energy += sample * sample;
        }
        assertThat(Math.sqrt(energy / left.length)).as("%s", file).isGreaterThan(0.001);
    }

    /** Opens the same home at the same address again. */
    private void restart() throws IOException {
        int port = server.port();
        server.close();
        openServer(home, port);
        page.page().reload();
    }

    private void assertKept(String id) throws Exception {
        page.button("Play Last light").click();
        page.button("Pause Last light").waitFor();
        page.page().getByRole(AriaRole.MAIN).getByText("Last light").click();
        page.heading("Last light").waitFor();
        assertThat(page.page().url()).endsWith("/songs/" + id);
        Path mp3 = page.download("MP3", Files.createDirectories(downloads.resolve("renamed")));
        assertThat(AudioFiles.tags(mp3).title()).isEqualTo("Last light");
    }

    @Test
    void journey_withNothingChosen_leadsToASongToo() throws Exception {
        String id = page.compose();
        assertThat(page.loudest()).isGreaterThan(AUDIBLE);
        JsonNode song = studio.get(SONGS + id).json();
        assertThat(song.get("title").asString()).isNotBlank();
        page.heading(song.get("title").asString()).waitFor();
    }
}
