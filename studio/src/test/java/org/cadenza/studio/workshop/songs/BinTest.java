package org.cadenza.studio.workshop.songs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {

    @TempDir
    private Path home;

    @Test
    void empty_afterThirtyDays_removesWhatLiesInTheBinAndNothingElse() throws IOException {
        try (Database database = Database.open(home, Optional.empty())) {
            Songs songs = new Songs(database);
            SongFiles files = new SongFiles(home);
            String thrown = ended(database, files);
            String kept = ended(database, files);
            songs.bin(thrown);
            Bin bin = new Bin(songs, files);
            bin.empty(Clock.offset(Clock.systemUTC(), Duration.ofDays(29)));
            assertThat(songs.find(thrown)).isPresent();
            bin.empty(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)));
            assertThat(songs.find(thrown)).isEmpty();
            assertThat(songs.find(kept)).isPresent();
            assertThat(files.ids()).containsExactly(kept);
        }
    }

    private static String ended(Database database, SongFiles files) throws IOException {
        NewSong song = new NewSong(NewSong.drawId(), "song", Map.of(), "{}", Optional.empty());
        new Songs(database).add(song);
        new SongWork(database).cancelWaiting(song.id());
        Files.writeString(files.folder(song.id()).resolve("song.wav"), "sound");
        return song.id();
    }
}
