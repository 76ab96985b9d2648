package org.cadenza.studio.library.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The songs' tables in PostgreSQL. */
class PostgresSongsTest extends SongsContract {

    private static EmbeddedPostgres server;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Database empty() throws IOException, SQLException {
        wipe();
        return open(home);
    }

    private static void wipe() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    private static Database open(Path folder) throws IOException {
        return Database.open(folder, Optional.of(server.getJdbcUrl("postgres", "postgres")));
    }

    @Test
    void open_withTheSameHomeUnderAnotherPath_isTheSame(@TempDir Path other) throws Exception {
        Path link = Files.createSymbolicLink(other.resolve("link"), home);
        open(link).close();
    }

    @Test
    void begin_whileAPausedProcessHoldsTheRow_waitsForSecondsOnly() throws Exception {
        try (Database paused = open(home);
                Database other = open(home)) {
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
        assertThatThrownBy(() -> open(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another home folder")
                .hasMessageContaining(home.toString())
                .hasMessageContaining("--home");
        Files.writeString(other.resolve("home.id"), NewSong.drawId());
        assertThatThrownBy(() -> open(other)).hasMessageContaining("another home folder");
        Files.copy(home.resolve("home.id"), other.resolve("home.id"), StandardCopyOption.REPLACE_EXISTING);
        open(other).close();
    }

    @Test
    void open_manyAtOnceForTheFirstTime_agreeOnOneHome() throws Exception {
        close();
        Files.delete(home.resolve("home.id"));
        wipe();
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    try {
                        open(home).close();
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
