package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final List<Note> NOTES = List.of(
            new Note(0, 480, 60, 80),
            new Note(1440, 960, 64, 80),
            new Note(1920, 480, 67, 80),
            new Note(2400, 480, 65, 80));

    private static Score song() {
        Piece piece =
                new Piece("", TempoMap.constant(480, 120), List.of(), List.of(), List.of(new Track("", 0, 0, NOTES)));
        LeadSheet sheet = new LeadSheet(
                "",
                Key.major(0),
                Meter.FOUR_FOUR,
                120,
                NOTES,
                List.of(new ChordSpan(0, 3840, new Chord(0, Quality.MAJOR))),
                Form.single(2));
        return new Score(Optional.of(piece), Optional.of(sheet));
    }

    @Test
    void beginning_ofOneBar_cutsWhatSoundsOn() {
        Score bar = song().beginning(1);
        assertThat(bar.piece().orElseThrow().end()).isEqualTo(1920);
        assertThat(bar.piece().orElseThrow().noteCount()).isEqualTo(2);
        assertThat(bar.sheet().orElseThrow().chords().get(0).end()).isEqualTo(1920);
        assertThat(bar.sheet().orElseThrow().bars()).isEqualTo(1);
    }

    @Test
    void beginning_longerThanTheSong_isTheSong() {
        assertThat(song().beginning(8)).isEqualTo(song());
    }

    /** What a song has not cannot be measured: a sheet has no polyphony, a bare piece no strong-beat chord tones. */
    @Test
    void metrics_ofHalfKnownSongs_areDefinedForThatHalf() {
        Score sheetOnly = new Score(Optional.empty(), song().sheet());
        Score pieceOnly = new Score(song().piece(), Optional.empty());
        for (ScoreMetric metric : ScoreMetric.values()) {
            assertThat(metric.of(song())).isNotNaN();
            assertThat(Double.isNaN(metric.of(sheetOnly))).isNotEqualTo(Double.isNaN(metric.of(pieceOnly)));
        }
    }

    @Test
    void shuffled_sameSeed_isTheSame() {
        assertThat(song().shuffled(new SplittableRandom(1))).isEqualTo(song().shuffled(new SplittableRandom(1)));
    }
}
