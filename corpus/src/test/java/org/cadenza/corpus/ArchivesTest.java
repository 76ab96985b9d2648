package org.cadenza.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.music.MaterialException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private static final Archives.Limits SMALL = new Archives.Limits(10, 1000, 5);

    @TempDir
    Path folder;

    @Test
    void folder_showsItsFilesSortedAndNotTheHiddenOnes() throws IOException {
        Fixtures.write(
                folder, Map.of("b/two.txt", Fixtures.text("2"), "a.txt", Fixtures.text("1"), ".git/x", new byte[1]));
        try (Archive archive = Archives.open(folder)) {
            assertThat(archive.paths()).containsExactly("a.txt", "b/two.txt");
            assertThat(archive.bytes("b/two.txt")).isEqualTo(Fixtures.text("2"));
            assertThat(archive.contains("c.txt")).isFalse();
        }
    }

    @Test
    void folderWithFilesZip_showsBothAsOneAndPrefersItsOwn() throws IOException {
        Map<String, byte[]> zipped = Map.of("README.md", Fixtures.text("inner"), "x/song.mid", Fixtures.text("midi"));
        Fixtures.write(
                folder,
                Map.of(
                        "files.zip", Fixtures.zip(zipped),
                        "index.csv", Fixtures.text("path\n"),
                        "README.md", Fixtures.text("outer")));
        try (Archive archive = Archives.open(folder)) {
            assertThat(archive.paths()).containsExactly("README.md", "index.csv", "x/song.mid");
            assertThat(archive.bytes("README.md")).isEqualTo(Fixtures.text("outer"));
            assertThat(archive.bytes("x/song.mid")).isEqualTo(Fixtures.text("midi"));
        }
    }

    @Test
    void zip_namesThatLeadOut_areRefusedAndTold() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name :
                new String[] {"../evil", "a/../../evil", "/etc/evil", "C:\\evil", "..\\evil", "good/..song"}) {
            files.put(name, new byte[1]);
        }
        try (Archive archive = Archives.open(zip(files))) {
            assertThat(archive.paths()).containsExactly("good/..song");
            assertThat(archive.refused()).containsExactlyInAnyOrder("../evil", "a/../../evil", "/etc/evil", "C:/evil");
            assertThatThrownBy(() -> archive.bytes("../evil")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void folder_linksOutOfIt_areNotFollowed(@TempDir Path elsewhere) throws IOException {
        Fixtures.write(elsewhere, Map.of("secret.txt", Fixtures.text("secret")));
        Fixtures.write(folder, Map.of("inside.txt", Fixtures.text("inside")));
        Files.createSymbolicLink(folder.resolve("out.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("outdir"), elsewhere);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));
        Files.createSymbolicLink(folder.resolve("alias.txt"), folder.resolve("inside.txt"));
        try (Archive archive = Archives.open(folder)) {
            assertThat(archive.paths()).containsExactly("alias.txt", "inside.txt");
            assertThat(archive.refused()).contains("out.txt", "outdir", "dangling", "itself");
        }
    }

    @Test
    void entry_largerThanAllowed_isRefusedEvenIfItsDeclaredSizeLies() throws IOException {
        byte[] zip = Fixtures.zip(Map.of("big", new byte[5000]));
        declareSize(zip, 10);
        Path file = Files.write(folder.resolve("lying.zip"), zip);
        try (Archive archive = Archives.open(file, new Archives.Limits(10, 1000, 1000))) {
            assertThatThrownBy(() -> archive.bytes("big"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("big is larger than");
        }
    }

    /** Writes {@code size} over the uncompressed size in the only central directory header. */
    private static void declareSize(byte[] zip, int size) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 4; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, size);
                return;
            }
        }
        throw new AssertionError("no central directory");
    }

    @Test
    void zipThatInflatesFarBeyondItsSize_isRefusedAsABomb() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            files.put("zeros" + i, new byte[1000]);
        }
        try (Archive archive = Archives.open(zip(files), new Archives.Limits(10, 1000, 1))) {
            assertThatThrownBy(() -> {
                        for (String path : archive.paths()) {
                            archive.bytes(path);
                        }
                    })
                    .isInstanceOf(MaterialException.class)
                    .hasMessageContaining("zip bomb");
        }
    }

    /** An entry that breaks off has cost what it inflated to until then. */
    @Test
    void entriesThatInflateAndThenBreakOff_countAsInflation() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            files.put("zeros" + i, new byte[900_000]);
        }
        byte[] zip = Fixtures.zip(files);
        cutEntries(zip, 100);
        Path file = Files.write(folder.resolve("broken.zip"), zip);
        try (Archive archive = Archives.open(file, new Archives.Limits(40, 1_000_000, 1))) {
            int bombs = 0;
            for (String path : archive.paths()) {
                try {
                    archive.bytes(path);
                } catch (MaterialException bomb) {
                    assertThat(bomb).hasMessageContaining("zip bomb");
                    bombs++;
                } catch (IOException damaged) {
                    assertThat(damaged).hasMessageNotContaining("larger than");
                }
            }
            assertThat(bombs).isGreaterThan(30);
        }
    }

    /** Takes {@code bytes} from the compressed size in every central directory header. */
    private static void cutEntries(byte[] zip, int bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 24; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putInt(i + 20, buffer.getInt(i + 20) - bytes);
            }
        }
    }

    @Test
    void readingTheSameFileAgain_doesNotCountAsInflation() throws IOException {
        try (Archive archive = Archives.open(zip(Map.of("a", new byte[900])), SMALL)) {
            for (int i = 0; i < 100; i++) {
                assertThat(archive.bytes("a")).hasSize(900);
            }
        }
    }

    @Test
    void tooManyFiles_areRefusedInBothKinds() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            files.put("f" + i, new byte[1]);
        }
        Path zip = zip(files);
        assertThatThrownBy(() -> Archives.open(zip, SMALL))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("more than 10 files");
        Path many = Fixtures.write(folder.resolve("many"), files);
        assertThatThrownBy(() -> Archives.open(many, SMALL)).isInstanceOf(MaterialException.class);
    }

    @Test
    void whatIsNoArchive_isNamed() throws IOException {
        Path file = Files.write(folder.resolve("not.zip"), Fixtures.text("hello"));
        assertThatThrownBy(() -> Archives.open(file))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("not a readable zip");
        assertThatThrownBy(() -> Archives.open(folder.resolve("absent")))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("is not there");
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve("test.zip"), Fixtures.zip(files));
    }
}
