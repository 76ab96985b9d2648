package org.cadenza.music.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingWavTest {

    private static final int HEADER = 44;

    @TempDir
    private Path folder;

    private static Clip clip(float left, float right) {
        return new Clip(8000, new float[][] {{left, left, left}, {right, right, right}});
    }

    @Test
    void append_clips_areInTheFileAtOnce() throws IOException {
        Path file = folder.resolve("growing.wav");
        try (GrowingWav wav = new GrowingWav(file)) {
            wav.append(clip(0.5f, -0.5f));
            assertThat(Files.size(file)).isEqualTo(HEADER + 3 * 4);
            wav.append(clip(0.25f, 0));
            assertThat(Files.size(file)).isEqualTo(HEADER + 6 * 4);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getShort(HEADER) / 32768.0).isCloseTo(0.5, within(0.001));
        assertThat(bytes.getShort(HEADER + 2) / 32768.0).isCloseTo(-0.5, within(0.001));
        assertThat(bytes.getShort(HEADER + 3 * 4) / 32768.0).isCloseTo(0.25, within(0.001));
    }

    /** Given its length afterwards, it is a WAV file like any other. */
    @Test
    void file_withItsLengthPutIn_isReadByTheReader() throws IOException {
        Path file = folder.resolve("growing.wav");
        try (GrowingWav wav = new GrowingWav(file)) {
            wav.append(clip(0.5f, -0.5f));
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, bytes.length - 8)
                .putInt(HEADER - 4, bytes.length - HEADER);
        Clip read = AudioFiles.read(Files.write(file, bytes));
        assertThat(read.sampleRate()).isEqualTo(8000);
        assertThat(read.frames()).isEqualTo(3);
        assertThat(read.channels()[1][2]).isCloseTo(-0.5f, within(0.001f));
    }
}
