package org.cadenza.studio.workshop.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {

    private static Piece piece(Note... notes) {
        Track track = new Track("Lead", 0, 0, List.of(notes));
        return new Piece("", TempoMap.constant(480, 120), List.of(), List.of(), List.of(track));
    }

    @Test
    void roll_writtenAndRead_isThePicture(@TempDir Path folder) throws IOException {
        Path png = folder.resolve("roll.png");
        Picture roll = PianoRoll.draw(piece(new Note(0, 480, 60, 127)), "one note");
        roll.write(png);
        BufferedImage read = ImageIO.read(png.toFile());
        assertThat(read.getWidth()).isEqualTo(roll.image().getWidth());
        assertThat(read.getRGB(700, 200)).isEqualTo(roll.image().getRGB(700, 200));
    }

    /** A note colours its own time and pitch: as many blue pixels before the middle as it lasts, none after. */
    @Test
    void roll_ofANoteInTheFirstHalf_isColouredThereOnly() {
        BufferedImage roll = PianoRoll.draw(piece(new Note(0, 480, 60, 127), new Note(960, 480, 72, 1)), "two")
                .image();
        int loud = 0;
        for (int y = 100; y < roll.getHeight(); y++) {
            loud += roll.getRGB(roll.getWidth() / 4, y) == 0xFF3B6FB6 ? 1 : 0;
            assertThat(roll.getRGB(roll.getWidth() * 5 / 6, y)).isNotEqualTo(0xFF3B6FB6);
        }
        assertThat(loud).isBetween(5, 14);
    }

    @Test
    void roll_withoutNotes_isRefused() {
        assertThatThrownBy(() -> PianoRoll.draw(piece(), "silence"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no notes in 'silence'");
    }

    @Test
    void roll_ofAnEndlessPiece_staysWithinBounds() {
        Picture roll = PianoRoll.draw(piece(new Note(0, Integer.MAX_VALUE, 0, 1), new Note(0, 1, 127, 1)), "long");
        assertThat(roll.image().getWidth()).isLessThan(3000);
        assertThat(roll.image().getHeight()).isLessThan(1500);
    }

    /** A full-scale sine is 0 dB at its own frequency and dark elsewhere. */
    @Test
    void levels_ofASine_peakAtItsFrequency() {
        LogFrequencies frequencies = new LogFrequencies(44_100, 400);
        // 93 whole waves in a frame of 4,096 samples: a bin of its own.
        double hertz = 93 * 44_100.0 / 4096;
        float[][] levels = frequencies.levels(sine(hertz), 50);
        float[] middle = levels[25];
        int loudest = 0;
        for (int row = 0; row < middle.length; row++) {
            loudest = middle[row] > middle[loudest] ? row : loudest;
        }
        assertThat((double) loudest).isCloseTo(frequencies.row(hertz), within(3.0));
        assertThat(middle[loudest]).isCloseTo(0f, within(0.5f));
        assertThat(middle[(int) frequencies.row(100)]).isLessThan(-80);
        assertThat(middle[(int) frequencies.row(10_000)]).isLessThan(-80);
    }

    /** Spectra are taken a stretch at a time; at the seams nothing may show. */
    @Test
    void levels_ofASteadySine_areSteady() {
        float[][] levels = new LogFrequencies(44_100, 100).levels(sine(440), 1500);
        int row = (int) Math.round(new LogFrequencies(44_100, 100).row(440));
        for (int column = 50; column < 1450; column++) {
            assertThat(levels[column][row]).as("column %d", column).isCloseTo(levels[700][row], within(0.1f));
        }
    }

    @Test
    void spectrogram_ofSilenceOrAnInstant_isDrawn() {
        assertThat(Spectrogram.draw(new Clip(8000, new float[1][1]), "instant")
                        .image()
                        .getWidth())
                .isGreaterThan(900);
        assertThatThrownBy(() -> Spectrogram.draw(new Clip(8000, new float[1][0]), "nothing"))
                .hasMessageContaining("no sound in 'nothing'");
    }

    private static Clip sine(double hertz) {
        float[] samples = new float[44_100 * 5];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / 44_100);
        }
        return new Clip(44_100, new float[][] {samples});
    }
}
