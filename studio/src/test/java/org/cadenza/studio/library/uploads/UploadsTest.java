package org.cadenza.studio.library.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.uploads.RefusedUploadException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final UploadLimits SMALL = new UploadLimits(100, 250, 3, 2, 2);

    @TempDir
    private Path home;

    private Uploads uploads(UploadLimits limits) throws IOException {
        return new Uploads(home, limits, new DiskRoom(home, Long.MAX_VALUE));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Uploads uploads, String id, String name, int bytes) throws IOException {
        uploads.add(id, name, bytes, new ByteArrayInputStream(new byte[bytes]));
    }

    private static List<String> stored(Uploads uploads, String id) throws IOException {
        try (Stream<Path> files = Files.list(uploads.folder(id).orElseThrow())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(Reason reason, String message, Call call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(RefusedUploadException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                })
                .hasMessageContaining(message);
    }

    private interface Call {
        void run() throws IOException;
    }

    @Test
    void names_thatAreNotPlain_areListedAndNeverBecomePaths() throws IOException {
        Uploads uploads = uploads(UploadLimits.STANDARD);
        String id = uploads.create().id();
        for (String name :
                List.of("tune 1.mid", "../../../évil.mid", "/etc/passwd.txt", "..mid", "NUL:x.mid", ".mid")) {
            uploads.add(id, name, 1, text("x"));
        }
        assertThat(uploads.find(id).orElseThrow().files())
                .extracting(Upload.File::name)
                .containsExactly("../../../évil.mid", "..mid", ".mid", "/etc/passwd.txt", "NUL:x.mid", "tune 1.mid");
        assertThat(stored(uploads, id)).hasSize(6).contains("tune 1.mid").allMatch(name -> name.matches("[\\w .]+"));
        Map<String, String> names = uploads.names(id);
        assertThat(names).hasSize(5).doesNotContainKey("tune 1.mid");
        assertThat(names.keySet()).isSubsetOf(stored(uploads, id));
        assertThat(home.toFile().list()).containsExactly("uploads");
    }

    @Test
    void file_ofTheSameName_takesTheOthersPlace() throws IOException {
        Uploads uploads = uploads(UploadLimits.STANDARD);
        String id = uploads.create().id();
        for (String name : List.of("tune.mid", "für.mid")) {
            uploads.add(id, name, 3, text("old"));
            uploads.add(id, name, 5, text("newer"));
        }
        assertThat(uploads.find(id).orElseThrow().files())
                .containsExactly(new Upload.File("für.mid", 5), new Upload.File("tune.mid", 5));
    }

    @Test
    void file_ofAKindThatNothingReads_isRefusedNamingThoseThatAreRead() throws IOException {
        Uploads uploads = uploads(UploadLimits.STANDARD);
        String id = uploads.create().id();
        for (String name : List.of("virus.exe", "page.html", "mid", "tune.mid.", "model.safetensors")) {
            assertRefused(Reason.UNFIT, "midi, mp3", () -> uploads.add(id, name, 1, text("x")));
        }
        for (String name : List.of("", " ", "a\n.mid", "a\0.mid", "x".repeat(300) + ".mid")) {
            assertRefused(Reason.UNFIT, "not fit", () -> uploads.add(id, name, 1, text("x")));
        }
        assertThat(stored(uploads, id)).isEmpty();
    }

    @Test
    void file_thatBreaksOff_leavesNothingAndGivesItsPlaceBack() throws IOException {
        Uploads uploads = uploads(SMALL);
        String id = uploads.create().id();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> uploads.add(id, "tune.mid", 90, text("short")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("85 bytes before its end");
            assertThat(stored(uploads, id)).isEmpty();
        }
        add(uploads, id, "tune.mid", 90);
    }

    @Test
    void file_isWrittenAsItComes() throws IOException {
        Uploads uploads = uploads(UploadLimits.STANDARD);
        String id = uploads.create().id();
        Path folder = uploads.folder(id).orElseThrow();
        long length = 8 << 20;
        InputStream watched = new InputStream() {
            private long given;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] bytes, int start, int count) throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    long written =
                            files.mapToLong(file -> file.toFile().length()).sum();
                    assertThat(given - written).isZero();
                }
                given += count;
                return count;
            }
        };
        uploads.add(id, "silence.wav", length, watched);
        assertThat(Files.size(folder.resolve("silence.wav"))).isEqualTo(length);
    }

    @Test
    void moreThanTheLimits_isRefusedBeforeItIsRead() throws IOException {
        Uploads uploads = uploads(SMALL);
        String id = uploads.create().id();
        InputStream unread = InputStream.nullInputStream();
        unread.close();
        assertRefused(Reason.TOO_MUCH, "101 bytes, expected at most 100", () -> uploads.add(id, "1.mid", 101, unread));
        add(uploads, id, "1.mid", 100);
        add(uploads, id, "2.mid", 100);
        assertRefused(Reason.TOO_MUCH, "expected at most 250", () -> uploads.add(id, "3.mid", 51, unread));
        add(uploads, id, "2.mid", 20);
        add(uploads, id, "3.mid", 20);
        assertRefused(Reason.TOO_MUCH, "3 files", () -> uploads.add(id, "4.mid", 1, unread));
        uploads.create();
        assertRefused(Reason.TOO_MUCH, "2 uploads", uploads::create);
    }

    @Test
    void filesThatAreComing_countAsIfTheyWereThere() throws IOException {
        Uploads uploads = uploads(SMALL);
        String id = uploads.create().id();
        InputStream others = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] bytes, int start, int count) throws IOException {
                InputStream unread = InputStream.nullInputStream();
                assertRefused(Reason.TOO_MUCH, "at most 250", () -> uploads.add(id, "3.mid", 51, unread));
                uploads.add(uploads.create().id(), "2.mid", count, new ByteArrayInputStream(new byte[count]));
                return count;
            }
        };
        add(uploads, id, "1.mid", 100);
        uploads.add(id, "2.mid", 100, others);
        assertThat(uploads.find(id).orElseThrow().bytes()).isEqualTo(200);
    }

    @Test
    void id_fromOutside_leadsNowhere() throws IOException {
        Uploads uploads = uploads(SMALL);
        for (String id : List.of("..", "", "../uploads", NewSong.drawId())) {
            assertThat(uploads.folder(id)).isEmpty();
            assertThat(uploads.find(id)).isEmpty();
            assertThat(uploads.names(id)).isEmpty();
            uploads.delete(id);
            assertThatThrownBy(() -> add(uploads, id, "1.mid", 1)).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(home.resolve("uploads")).isDirectory();
    }

    @Test
    void secondZip_isRefused() throws IOException {
        Uploads uploads = uploads(UploadLimits.STANDARD);
        String id = uploads.create().id();
        byte[] empty = new byte[22];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, empty, 0, 4);
        uploads.add(id, "Meine Lieder.zip", 22, new ByteArrayInputStream(empty));
        uploads.add(id, "Meine Lieder.zip", 22, new ByteArrayInputStream(empty));
        assertRefused(Reason.UNFIT, "'Meine Lieder.zip'", () -> uploads.add(id, "b.zip", 22, text("x")));
        assertThat(stored(uploads, id)).containsExactly("files.zip");
    }

    @Test
    void upload_thatIsDeleted_isGone() throws IOException {
        Uploads uploads = uploads(SMALL);
        String id = uploads.create().id();
        String kept = uploads.create().id();
        add(uploads, id, "ü.mid", 1);
        uploads.delete(id);
        assertThat(uploads.find(id)).isEmpty();
        assertThat(home.resolve("uploads").toFile().list()).containsExactly(kept);
    }

    @Test
    void unchangedSince_namesThoseToWhichNothingWasAdded() throws IOException {
        Uploads uploads = uploads(SMALL);
        String id = uploads.create().id();
        assertThat(uploads.unchangedSince(Instant.now().plusSeconds(5))).containsExactly(id);
        assertThat(uploads.unchangedSince(Instant.now().minusSeconds(5))).isEmpty();
    }

    @Test
    void file_withoutRoom_isRefused() throws IOException {
        Uploads uploads = new Uploads(home, SMALL, new DiskRoom(home, 150));
        String id = uploads.create().id();
        add(uploads, id, "1.mid", 100);
        assertThatThrownBy(() -> add(uploads, id, "2.mid", 100)).isInstanceOf(NoRoomException.class);
        assertThat(stored(uploads, id)).containsExactly("1.mid");
    }
}
