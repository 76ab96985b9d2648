package org.cadenza.studio.workshop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.families.Families;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.ScoreMetric;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.training.Training;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.report.AskedSong;
import org.cadenza.studio.workshop.report.ComposedSong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredSongsTest {

    private static final int BARS = 8;
    private static final int[] ROOTS = {0, 5, 7, 0};

    @TempDir
    private static Path shelf;

    private static Library library;

    @BeforeAll
    static void train() throws IOException {
        CheckpointFolder.write(shelf.resolve(Models.STANDARD), trained(Families.named("markov")));
        library = new Library(List.of(shelf));
    }

    @SuppressWarnings("unchecked") // the family's item is checked by its own contract
    private static <C extends Record> Checkpoint trained(ModelFamily<?, ?> family) {
        ModelFamily<LeadSheet, C> songs = (ModelFamily<LeadSheet, C>) family;
        List<LabelledItem<LeadSheet>> tunes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tunes.add(new LabelledItem<>("tune " + i, tune(i), Map.of("genre", "folk")));
        }
        Training.Task<LeadSheet, C> task = new Training.Task<>(
                songs, songs.presets().named(Presets.TINY), new Seed(1), "test", Optional.empty(), 1000);
        return new Training<>(task, new Training.Material<>(tunes, List.of(), List.of()), (step, steps, metrics) -> {})
                .run(Optional.empty())
                .checkpoint()
                .published();
    }

    private static LeadSheet tune(int number) {
        List<Note> melody = new ArrayList<>();
        List<ChordSpan> chords = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            int root = ROOTS[bar % ROOTS.length];
            chords.add(new ChordSpan(1920L * bar, 1920, new Chord(root, Quality.MAJOR)));
            for (int beat = 0; beat < 4; beat++) {
                int pitch = 67 + root % 12 + new int[] {0, 4, 7}[(beat * number + bar) % 3];
                melody.add(new Note(1920L * bar + 480L * beat, 440, pitch, 80));
            }
        }
        return new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 110, melody, chords, Form.single(BARS));
    }

    private static List<SongOrder> orders() {
        SongOrder every = SongOrder.open().with(Wish.MODEL, Models.STANDARD);
        List<SongOrder> all = new EvaluationOrders(new Seed(5), every).songs(4);
        return List.of(all.get(0), all.get(33), all.get(130), all.get(255), all.get(400));
    }

    /** Against the very tunes that were learned. */
    private static MeasuredSongs measured() {
        List<Tune> tunes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tunes.add(Tune.of("tune " + i, tune(i)));
        }
        return new MeasuredSongs(library, new Seed(9), new TrainingMusic(tunes, List.of()));
    }

    private static List<ComposedSong> composed() {
        try (MeasuredSongs songs = measured()) {
            return songs.compose(orders(), Progress.none());
        }
    }

    /** Whoever finishes first: results stand where their orders stood, and a second run finds the same. */
    @Test
    void compose_onAllProcessors_keepsTheOrder() {
        List<ComposedSong> songs = composed();
        for (int i = 0; i < songs.size(); i++) {
            assertThat(songs.get(i).genre()).isEqualTo(orders().get(i).genre().get());
            assertThat(songs.get(i).mood()).isEqualTo(orders().get(i).mood().get());
        }
        assertThat(composed().stream().map(song -> song.numbers().metrics()))
                .isEqualTo(songs.stream().map(song -> song.numbers().metrics()).toList());
    }

    @Test
    void compose_anyOrder_keepsWhatCanBeChecked() {
        assertThat(composed()).allSatisfy(song -> {
            assertThat(song.promises().repeatable().orElse(true)).isTrue();
            assertThat(song.promises().tempo()).isTrue();
            assertThat(song.promises().tonic()).isTrue();
            assertThat(song.promises().meter()).isTrue();
        });
        assertThat(composed().get(0).promises().repeatable()).isPresent();
    }

    /** The baseline must lie where sense is gone, or it calibrates nothing. */
    @Test
    void compose_shuffled_losesScaleAndRepetition() {
        assertThat(composed()).allSatisfy(song -> {
            assertThat(song.shuffled().metrics().get(ScoreMetric.BAND_SCALE))
                    .isLessThan(song.numbers().metrics().get(ScoreMetric.BAND_SCALE));
            assertThat(song.numbers().metrics().get(ScoreMetric.STRONG_BEATS)).isNotNaN();
        });
    }

    /** What was learned by heart from eight tunes stands in them. */
    @Test
    void compose_anyOrder_isSearchedForInTheTrainingMusic() {
        assertThat(composed()).allSatisfy(song -> {
            assertThat(song.known()).containsOnlyKeys(Likeness.values());
            assertThat(song.known().get(Likeness.INTERVALS).known())
                    .isGreaterThanOrEqualTo(
                            song.known().get(Likeness.INTERVALS_AND_RHYTHM).known());
            assertThat(song.known().get(Likeness.INTERVALS).longest().source()).startsWith("tune ");
        });
    }

    @Test
    void asked_keyAndMeter_areTheRightOnes() {
        SongOrder order = SongOrder.open()
                .with(Wish.GENRE, "pop")
                .with(Wish.KEY, "F# minor")
                .with(Wish.METER, "5/4")
                .with(Wish.SEED, "3");
        try (MeasuredSongs songs = measured()) {
            List<AskedSong> asked = songs.asked(List.of(order), Progress.none());
            assertThat(asked).singleElement().satisfies(song -> {
                assertThat(song.key().right()).hasToString("F# minor");
                assertThat(song.meter()).isTrue();
            });
        }
    }

    @Test
    void compose_cancelled_stops() {
        Progress cancelled = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void at(double fraction, String detail) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (MeasuredSongs songs = measured()) {
            assertThatThrownBy(() -> songs.compose(orders(), cancelled)).isInstanceOf(CancellationException.class);
        }
    }

    /** A song that fails must be found again. */
    @Test
    void compose_failing_namesTheOrder() {
        SongOrder order = orders().get(0).with(Wish.MODEL, "nobody");
        try (MeasuredSongs songs = measured()) {
            assertThatThrownBy(() -> songs.compose(List.of(order), Progress.none()))
                    .hasMessageContaining("MODEL=nobody")
                    .hasStackTraceContaining("unknown model 'nobody'");
        }
    }
}
