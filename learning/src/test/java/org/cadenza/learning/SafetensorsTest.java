package org.cadenza.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    @TempDir
    Path folder;

    private static final Map<String, Array> ARRAYS = Map.of(
            "layer.weight",
            new Array(Array.Type.F32, new long[] {2, 3}, ByteBuffer.allocate(24)),
            "flags",
            Array.of(new byte[] {1, 0, 1}),
            "position",
            Array.of(7L, -1L),
            "scalar",
            new Array(Array.Type.F64, new long[0], ByteBuffer.allocate(8)),
            "empty",
            new Array(Array.Type.I32, new long[] {0, 4}, ByteBuffer.allocate(0)));

    @Test
    void arrays_writtenAndRead_areEqual() throws IOException {
        Path file = folder.resolve("a.safetensors");
        Safetensors.write(file, ARRAYS);
        assertThat(Safetensors.read(file)).isEqualTo(ARRAYS);
    }

    @Test
    void noArrays_writtenAndRead_areNone() throws IOException {
        Path file = folder.resolve("a.safetensors");
        Safetensors.write(file, Map.of());
        assertThat(Safetensors.read(file)).isEmpty();
    }

    /** The example of the format's documentation, by hand, with metadata, which is skipped. */
    @Test
    void file_ofAnotherWriter_isRead() throws IOException {
        Path file = write("""
                {"__metadata__":{"format":"pt"},"x":{"dtype":"I32","shape":[2],"data_offsets":[0,8]}}""", ints(3, -4));
        assertThat(Safetensors.read(file).get("x").ints()).containsExactly(3, -4);
    }

    @Test
    void header_ofTenGigabytes_isRefusedBeforeItIsAllocated() throws IOException {
        byte[] bytes = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0, 10_000_000_000L)
                .array();
        Path file = Files.write(folder.resolve("huge.safetensors"), bytes);
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("huge.safetensors")
                .hasMessageContaining("10000000000 bytes of a file of 64");
    }

    /** Its arrays lie as they should; on disk they may be one long hole. */
    @Test
    void file_largerThanHalfOfTheMemory_isRefusedBeforeItIsAllocated() throws IOException {
        Path file =
                write("{\"x\":{\"dtype\":\"U8\",\"shape\":[3145728],\"data_offsets\":[0,3145728]}}", new byte[3 << 20]);
        assertThat(Safetensors.read(file, 8 << 20)).containsKey("x");
        assertThatThrownBy(() -> Safetensors.read(file, 4 << 20))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("has 3 MiB where there is memory for 2 MiB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[2];0,4;is not as long as",
                "[1];0,8;is not as long as",
                "[2];4,12;does not follow byte 0",
                "[2];8,0;does not follow byte 0",
                "[3];0,12;inside 8 bytes",
                "[1];0,4;end at byte 4 of 8",
                "[-2];0,8;is not as long as",
                "[-2,-1];0,8;is not as long as",
                "[4611686018427387904,4];0,8;is not as long as",
                "[2];0;no begin and end"
            })
    void array_thatLiesAboutItsPlace_isRefused(String shape, String offsets, String reason) throws IOException {
        Path file = write(
                "{\"x\":{\"dtype\":\"I32\",\"shape\":" + shape + ",\"data_offsets\":[" + offsets + "]}}", ints(1, 2));
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void array_ofNothingInANegativeDirection_isRefused() throws IOException {
        Path file = write("{\"x\":{\"dtype\":\"I32\",\"shape\":[-1,0],\"data_offsets\":[0,0]}}", new byte[0]);
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is not as long as");
        assertThatThrownBy(() -> new Array(Array.Type.I8, new long[] {-1, -1}, ByteBuffer.allocate(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[-1, -1]");
    }

    @Test
    void arrays_thatOverlap_areRefused() throws IOException {
        Path file = write("""
                {"x":{"dtype":"I32","shape":[2],"data_offsets":[0,8]},
                 "y":{"dtype":"I32","shape":[1],"data_offsets":[4,8]}}""", ints(1, 2));
        assertThatThrownBy(() -> Safetensors.read(file)).hasMessageContaining("does not follow byte 8");
    }

    @Test
    void type_thatIsUnknown_isRefusedByName() throws IOException {
        Path file = write("{\"x\":{\"dtype\":\"F8_E5M2\",\"shape\":[8],\"data_offsets\":[0,8]}}", ints(1, 2));
        assertThatThrownBy(() -> Safetensors.read(file)).hasMessageContaining("F8_E5M2");
    }

    /** Whatever happens to a file, it is read or refused: no other exception, no memory beyond its size. */
    @Test
    void file_damagedAnywhere_isReadOrRefused() throws IOException {
        Path file = folder.resolve("whole.safetensors");
        Safetensors.write(file, ARRAYS);
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        for (int trial = 0; trial < 500; trial++) {
            byte[] bytes = java.util.Arrays.copyOf(whole, whole.length - (trial % 4 == 0 ? random.nextInt(40) : 0));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Path damaged = Files.write(folder.resolve("damaged.safetensors"), bytes);
            try {
                Safetensors.read(damaged);
            } catch (CheckpointException e) {
                assertThat(e).hasMessageContaining("damaged.safetensors");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    /** Headers with plausible parts in implausible order: what a generator of hostile files would try. */
    @Test
    void header_putTogetherAtRandom_isReadOrRefused() throws IOException {
        String[] parts = {
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"x\"",
            "\"dtype\"",
            "\"F32\"",
            "\"shape\"",
            "\"data_offsets\"",
            "0",
            "8",
            "-1",
            "1e99",
            "9223372036854775807",
            "null",
            "\"__metadata__\"",
            " "
        };
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 500; trial++) {
            StringBuilder header = new StringBuilder("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],");
            for (int i = random.nextInt(12); i >= 0; i--) {
                header.append(parts[random.nextInt(parts.length)]);
            }
            Path file = write(header.append("}}").toString(), ints(1, 2));
            try {
                Safetensors.read(file);
            } catch (CheckpointException e) {
                assertThat(e).hasMessageContaining("hand.safetensors is damaged");
            }
        }
    }

    @Test
    void header_nestedWithoutEnd_isRefused() throws IOException {
        Path file = write("{\"x\":" + "[".repeat(200_000), new byte[0]);
        assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(CheckpointException.class);
    }

    /** What torch.save writes: a zip, whose first bytes pass for a header of absurd length. */
    @Test
    void file_ofAnotherFormat_isRefused() throws IOException {
        byte[] zip = java.util.Arrays.copyOf(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8}, 4000);
        Path file = Files.write(folder.resolve("foreign.safetensors"), zip);
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("its header claims");
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = Array.of(values).data();
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }

    private Path write(String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text).put(data);
        return Files.write(folder.resolve("hand.safetensors"), bytes.array());
    }
}
