package org.cadenza.studio.library;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path home;

    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong nanoTime = new AtomicLong();

    private DiskRoom room(long quota) {
        return new DiskRoom(home, quota, free::get, nanoTime::get);
    }

    private void write(String folder, int bytes) throws IOException {
        Files.write(Files.createDirectories(home.resolve(folder)).resolve("file"), new byte[bytes]);
    }

    @Test
    void claim_belowTheLastOfTheDisk_isRefusedAndSaysWhatIsLeft() {
        DiskRoom room = room(Long.MAX_VALUE);
        free.set(300L * MEGABYTE);
        assertThatCode(() -> room.claim(40 * MEGABYTE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> room.claim(50 * MEGABYTE))
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining("300 MB are free")
                .hasMessageContaining("256 MB");
        free.set(100L * MEGABYTE);
        assertThatThrownBy(() -> room.claim(0)).isInstanceOf(NoRoomException.class);
    }

    @Test
    void claim_ofWhatIsComingIn_keepsItsRoomFromOthersUntilItIsThere() throws IOException {
        DiskRoom room = room(Long.MAX_VALUE);
        free.set(400L * MEGABYTE);
        try (DiskRoom.Claim coming = room.claim(100 * MEGABYTE)) {
            nanoTime.addAndGet(11_000_000_000L);
            assertThatThrownBy(() -> room.claim(100 * MEGABYTE)).isInstanceOf(NoRoomException.class);
        }
        assertThatCode(() -> room.claim(100 * MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void claim_beyondTheQuota_isRefusedAndSaysWhatIsUsedAndWhatToDo() throws IOException {
        write("songs/a", 3 * MEGABYTE);
        write("uploads/b/files", 3 * MEGABYTE);
        write("runs/d", MEGABYTE);
        write("models/c", 50 * MEGABYTE);
        write("songs/.arriving-1", 50 * MEGABYTE);
        DiskRoom room = room(10 * MEGABYTE);
        assertThatCode(() -> room.claim(2 * MEGABYTE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> room.claim(2 * MEGABYTE))
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining("use 9 MB of the 10 MB")
                .hasMessageContaining("delete songs")
                .hasMessageContaining("--quota-gb");
    }

    @Test
    void claim_afterTenSeconds_seesWhatWasDeletedAndWhatWasWritten() throws IOException {
        write("songs/a", 8 * MEGABYTE);
        DiskRoom room = room(10 * MEGABYTE);
        assertThatThrownBy(() -> room.claim(3 * MEGABYTE)).isInstanceOf(NoRoomException.class);
        Files.delete(home.resolve("songs/a/file"));
        assertThatThrownBy(() -> room.claim(3 * MEGABYTE)).isInstanceOf(NoRoomException.class);
        nanoTime.addAndGet(11_000_000_000L);
        assertThatCode(() -> room.claim(3 * MEGABYTE)).doesNotThrowAnyException();
        write("songs/a", 10 * MEGABYTE);
        nanoTime.addAndGet(11_000_000_000L);
        assertThatThrownBy(() -> room.claim(0)).isInstanceOf(NoRoomException.class);
    }
}
