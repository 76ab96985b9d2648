package org.cadenza.studio.library.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cadenza.studio.library.EmptyPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The songs' tables in PostgreSQL. */
class PostgresSongsTest extends SongsContract {

    @RegisterExtension
    static final EmptyPostgres SERVER = new EmptyPostgres();

    @TempDir
    private Path home;

    @Override
    Database empty() throws IOException, SQLException {
        return SERVER.empty(home);
    }

    @Test
    void open_withTheSameHomeUnderAnotherPath_isTheSame(@TempDir Path other) throws Exception {
        Path link = Files.createSymbolicLink(other.resolve("link"), home);
        SERVER.open(link).close();
    }

    @Test
    void begin_whileAPausedProcessHoldsTheRow_waitsForSecondsOnly() throws Exception {
        try (Database paused = SERVER.open(home);
                Database other = SERVER.open(home)) {
            NewSong song = new NewSong(NewSong.drawId(), "song", Map.of(), "{}", Optional.empty());
            new Songs(other).add(song);
            try (Connection holding = paused.connections().getConnection()) {
                holding.setAutoCommit(false);
                holding.createStatement().executeQuery("select id from song for update");
                assertThat(CompletableFuture.supplyAsync(() -> new SongWork(other).begin(song.id()))
                                .get(30, TimeUnit.SECONDS))
                        .isPresent();
                assertThatThrownBy(holding::commit).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void open_withAnotherHome_isRefusedNamingTheFirst(@TempDir Path other) throws Exception {
        assertThatThrownBy(() -> SERVER.open(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another home folder")
                .hasMessageContaining(home.toString())
                .hasMessageContaining("--home");
        Files.writeString(other.resolve("home.id"), NewSong.drawId());
        assertThatThrownBy(() -> SERVER.open(other)).hasMessageContaining("another home folder");
        Files.copy(home.resolve("home.id"), other.resolve("home.id"), StandardCopyOption.REPLACE_EXISTING);
        SERVER.open(other).close();
    }

    @Test
    void open_manyAtOnceForTheFirstTime_agreeOnOneHome() throws Exception {
        close();
        Files.delete(home.resolve("home.id"));
        SERVER.wipe();
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    try {
                        SERVER.open(home).close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .limit(4)
                .toList();
        for (CompletableFuture<Void> one : all) {
            one.get(1, TimeUnit.MINUTES);
        }
        assertThat(home.resolve("home.id")).content().hasSizeGreaterThan(20);
    }
}
