package org.cadenza.learning.partwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.ChoraleScore;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;

class ChoraleGeneratorTest {

    private static final int[][] TRIADS = {{0, 4, 7}, {5, 9, 0}, {7, 11, 2}, {9, 0, 4}, {2, 5, 9}};

    /** Chords of C major by chance, which end anywhere: what a poor model would write. */
    private static ChoraleGrid wander(ChoralePlan plan, Optional<ChoraleGrid> begun, SplittableRandom random) {
        int[] lowest = {64, 58, 50, 42};
        List<int[]> steps = new ArrayList<>();
        begun.ifPresent(grid -> steps.addAll(List.of(grid.toArray())));
        while (steps.size() < plan.steps()) {
            int[] triad = TRIADS[random.nextInt(TRIADS.length)];
            int[] step = new int[4];
            for (int voice = 0; voice < 4; voice++) {
                int tone = triad[voice == 3 ? 0 : random.nextInt(3)];
                step[voice] = lowest[voice] + Math.floorMod(tone - lowest[voice], 12);
            }
            for (int i = 0; i < 4 && steps.size() < plan.steps(); i++) {
                steps.add(step);
            }
        }
        return new ChoraleGrid(steps.toArray(new int[0][]));
    }

    private static ChoraleGenerator by(ChoraleDrafter drafter) {
        return new ChoraleGenerator(SideBySide.alone(drafter));
    }

    private final ChoraleGenerator generator = by((plan, begun, seed, cancelled) -> wander(plan, begun, seed.random()));

    private Piece write(Settings settings, Piece primer, long seed) {
        Generator.Request<Piece> request =
                new Generator.Request<>(settings, Optional.ofNullable(primer), new Seed(seed));
        return generator.generate(request, Generator.Listener.none());
    }

    @Test
    void chorale_hasTheKeyAndTheLengthAskedFor_andEndsOnItsTonic() throws UnsuitableException {
        for (int tonic = 0; tonic < 12; tonic++) {
            Key key = Key.major(tonic);
            Piece piece = write(
                    Settings.none().with(SongControls.KEY, key).with(SongControls.FORM, "verse:A6 verse:A4"),
                    null,
                    tonic);
            ChoraleGrid grid = ChoraleGrid.of(piece);
            assertThat(grid.steps()).isEqualTo(160);
            assertThat(KeyFinder.standard().find(piece)).isEqualTo(key);
            assertThat(piece.keys().get(0).key()).isEqualTo(key);
            assertThat(ChoraleJudge.closes(grid, key)).isTrue();
            assertThat(piece.tempo().changes()).hasSize(2);
            assertInRange(grid);
        }
    }

    /** Of a model that asks every voice for its whole range and never closes, so that it is asked for endings too. */
    @Test
    void draft_withoutRoom_isNotCarriedOutOfItsRanges() {
        ChoraleGenerator wide = by((plan, begun, seed, cancelled) -> {
            begun.ifPresent(ChoraleGeneratorTest::assertInRange);
            int[][] steps = wander(plan, begun, seed.random()).toArray();
            steps[0] = Arrays.stream(Voice.values()).mapToInt(Voice::lowest).toArray();
            steps[1] = Arrays.stream(Voice.values()).mapToInt(Voice::highest).toArray();
            steps[steps.length - 1] = steps[0];
            return new ChoraleGrid(steps);
        });
        for (int tonic = 0; tonic < 12; tonic++) {
            Settings settings = Settings.none().with(SongControls.KEY, Key.major(tonic));
            wide.generate(
                    new Generator.Request<>(settings, Optional.empty(), new Seed(tonic)), Generator.Listener.none());
        }
    }

    /** Or up to two semitones beyond. */
    private static void assertInRange(ChoraleGrid grid) {
        for (Voice voice : Voice.values()) {
            assertThat(grid.lowest(voice.ordinal())).isGreaterThanOrEqualTo(voice.lowest() - 2);
            assertThat(grid.highest(voice.ordinal())).isLessThanOrEqualTo(voice.highest() + 2);
        }
    }

    @Test
    void mood_decidesTheMode() {
        for (int seed = 0; seed < 10; seed++) {
            Piece sad = write(Settings.none().with(SongControls.VALENCE, -0.5), null, seed);
            Piece happy = write(Settings.none().with(SongControls.VALENCE, 0.5), null, seed);
            assertThat(sad.keys().get(0).key().mode()).isEqualTo(Mode.MINOR);
            assertThat(happy.keys().get(0).key().mode()).isEqualTo(Mode.MAJOR);
        }
    }

    @Test
    void primer_staysNoteByNote() {
        ChoralePlan short4 = new ChoralePlan(Key.major(7), 90, 2, 1);
        Piece primer = ChoraleScore.piece(
                "given", wander(short4, Optional.empty(), new SplittableRandom(1)), Key.major(7), Meter.FOUR_FOUR, 77);
        Piece piece = write(Settings.none().with(SongControls.FORM, "verse:A5"), primer, 3);
        for (int voice = 0; voice < 4; voice++) {
            assertThat(piece.tracks().get(voice).notes())
                    .startsWith(primer.tracks().get(voice).notes().toArray(new Note[0]));
        }
        assertThat(piece.tempo().bpm()).isEqualTo(primer.tempo().bpm());
        assertThat(piece.end()).isEqualTo(5 * 4 * 480);
        assertThatThrownBy(() -> write(Settings.none().with(SongControls.KEY, Key.major(0)), primer, 3))
                .hasMessageContaining("primer's is G major");
    }

    @Test
    void whatChoralesCannotBe_isRefused() {
        assertThatThrownBy(() -> write(Settings.none().with(SongControls.METER, "3/4"), null, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3/4")
                .hasMessageContaining("expected 4/4");
        assertThatThrownBy(() -> write(Settings.none().with(SongControls.FORM, "verse:A200"), null, 1))
                .hasMessageContaining("200 bars");
    }

    /** By rule whatever came before: the dominant, then the tonic, both complete, in range and without parallels. */
    @Test
    void close_leadsHomeFromAnywhere() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 40; i++) {
            Key key = new Key(random.nextInt(12), Mode.values()[random.nextInt(2)]);
            ChoraleGrid grid = wander(new ChoralePlan(key, 90, 3, 1), Optional.empty(), random);
            ChoraleGrid closed = ChoraleClose.on(grid, key, 0);
            assertThat(ChoraleJudge.closes(closed, key)).as("%s", key).isTrue();
            assertThat(closed.steps()).isEqualTo(grid.steps());
            int[][] steps = closed.toArray();
            for (int step = steps.length - 8; step < steps.length && !closed.equals(grid); step++) {
                for (Voice voice : Voice.values()) {
                    assertThat(steps[step][voice.ordinal()]).isBetween(voice.lowest(), voice.highest());
                }
                assertThat(parallels(steps[step - 1], steps[step])).isZero();
            }
        }
    }

    private static int parallels(int[] before, int[] after) {
        int count = 0;
        for (int above = 0; above < 4; above++) {
            for (int below = above + 1; below < 4; below++) {
                int interval = Math.floorMod(after[above] - after[below], 12);
                boolean moved = before[above] != after[above] && before[below] != after[below];
                boolean same = interval == Math.floorMod(before[above] - before[below], 12);
                count += moved && same && (interval == 0 || interval == 7) ? 1 : 0;
            }
        }
        return count;
    }
}
