package org.cadenza.studio.workshop.songs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of a song: its outline and its notes. */
class PicturesTest {

    @Test
    void peaks_ofASound_areLowestAndHighestOfEachStretchOverAllChannels() {
        Clip clip = new Clip(4, new float[][] {{0, 0.5f, -0.25f, 0}, {0.1f, 0, 0, 0.75f}});
        Peaks peaks = Peaks.of(clip, 2);
        assertThat(peaks.seconds()).isEqualTo(1);
        assertThat(peaks.min()).containsExactly(0, -0.25f);
        assertThat(peaks.max()).containsExactly(0.5f, 0.75f);
    }

    @Test
    void peaks_kept_areTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("peaks.json");
        assertThat(Peaks.kept(file)).isEmpty();
        new Peaks(1.5, new float[] {-0.125f, 0}, new float[] {0.333f, 1}).keep(file);
        Peaks kept = Peaks.kept(file).orElseThrow();
        assertThat(kept.seconds()).isEqualTo(1.5);
        assertThat(kept.min()).containsExactly(-0.125f, 0);
        assertThat(kept.max()).containsExactly(0.333f, 1);
        Files.writeString(file, "{");
        assertThat(Peaks.kept(file)).isEmpty();
    }

    @Test
    void roll_ofTwoBarsAt120_hasSecondsForTicks() {
        Track bass = new Track("Bass", 0, 33, List.of(new Note(0, 480, 40, 90), new Note(1920, 960, 43, 80)));
        Piece piece = new Piece(
                "",
                TempoMap.constant(480, 120),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(new Key.Change(0, Key.minor(4))),
                List.of(bass));
        Roll roll = Roll.of(piece);
        assertThat(roll.seconds()).isEqualTo(3);
        assertThat(roll.bars()).containsExactly(0.0, 2.0);
        assertThat(roll.key()).isEqualTo("E minor");
        assertThat(roll.tracks().get(0).notes().get(1)).containsExactly(2, 1, 43, 80);
    }
}
