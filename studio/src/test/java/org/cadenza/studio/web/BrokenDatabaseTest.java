package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.Songs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio that finds its database damaged says so and leaves it to those who can mend it. */
class BrokenDatabaseTest {

    @TempDir
    private Path home;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void fill() throws IOException {
        try (Database database = Database.open(home, Optional.empty())) {
            for (int i = 0; i < 200; i++) {
                new Songs(database).add(new NewSong(NewSong.drawId(), "song " + i, Map.of(), "{}", Optional.empty()));
            }
        }
        file = home.resolve("studio.mv.db");
        whole = Files.readAllBytes(file);
    }

    private void assertRefusedAndKept(byte[] damaged, ThrowingCallable opening) throws IOException {
        Files.write(file, damaged);
        assertThatThrownBy(opening)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("studio.mv.db")
                .hasMessageContaining("move it away");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void open_damagedFile_saysWhichAndKeepsItAsItIs() throws IOException {
        byte[] overwritten = whole.clone();
        Arrays.fill(overwritten, 0, overwritten.length, (byte) 'x');
        assertRefusedAndKept(overwritten, () -> StudioServer.open(StudioSettings.local(home, 0)));
        byte[] header = whole.clone();
        Arrays.fill(header, 0, 8192, (byte) 0);
        assertRefusedAndKept(header, () -> Database.open(home, Optional.empty()));
        assertRefusedAndKept(Arrays.copyOf(whole, 3000), () -> Database.open(home, Optional.empty()));
    }

    @Test
    void open_afterTheDamagedFileWasMovedAway_beginsANewOne() throws Exception {
        Files.write(file, new byte[5000]);
        assertThatThrownBy(() -> StudioServer.open(StudioSettings.local(home, 0)))
                .isInstanceOf(IOException.class);
        Files.move(file, home.resolve("damaged.mv.db"));
        try (StudioServer server = StudioServer.open(StudioSettings.local(home, 0))) {
            assertThat(Studio.of(server)
                            .get("/api/v1/songs")
                            .json()
                            .get("total")
                            .asInt())
                    .isZero();
        }
    }
}
