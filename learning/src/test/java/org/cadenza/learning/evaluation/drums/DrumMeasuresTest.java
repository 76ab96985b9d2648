package org.cadenza.learning.evaluation.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.evaluation.drums.GenreJudges.Loop;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;
import org.junit.jupiter.api.Test;

class DrumMeasuresTest {

    private static DrumGrid grid(DrumLane lane, int... steps) {
        float[] velocities = new float[DrumGrid.CELLS];
        for (int step : steps) {
            velocities[step * DrumGrid.LANES + lane.ordinal()] = 1;
        }
        return new DrumGrid(velocities, new float[DrumGrid.CELLS]);
    }

    private static Strokes kicks(int... steps) {
        return Strokes.of(grid(DrumLane.KICK, steps));
    }

    @Test
    void distance_countsWhatMakesOnePatternTheOther() {
        assertThat(kicks(0, 8).distance(kicks(0, 8))).isZero();
        assertThat(kicks(0, 8).distance(kicks(0))).isEqualTo(1);
        assertThat(kicks(0, 8).distance(kicks(0, 9))).as("neighbours exchanged").isEqualTo(1);
        assertThat(kicks(0, 8).distance(kicks(0, 10))).isEqualTo(2);
        assertThat(kicks(0, 4, 8, 12).distance(kicks(1, 5, 9, 13)))
                .as("a rest put in at the start and one taken out at the end")
                .isEqualTo(2);
        assertThat(kicks().distance(kicks(3, 4, 5))).isEqualTo(3);
    }

    @Test
    void distance_sumsOverLanesAndIsTheSameBothWays() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            Strokes one = random(random);
            Strokes other = random(random);
            assertThat(one.distance(other)).isEqualTo(other.distance(one));
            int sum = 0;
            for (int lane = 0; lane < DrumGrid.LANES; lane++) {
                sum += only(one, lane).distance(only(other, lane));
            }
            assertThat(one.distance(other)).isEqualTo(sum);
        }
    }

    private static Strokes random(SplittableRandom random) {
        int[] lanes = new int[DrumGrid.LANES];
        java.util.Arrays.setAll(lanes, lane -> random.nextInt() & random.nextInt() & random.nextInt());
        return new Strokes(lanes);
    }

    private static Strokes only(Strokes strokes, int lane) {
        int[] lanes = new int[DrumGrid.LANES];
        lanes[lane] = strokes.lanes()[lane];
        return new Strokes(lanes);
    }

    @Test
    void softStroke_doesNotCount() {
        float[] velocities = new float[DrumGrid.CELLS];
        velocities[0] = 0.25f;
        velocities[DrumGrid.LANES] = 0.26f;
        assertThat(Strokes.of(new DrumGrid(velocities, new float[DrumGrid.CELLS])))
                .isEqualTo(kicks(1));
    }

    @Test
    void novelty_isTheDistanceToTheNearest_asIfAllWereLookedAt() {
        SplittableRandom random = new SplittableRandom(2);
        List<Strokes> known = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            known.add(random(random));
        }
        Repertory repertory = new Repertory(known);
        assertThat(repertory.novelty(known.get(7))).isZero();
        for (int i = 0; i < 20; i++) {
            Strokes other = random(random);
            int nearest = known.stream().mapToInt(other::distance).min().orElseThrow();
            assertThat(repertory.novelty(other)).isEqualTo(nearest);
        }
    }

    @Test
    void diversity_isTheMeanOverPairs() {
        assertThat(Repertory.diversity(List.of(kicks(), kicks(0), kicks(0, 1)))).isEqualTo(4 / 3.0, within(1e-12));
        assertThat(Repertory.distance(List.of(kicks()), List.of(kicks(0), kicks(0, 1))))
                .isEqualTo(1.5);
    }

    @Test
    void figures_ofABackbeat_areAsCounted() {
        DrumFigures straight = DrumFigures.of(grid(DrumLane.SNARE, 4, 12, 20, 28));
        assertThat(straight.density()).isEqualTo(2);
        assertThat(straight.backbeat()).isEqualTo(1);
        DrumFigures floor = DrumFigures.of(grid(DrumLane.KICK, 0, 4, 8, 12, 16, 20, 24, 28));
        assertThat(floor.syncopation()).isZero();
        assertThat(floor.backbeat()).isZero();
    }

    @Test
    void strokeBeforeAHeavierRest_isSyncopated() {
        assertThat(DrumFigures.of(grid(DrumLane.KICK, 0, 6, 16)).syncopation())
                .as("6 (-3) before the rest on 8 (-1): 2 in two bars")
                .isEqualTo(1);
    }

    @Test
    void noise_hasTheStrokesOfTheReal() {
        List<DrumGrid> real = List.of(grid(DrumLane.KICK, 0, 8, 16, 24), grid(DrumLane.KICK, 0, 8, 16, 24));
        SplittableRandom random = new SplittableRandom(3);
        assertThat(DrumNoise.perLane(real, 20, random))
                .allSatisfy(noise ->
                        assertThat(noise.strokes(DrumLane.KICK.ordinal())).isEqualTo(4));
        List<DrumGrid> global = DrumNoise.global(real, 20, random);
        assertThat(global).allSatisfy(noise -> assertThat(noise.strokes()).isEqualTo(4));
        assertThat(global)
                .anySatisfy(noise ->
                        assertThat(noise.strokes(DrumLane.KICK.ordinal())).isLessThan(4));
    }

    @Test
    void judges_tellGenresApart_thatCanBe_andAreUnsureOfWhatIsBetween() {
        SplittableRandom random = new SplittableRandom(4);
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int extra = 1 + 2 * random.nextInt(16);
            DrumGrid grid = i % 2 == 0 ? grid(DrumLane.KICK, 0, 16, extra) : grid(DrumLane.SNARE, 4, 20, extra);
            loops.add(new Loop(grid, i % 2, "source " + i / 10 + i % 2));
        }
        GenreJudges judges = new GenreJudges(loops, List.of(), 2);
        assertThat(judges.tested().accuracy()).isGreaterThan(0.95);
        double[][] heard = judges.hear(grid(DrumLane.KICK, 0, 16, 7));
        assertThat(heard).hasDimensions(5, 2);
        assertThat(heard[0][0] + heard[0][1]).isCloseTo(1, within(1e-9));
        assertThat(GenreJudges.likeliest(heard[0])).isZero();
        assertThat(GenreJudges.entropy(new double[] {0.5, 0.5})).isCloseTo(Math.log(2), within(1e-12));
        assertThat(GenreJudges.entropy(new double[] {1, 0})).isZero();
    }

    @Test
    void judges_knowWhatOthersPlay_evenWhereNoTestedSourceDoes() {
        DrumLane[][] lanes = {{DrumLane.LOW_TOM, DrumLane.OPEN_HAT}, {DrumLane.HIGH_TOM, DrumLane.CYMBAL}};
        List<Loop> loops = new ArrayList<>();
        List<Loop> others = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 80; i++) {
            int genre = i % 2;
            int source = i / 2 % 2;
            DrumGrid grid = grid(lanes[genre][source], 0, 16, 1 + 2 * random.nextInt(16));
            (i < 40 ? loops : others).add(new Loop(grid, genre, (i < 40 ? "tested " : "other ") + genre + source));
        }
        assertThat(new GenreJudges(loops, List.of(), 2).tested().accuracy())
                .as("no judge has heard the drum it is tested on")
                .isLessThan(0.8);
        assertThat(new GenreJudges(loops, others, 2).tested().accuracy()).isGreaterThan(0.95);
    }

    @Test
    void genreOfOneSource_cannotBeTested() {
        List<Loop> loops = List.of(
                new Loop(grid(DrumLane.KICK, 0), 0, "a"),
                new Loop(grid(DrumLane.KICK, 1), 0, "b"),
                new Loop(grid(DrumLane.SNARE, 4), 1, "c"));
        assertThatThrownBy(() -> new GenreJudges(loops, List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("genre 1");
    }
}
