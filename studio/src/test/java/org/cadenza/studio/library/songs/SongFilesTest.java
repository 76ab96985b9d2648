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
    void sweep_afterAKill_leavesWhatWasFinished() throws IOException {
        SongFiles files = new SongFiles(home);
        String id = NewSong.drawId();
        Files.writeString(files.folder(id).resolve("song.wav"), "whole");
        Files.writeString(files.folder(id).resolve(".unfinished-1-1-song.mid"), "half");
        files.sweep(id);
        assertThat(files.folder(id)).isDirectoryContaining("glob:**/song.wav");
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
