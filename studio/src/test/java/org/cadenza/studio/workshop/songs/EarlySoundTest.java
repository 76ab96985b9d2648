package org.cadenza.studio.workshop.songs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cadenza.music.audio.Clip;
import org.cadenza.studio.library.songs.Attempt;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlySoundTest {

    private static final Clip STRETCH = new Clip(44_100, new float[2][4410]);
    private static final int BYTES = 4410 * 4;
    private static final int HEADER = 44;

    private final String song = NewSong.drawId();

    @TempDir
    private Path home;

    @Test
    void listen_whileItGrows_hearsItToItsEnd() throws Exception {
        SongFiles files = new SongFiles(home);
        CompletableFuture<Integer> heard;
        try (EarlySound sound = new EarlySound(files.begin(new Attempt(song, 1)))) {
            assertThat(sound.append(STRETCH)).isEqualTo(0.1);
            InputStream in = EarlySound.listen(files, song).orElseThrow();
            assertThat(in.readNBytes(HEADER + BYTES)).hasSize(HEADER + BYTES);
            heard = CompletableFuture.supplyAsync(() -> rest(in));
            Thread.sleep(50);
            sound.append(STRETCH);
            assertThat(sound.append(STRETCH)).isEqualTo(3 * 0.1);
        }
        assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(2 * BYTES);
    }

    private static int rest(InputStream in) {
        try (in) {
            return in.readAllBytes().length;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void listen_beforeAndAfter_findsNothing() throws Exception {
        SongFiles files = new SongFiles(home);
        try (EarlySound sound = new EarlySound(files.begin(new Attempt(song, 1)))) {
            assertThat(EarlySound.listen(files, song)).isEmpty();
            sound.append(STRETCH);
        }
        assertThat(EarlySound.listen(files, song)).isEmpty();
    }
}
