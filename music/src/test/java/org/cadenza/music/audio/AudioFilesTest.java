package org.cadenza.music.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.cadenza.music.MaterialException;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every format, which for all but WAV means running ffmpeg. */
class AudioFilesTest {

    private static final Tags TAGS = new Tags("Café = #1; \\ ♪", "jazz", "line one\nline two");
    private static final Clip TONE = Signals.stereo(44_100, Signals.sine(44_100, 2, 440, -12, 0));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void write_then_read_keepsLengthLoudnessAndTags(AudioFormat format) throws IOException {
        Path file = folder.resolve("tone." + format.extension());

        AudioFiles.write(TONE, file, TAGS);

        Clip read = AudioFiles.read(file);
        assertThat(read.seconds()).isCloseTo(2, within(0.01));
        assertThat(read.channels()).hasNumberOfRows(2);
        assertThat(Loudness.integrated(read)).isCloseTo(Loudness.integrated(TONE), within(0.2));
        assertThat(AudioFiles.tags(file)).isEqualTo(TAGS);
    }

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void write_twice_givesTheSameBytesAndLeavesNothingElse(AudioFormat format) throws IOException {
        Path first = folder.resolve("a." + format.extension());
        Path second = folder.resolve("b." + format.extension());

        AudioFiles.write(TONE, first, TAGS);
        AudioFiles.write(TONE, second, TAGS);

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains(".unfinished"));
    }

    @ParameterizedTest
    @EnumSource(SampleDepth.class)
    void write_flac_holdsTheSamplesOfTheWav(SampleDepth depth) throws IOException {
        AudioFiles.write(TONE, folder.resolve("a.wav"), TAGS, depth);
        AudioFiles.write(TONE, folder.resolve("a.flac"), TAGS, depth);

        assertThat(AudioFiles.read(folder.resolve("a.flac")).channels())
                .isDeepEqualTo(AudioFiles.read(folder.resolve("a.wav")).channels());
    }

    @Test
    void write_monoAsVorbis_becomesTwoEqualChannels() throws IOException {
        Path file = folder.resolve("a.ogg");

        AudioFiles.write(Signals.mono(44_100, TONE.channels()[0]), file, Tags.NONE);

        float[][] channels = AudioFiles.read(file).channels();
        assertThat(channels).hasNumberOfRows(2);
        for (int i = 0; i < channels[0].length; i++) {
            assertThat(channels[0][i]).isCloseTo(channels[1][i], within(1e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus"})
    void read_halfAFile_isRefused(String extension) throws IOException {
        Path file = folder.resolve("a." + extension);
        AudioFiles.write(TONE, file, TAGS);
        byte[] whole = Files.readAllBytes(file);
        boolean lengthInHeader = extension.equals("mp3") || extension.equals("flac");

        Files.write(file, Arrays.copyOf(whole, lengthInHeader ? whole.length / 2 : 200));

        assertThatThrownBy(() -> AudioFiles.read(file))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus"})
    void read_noSound_isRefused(String extension) throws IOException {
        Path text = Files.writeString(folder.resolve("text." + extension), "#EXTM3U\nfile:///etc/hostname\n");
        Path empty = Files.createFile(folder.resolve("empty." + extension));

        assertThatThrownBy(() -> AudioFiles.read(text)).isInstanceOf(MaterialException.class);
        assertThatThrownBy(() -> AudioFiles.read(empty)).isInstanceOf(MaterialException.class);
    }

    @Test
    void read_missingFile_namesIt() {
        assertThatThrownBy(() -> AudioFiles.read(folder.resolve("no.wav")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("no.wav is not there");
    }

    @Test
    void write_missingFolder_namesIt() {
        assertThatThrownBy(() -> AudioFiles.write(TONE, folder.resolve("none/a.wav"), Tags.NONE))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none: the folder does not exist");
    }

    @Test
    void write_unknownExtension_listsTheKnownAndTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AudioFiles.write(TONE, folder.resolve("a.flak"), Tags.NONE))
                .withMessage("audio format 'flak' is unknown; known are wav, mp3, flac, ogg, opus; nearest is flac");
    }

    @Test
    void write_thatFails_leavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mp3"), "old");
        Clip tooManyChannels = new Clip(44_100, new float[40][100]);

        assertThatThrownBy(() -> AudioFiles.write(tooManyChannels, file, Tags.NONE))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
