package org.cadenza.families.musictransformer.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.learning.sampling.StepModel;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;

class PerformanceGeneratorTest {

    private final PerformanceLanguage language = new PerformanceLanguage();

    /** White keys in the middle at a quiet pace, let go when something else is due: a model that knows little. */
    private final StepModel model = new StepModel() {

        @Override
        public void reset() {}

        @Override
        public float[] step(int[] features, int[] references) {
            float[] logits = new float[language.vocabulary().size()];
            for (int pitch = 0; pitch < 128; pitch++) {
                boolean white = Key.major(0).contains(pitch % 12) && pitch > 45 && pitch < 80;
                float home = pitch % 12 == 0 ? 2 : pitch % 12 == 7 || pitch % 12 == 4 ? 1 : 0;
                logits[language.noteOns().token(pitch)] = white ? home : -20;
                logits[language.noteOffs().token(pitch)] = 1;
            }
            for (int moments = 1; moments <= 100; moments++) {
                logits[language.timeShifts().token(moments)] = moments > 15 && moments < 40 ? 0 : -8;
            }
            return logits;
        }
    };

    private Piece play(Settings settings, Piece primer, long seed) {
        return new PerformanceGenerator(SideBySide.alone(model))
                .generate(
                        new Generator.Request<>(settings, Optional.ofNullable(primer), new Seed(seed)),
                        Generator.Listener.none());
    }

    @Test
    void performance_hasTheKeyAndTheLengthAskedFor_andClosesOnTheTonic() throws UnsuitableException {
        Key key = Key.major(9);
        for (int seed = 0; seed < 5; seed++) {
            Piece piece = play(
                    Settings.none()
                            .with(SongControls.KEY, key)
                            .with(SongControls.TEMPO, 120)
                            .with(SongControls.FORM, "verse:A8"),
                    null,
                    seed);
            assertThat(piece.seconds()).isBetween(13.0, 16.0);
            assertThat(KeyFinder.standard().find(piece)).isEqualTo(key);
            assertThat(PerformanceJudge.closes(Performance.of(piece), key)).isTrue();
            assertThat(piece.tempo().bpm()).isEqualTo(120);
        }
    }

    /** In milliseconds and steps of velocity, which is all that a performance knows. */
    @Test
    void primer_isPlayedAsItIs() throws UnsuitableException {
        Piece primer = play(Settings.none().with(SongControls.FORM, "verse:A3"), null, 1);
        Piece piece = play(Settings.none().with(SongControls.FORM, "verse:A10"), primer, 2);
        PerformanceEvents events = new PerformanceEvents(language);
        int[] given = events.tokens(Performance.of(primer), 0, 1);
        assertThat(events.tokens(Performance.of(piece), 0, 1)).startsWith(given).hasSizeGreaterThan(given.length + 30);
        assertThatThrownBy(() -> play(Settings.none().with(SongControls.FORM, "verse:A3"), primer, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer form");
    }

    @Test
    void lengthBeyondAQuarterOfAnHour_isRefused() {
        assertThatThrownBy(() -> play(Settings.none().with(SongControls.FORM, "verse:A999"), null, 1))
                .hasMessageContaining("999 bars");
    }
}
