package org.cadenza.studio.library.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The songs' tables in an H2 file. */
class EmbeddedSongsTest extends SongsContract {

    @TempDir
    private Path home;

    @Override
    Database empty() throws IOException {
        return Database.open(home, Optional.empty());
    }

    @Test
    void open_again_findsWhatWasThere(@TempDir Path other) throws IOException {
        NewSong song = new NewSong(NewSong.drawId(), "kept", Map.of(), "{}", Optional.empty());
        try (Database database = Database.open(other, Optional.empty())) {
            new Songs(database).add(song);
        }
        try (Database database = Database.open(other, Optional.empty())) {
            assertThat(new Songs(database).find(song.id())).isPresent();
        }
    }

    @Test
    void open_fileThatIsNoDatabase_saysWhichAndWhatToDo(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("studio.mv.db"), "no database at all ".repeat(1000));
        assertThatThrownBy(() -> Database.open(other, Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("studio.mv.db")
                .hasMessageContaining("move it away");
    }

    @Test
    void open_anotherKindOfDatabase_isRefused(@TempDir Path other) {
        assertThatThrownBy(() -> Database.open(other, Optional.of("jdbc:mysql://here/there")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql:");
    }
}
