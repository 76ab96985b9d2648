package org.cadenza.music.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.cadenza.music.MaterialException;
import org.cadenza.music.dsp.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavTest {

    private static final Tags TAGS = new Tags("Morgenröte ♪", "folk", "{\"seed\": 7}");

    @TempDir
    Path folder;

    @Test
    void write_then_read_keepsSamplesAndTags() throws IOException {
        Clip clip = Signals.stereo(44_100, Signals.sine(44_100, 0.01, 440, -3, 0));
        Path coarse = folder.resolve("coarse.wav");
        Path fine = folder.resolve("fine.wav");

        AudioFiles.write(clip, coarse, TAGS);
        AudioFiles.write(clip, fine, TAGS, SampleDepth.BITS_24);

        assertThat(AudioFiles.read(coarse).sampleRate()).isEqualTo(44_100);
        assertThat(AudioFiles.read(coarse).channels()[1]).containsExactly(clip.channels()[1], within(1.5f / 32768));
        assertThat(AudioFiles.read(fine).channels()[0]).containsExactly(clip.channels()[0], within(1f / 8388608));
        assertThat(AudioFiles.tags(coarse)).isEqualTo(TAGS);
    }

    /** The JDK's reader is an independent judge of what we write. */
    @ParameterizedTest
    @CsvSource({"BITS_16, 16", "BITS_24, 24"})
    void write_isUnderstoodByTheJdk(SampleDepth depth, int bits) throws Exception {
        Path file = folder.resolve("a.wav");
        AudioFiles.write(Signals.stereo(48_000, new float[] {0.5f, -0.5f, 0}), file, TAGS, depth);

        try (AudioInputStream stream = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(stream.getFormat().getSampleSizeInBits()).isEqualTo(bits);
            assertThat(stream.getFormat().getSampleRate()).isEqualTo(48_000f);
            assertThat(stream.getFormat().getChannels()).isEqualTo(2);
            assertThat(stream.getFrameLength()).isEqualTo(3);
            byte[] frame = stream.readNBytes(2 * bits / 8);
            assertThat(frame[bits / 8 - 1]).isBetween((byte) 0x3F, (byte) 0x40);
        }
    }

    @Test
    void write_twice_givesTheSameBytes() throws IOException {
        Clip clip = Signals.mono(22_050, Signals.sine(22_050, 0.2, 333, -20, 0));

        AudioFiles.write(clip, folder.resolve("a.wav"), TAGS);
        AudioFiles.write(clip, folder.resolve("b.wav"), TAGS);

        assertThat(folder.resolve("a.wav")).hasSameBinaryContentAs(folder.resolve("b.wav"));
    }

    /** A sine of 0.4 steps would vanish in plain rounding; dither keeps it, buried in noise, at its level. */
    @Test
    void write_sineBelowOneStep_survivesInTheDither() throws IOException {
        float[] sine = Signals.sine(44_100, 2, 441, 20 * Math.log10(0.4 / 32768), 0);
        AudioFiles.write(Signals.mono(44_100, sine), folder.resolve("a.wav"), Tags.NONE);

        float[] read = AudioFiles.read(folder.resolve("a.wav")).channels()[0];

        double likeness = 0;
        double energy = 0;
        for (int i = 0; i < sine.length; i++) {
            likeness += (double) read[i] * sine[i];
            energy += (double) sine[i] * sine[i];
        }
        assertThat(likeness / energy).isCloseTo(1, within(0.05));
    }

    @Test
    void write_silence_staysSilent() throws IOException {
        AudioFiles.write(Signals.mono(44_100, new float[1000]), folder.resolve("a.wav"), Tags.NONE);

        assertThat(AudioFiles.read(folder.resolve("a.wav")).channels()[0]).containsOnly(0);
    }

    @Test
    void write_overFullScale_clips() throws IOException {
        AudioFiles.write(Signals.mono(44_100, new float[] {2, -2}), folder.resolve("a.wav"), Tags.NONE);

        assertThat(AudioFiles.read(folder.resolve("a.wav")).channels()[0]).containsExactly(32767 / 32768f, -1);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "1, 16", "1, 24", "1, 32", "3, 32", "3, 64"})
    void read_everyDepth_isHalfScale(int kind, int bits) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        switch (kind * 100 + bits) {
            case 108 -> samples.put((byte) 192);
            case 116 -> samples.putShort((short) 0x4000);
            case 124 -> samples.put(2, (byte) 0x40);
            case 132 -> samples.putInt(0x40000000);
            case 332 -> samples.putFloat(0.5f);
            default -> samples.putDouble(0.5);
        }
        Path file = Files.write(folder.resolve("a.wav"), wav(kind, 1, 8000, bits, samples.array()));

        Clip clip = AudioFiles.read(file);

        assertThat(clip.channels()).isDeepEqualTo(new float[][] {{0.5f}});
        assertThat(clip.sampleRate()).isEqualTo(8000);
    }

    @Test
    void read_sizeOfFourGigabytes_isRefusedWithItsPlace() throws IOException {
        byte[] bytes = wav(1, 1, 8000, 16, new byte[100]);
        Arrays.fill(bytes, 40, 44, (byte) 0xFF);

        Path file = Files.write(folder.resolve("a.wav"), bytes);

        assertThatThrownBy(() -> AudioFiles.read(file))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("byte 36")
                .hasMessageContaining("claims 4294967295 bytes, but 100 follow");
    }

    @Test
    void read_otherFileUnderThisName_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "<html>not found</html>");

        assertThatThrownBy(() -> AudioFiles.read(file))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("no RIFF file");
    }

    @Test
    void read_unknownCoding_saysWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), wav(0x55, 2, 44_100, 0, new byte[8]));

        assertThatThrownBy(() -> AudioFiles.read(file))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("kind 85")
                .hasMessageContaining("Convert it to PCM");
    }

    /** Whatever is cut off or flipped, a file is read or refused, and nothing else happens. */
    @Test
    void read_damagedFiles_areReadOrRefused() throws IOException {
        Path file = folder.resolve("a.wav");
        AudioFiles.write(Signals.stereo(8000, new float[] {0.1f, 0.2f, 0.3f}), file, TAGS);
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 600; i++) {
            byte[] bytes = i < whole.length ? Arrays.copyOf(whole, i) : whole.clone();
            if (i >= whole.length) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                assertThat(AudioFiles.read(file).frames()).isLessThanOrEqualTo(12);
                AudioFiles.tags(file);
            } catch (MaterialException refused) {
                assertThat(refused).hasMessageContaining("a.wav");
            }
        }
    }

    private static byte[] wav(int kind, int channels, int sampleRate, int bits, byte[] samples) {
        return ByteBuffer.allocate(44 + samples.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + samples.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) kind)
                .putShort((short) channels)
                .putInt(sampleRate)
                .putInt(sampleRate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples)
                .array();
    }
}
