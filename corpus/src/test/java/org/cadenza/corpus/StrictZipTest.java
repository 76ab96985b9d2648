package org.cadenza.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
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

class StrictZipTest {

    private static final int HEADER = 0x02014b50;
    private static final Archives.Limits LONG_LISTS = new Archives.Limits(50, 100_000, 100, 1_000_000);

    @TempDir
    Path folder;

    private Path file(byte[] zip) throws IOException {
        return Files.write(folder.resolve("test.zip"), zip);
    }

    private void assertRefused(byte[] zip, Archives.Limits limits, String reason) throws IOException {
        Path file = file(zip);
        assertThatThrownBy(() -> {
                    try (StrictZip strict = StrictZip.open(file, "tunes.zip", limits)) {
                        strict.checkContents();
                    }
                })
                .isInstanceOf(MaterialException.class)
                .hasMessageStartingWith("tunes.zip")
                .hasMessageContaining(reason);
    }

    private void assertRefused(byte[] zip, String reason) throws IOException {
        assertRefused(zip, new Archives.Limits(10, 100_000, 100, 1_000_000), reason);
    }

    private static byte[] zip(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, Fixtures.text("content of " + name));
        }
        return Fixtures.zip(files);
    }

    /** Writes over the central header of the entry {@code number}, from 0, at {@code offset}. */
    private static byte[] patched(byte[] zip, int number, int offset, short value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int seen = 0;
        for (int i = 0; i < zip.length - 4; i++) {
            if (bytes.getInt(i) == HEADER && seen++ == number) {
                bytes.putShort(i + offset, value);
                return zip;
            }
        }
        throw new AssertionError("no such entry");
    }

    @Test
    void plainFiles_areReadAsTheyAre() throws IOException {
        try (StrictZip zip = StrictZip.open(file(zip("b/two.mid", "one.mid")), "tunes.zip")) {
            zip.checkContents();
            assertThat(zip.paths()).containsExactly("b/two.mid", "one.mid");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            zip.copy("one.mid", 100, out);
            assertThat(out.toString()).isEqualTo("content of one.mid");
        }
    }

    @Test
    void nameThatLeadsOut_isRefused() throws IOException {
        for (String name : new String[] {"../evil.mid", "/etc/evil.mid", "C:\\evil.mid", "a\\..\\..\\evil.mid"}) {
            assertRefused(zip("good.mid", name), "leads out");
        }
    }

    @Test
    void link_isRefusedHereAndLeftOutByAnArchive() throws IOException {
        byte[] zip = zip("good.mid", "passwd.mid");
        patched(zip, 1, 4, (short) (3 << 8 | 20));
        patched(zip, 1, 40, (short) 0120777);
        assertRefused(zip, "passwd.mid: is a link");
        try (Archive archive = Archives.open(file(zip))) {
            assertThat(archive.paths()).containsExactly("good.mid");
            assertThat(archive.refused()).containsExactly("passwd.mid");
        }
    }

    @Test
    void encryptedFile_isRefused() throws IOException {
        assertRefused(patched(zip("secret.mid"), 0, 8, (short) 1), "encrypted");
    }

    @Test
    void nameThatIsThereTwice_isRefused() throws IOException {
        byte[] zip = zip("tune1.mid", "tune2.mid");
        for (int i = 0; i < zip.length - 9; i++) {
            if (new String(zip, i, 9, java.nio.charset.StandardCharsets.ISO_8859_1).equals("tune2.mid")) {
                zip[i + 4] = '1';
            }
        }
        assertRefused(zip, "tune1.mid: is there twice");
    }

    @Test
    void zipWithinTheZip_isRefusedByNameAndByContent() throws IOException {
        assertRefused(zip("more.ZIP"), "is a zip within");
        assertRefused(Fixtures.zip(Map.of("harmless.mid", zip("tune.mid"))), "is a zip within");
        Path mxl = file(Fixtures.zip(Map.of("score.mxl", zip("score.xml"))));
        try (StrictZip zip = StrictZip.open(mxl, "tunes.zip")) {
            zip.checkContents();
        }
    }

    @Test
    void damagedContent_isNamedHereAndDroppedByAnArchive() throws IOException {
        byte[] zip = patched(zip("good.mid", "bad.mid"), 1, 16, (short) 0);
        assertRefused(zip, "bad.mid: is damaged, its checksum");
        try (Archive archive = Archives.open(file(zip))) {
            assertThat(archive.bytes("good.mid")).isNotEmpty();
            assertThatThrownBy(() -> archive.bytes("bad.mid"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("checksum");
        }
    }

    @Test
    void moreFilesOrBytesThanAllowed_areRefused() throws IOException {
        assertRefused(zip("1", "2", "3"), new Archives.Limits(2, 1000, 100, 1000), "more than 2 files");
        byte[] large = Fixtures.zip(Map.of("large.wav", new byte[2000]));
        assertRefused(large, new Archives.Limits(2, 1000, 100, 10_000), "larger than");
        Map<String, byte[]> files = Map.of("1.wav", new byte[900], "2.wav", new byte[900]);
        assertRefused(Fixtures.zip(files), new Archives.Limits(2, 1000, 100, 1500), "more than 1500 bytes");
        assertThatThrownBy(() -> StrictZip.open(file(zip("1", "2", "3")), "tunes.zip", 2, 1000))
                .hasMessageContaining("more than 2 files");
        try (StrictZip strict = StrictZip.open(file(Fixtures.zip(files)), "tunes.zip", 2, 1500)) {
            assertThatThrownBy(strict::checkContents).hasMessageContaining("more than 1500 bytes");
        }
    }

    @Test
    void bomb_isRefusedWhateverSizesItDeclares() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            files.put(i + ".wav", new byte[90_000]);
        }
        byte[] zip = Fixtures.zip(files);
        for (int i = 0; i < 10; i++) {
            patched(patched(zip, i, 24, (short) 10), i, 26, (short) 0);
        }
        assertRefused(zip, new Archives.Limits(10, 100_000, 10, 10_000_000), "zip bomb");
    }

    /** Where a list of 100,000 bytes ends, in a zip that has {@code more} bytes beside it. */
    private static ByteBuffer longList(int more) {
        return ByteBuffer.allocate(100_000 + more)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(100_000);
    }

    /** The end of a zip whose list has {@code bytes} and begins at {@code start}. */
    private static void putEnd(ByteBuffer zip, int bytes, int start, int comment) {
        zip.putInt(0x06054b50).putLong(0).putInt(bytes).putInt(start).putShort((short) comment);
    }

    /** Java would read a list of any length into memory, and does so before it tells how many entries there are. */
    @Test
    void listOfEntriesThatIsTooLong_isRefusedBeforeItIsRead() throws IOException {
        ByteBuffer zip = longList(22);
        putEnd(zip, 100_000, 0, 0);
        assertRefused(zip.array(), LONG_LISTS, "its list of entries has 100000 bytes");
    }

    @Test
    void listOfEntriesThatIsTooLong_behindAShortOneOrLargeNumbersThatLie_isRefused() throws IOException {
        ByteBuffer twoEnds = longList(44);
        putEnd(twoEnds, 100_000, 0, 22);
        putEnd(twoEnds, 0, 0, 5);
        assertRefused(twoEnds.array(), LONG_LISTS, "something comes after its list of entries");
        ByteBuffer lie = longList(56 + 20 + 22);
        lie.putInt(0x06064b50).position(100_000 + 56);
        lie.putInt(0x07064b50).putInt(0).putLong(100_000).putInt(1);
        putEnd(lie, 100_000, -1, 0);
        assertRefused(lie.array(), LONG_LISTS, "its list of entries has 100000 bytes");
    }

    @Test
    void whatIsNoZip_isRefused() throws IOException {
        assertRefused(new byte[0], "not a readable zip");
        assertRefused(Fixtures.text("not a zip"), "not a readable zip");
        byte[] zip = zip("tune.mid");
        assertRefused(java.util.Arrays.copyOf(zip, zip.length - 30), "not a readable zip");
    }
}
