package org.cadenza.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.studio.workshop.Compose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    @TempDir
    Path folder;

    @Test
    void orderASong_fromBundledModels_canBeHeard() throws Exception {
        Path wav = folder.resolve("bossa.wav");
        Compose.Composed song = OrderASong.order(Path.of("../models"), wav);
        assertThat(song.genre()).isEqualTo("latin");
        assertThat(song.level())
                .hasValueSatisfying(level -> assertThat(level.lufs()).isBetween(-16.5, -15.5));
        assertThat(AudioFiles.read(wav).seconds()).isGreaterThan(8);
        assertThat(folder.resolve("bossa.mid")).exists();
    }

    @Test
    void teachAModel_oneTune_writesTheFormAskedFor() throws Exception {
        LeadSheet sheet = TeachAModel.compose(TeachAModel.teach());
        assertThat(sheet.bars()).isEqualTo(16);
        assertThat(sheet.melody()).hasSizeGreaterThan(16);

        Path midi = folder.resolve("tune.mid");
        TeachAModel.main(new String[] {midi.toString()});
        assertThat(MidiReader.read(Files.readAllBytes(midi), "tune").noteCount())
                .isGreaterThan(100);
    }
}
