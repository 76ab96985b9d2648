package org.cadenza.studio.library.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongFilesTest {

    @TempDir
    private Path home;

    @Test
    void folder_idFromOutside_cannotLeaveTheHome() throws IOException {
        SongFiles files = new SongFiles(home);
        assertThatThrownBy(() -> files.folder("../../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.file("..", "passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void begin_afterAKill_removesWhatWasLeftAndKeepsWhatWasFinished() throws IOException {
        SongFiles files = new SongFiles(home);
        String id = NewSong.drawId();
        Files.writeString(files.folder(id).resolve("song.wav"), "whole");
        Files.writeString(files.begin(new Attempt(id, 1)).resolve("song.mid"), "half");
        Path workplace = files.begin(new Attempt(id, 2));
        assertThat(workplace).isEmptyDirectory();
        assertThat(files.folder(id).toFile().list())
                .containsExactlyInAnyOrder("song.wav", workplace.getFileName().toString());
    }

    @Test
    void begin_thatComesTooLate_leavesTheLaterAttemptInPeace() throws IOException {
        SongFiles files = new SongFiles(home);
        String id = NewSong.drawId();
        Path late = files.begin(new Attempt(id, 2));
        Files.writeString(late.resolve("song.wav"), "of the second");
        Path early = files.begin(new Attempt(id, 1));
        Files.writeString(early.resolve("song.wav"), "of the first");
        files.deliver(new Attempt(id, 2));
        files.discard(new Attempt(id, 1));
        assertThat(files.file(id, "song.wav")).hasContent("of the second");
        assertThat(files.folder(id).toFile().list()).containsExactly("song.wav");
    }

    @Test
    void delete_song_removesItsFolderAlone() throws IOException {
        SongFiles files = new SongFiles(home);
        String kept = NewSong.drawId();
        String gone = NewSong.drawId();
        files.folder(kept);
        Files.writeString(files.folder(gone).resolve("song.wav"), "sound");
        files.delete(gone);
        files.delete(NewSong.drawId());
        assertThat(files.ids()).containsExactly(kept);
        assertThatThrownBy(() -> files.file(gone, "song.wav")).isInstanceOf(NoSuchFileException.class);
    }
}
