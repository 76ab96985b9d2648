package org.cadenza.music.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.media.sound.SF2Soundbank;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFontTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFont() throws IOException {
        file = Files.write(folder.resolve("tiny.sf2"), new TinyFont().bytes());
    }

    @Test
    void find_wantedFont_comesBeforeAllOthers() throws IOException {
        Path other = Files.write(folder.resolve("other.sf2"), new TinyFont().bytes());
        Map<String, String> environment = Map.of(SoundFont.VARIABLE, other.toString());

        assertThat(SoundFont.find(Optional.of(file), environment, List.of(other))
                        .file())
                .contains(file);
        assertThat(SoundFont.find(Optional.empty(), environment, List.of(file)).file())
                .contains(other);
        assertThat(SoundFont.find(Optional.empty(), Map.of(), List.of(folder.resolve("none"), file))
                        .file())
                .contains(file);
    }

    @Test
    void find_nothing_givesTheBuiltInBankAndANotice() throws IOException {
        SoundFont font = SoundFont.find(Optional.empty(), Map.of(), List.of(folder.resolve("none")));

        assertThat(font.file()).isEmpty();
        assertThat(font.notice())
                .hasValueSatisfying(notice -> assertThat(notice).contains("fluid-soundfont-gm"));
    }

    @Test
    void find_wantedFontThatIsMissing_isAnError() {
        assertThatThrownBy(() -> SoundFont.find(Optional.of(folder.resolve("no.sf2"))))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("no.sf2 is not there");
    }

    @Test
    void open_sf3_isRefusedByName() throws IOException {
        Path byVersion = Files.write(
                folder.resolve("a.sf3"), new TinyFont().withVersion(3).bytes());
        int oggs = 0x5367674F;
        Path bySamples = Files.write(
                folder.resolve("b.sf2"), new TinyFont().withFirstPoints(oggs).bytes());

        for (Path font : List.of(byVersion, bySamples)) {
            assertThatThrownBy(() -> SoundFont.open(font))
                    .isInstanceOf(MaterialException.class)
                    .hasMessageContaining(font.toString())
                    .hasMessageContaining("SF3")
                    .hasMessageContaining("FluidR3_GM.sf2");
        }
    }

    @Test
    void open_cutOff_isRefusedWithItsPlace() throws IOException {
        byte[] whole = new TinyFont().bytes();
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));

        assertThatThrownBy(() -> SoundFont.open(file))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("byte ")
                .hasMessageContaining("claims");
    }

    @Test
    void instruments_sampleBeyondTheFile_isRefusedWithItsPlace() throws IOException {
        Files.write(file, new TinyFont().withSineEnd(1_000_000).bytes());
        SoundFont font = SoundFont.open(file);

        assertThatThrownBy(() -> font.instruments(List.of(voice(false, 0, 60))))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("byte ")
                .hasMessageContaining("'Sine' runs from point 0 to 1000000");
        assertThat(font.instruments(List.of(voice(true, 0, 36)))).hasSize(1);
    }

    @Test
    void instruments_noteOutsideEveryZone_readsNoSample() throws IOException {
        SoundFont font = SoundFont.open(file);

        assertThat(regions(font, voice(false, 0, 60))).isEqualTo(1);
        assertThat(regions(font, voice(false, 0))).isZero();
    }

    /** Gervill's own reader is an independent judge: it must find the same zones in the same file. */
    @Test
    void instruments_agreeWithGervillsReader() throws IOException {
        var theirs = new SF2Soundbank(file.toFile());
        var ours = SoundFont.open(file).instruments(List.of(voice(false, 0, 60), voice(true, 0, 36)));

        for (int i = 0; i < 2; i++) {
            var expected = theirs.getInstruments()[i];
            var performers = ours.get(i).getPerformers();
            assertThat(ours.get(i).getPatch().getProgram())
                    .isEqualTo(expected.getPatch().getProgram());
            assertThat(performers).hasSize(1);
            assertThat(performers[0].getName()).isEqualTo(i == 0 ? "Sine" : "Click");
        }
    }

    /** Whatever is cut off or flipped, a font is opened or refused, and its instruments are built or refused. */
    @Test
    void open_damagedFonts_areReadOrRefused() throws IOException {
        byte[] whole = new TinyFont().bytes();
        int samples = 60;
        int tables = 60 + 2 * 4136;
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 600; i++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(samples + bytes.length - tables);
            at = at < samples ? at : at - samples + tables;
            bytes[at] = (byte) random.nextInt(256);
            Files.write(file, i % 5 == 0 ? Arrays.copyOf(bytes, at) : bytes);
            try {
                SoundFont.open(file).instruments(List.of(voice(false, 0, 60), voice(true, 0, 36)));
            } catch (MaterialException refused) {
                assertThat(refused).hasMessageContaining("tiny.sf2");
            }
        }
    }

    private static int regions(SoundFont font, Voice voice) throws IOException {
        return font.instruments(List.of(voice))
                .get(0)
                .getRegions()
                .get(0)
                .getLayer()
                .getRegions()
                .size();
    }

    private static Voice voice(boolean drums, int program, int... pitches) {
        List<Note> notes = Arrays.stream(pitches)
                .mapToObj(pitch -> new Note(0, 1, pitch, 100))
                .toList();
        return Voice.of(drums, program, List.of(new Track("", drums ? Track.DRUM_CHANNEL : 0, program, notes)));
    }
}
