package org.cadenza.learning.evaluation.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Shuffle;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.learning.evaluation.sets.Comparison.OnMeasure;
import org.cadenza.learning.evaluation.sets.Comparison.OnSets;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int QUARTER = 24;

    private static Piece piece(boolean drums, List<Note> notes) {
        Track track = new Track("", drums ? Track.DRUM_CHANNEL : 0, 0, notes);
        return new Piece("", TempoMap.constant(QUARTER, 120), List.of(), List.of(), List.of(track));
    }

    /** A walk on the scale of some key, of quarters and eighths. */
    private static Piece walk(int seed) {
        SplittableRandom random = new Seed(seed).branch("walk").random();
        Key key = Key.major(random.nextInt(12));
        List<Note> notes = new ArrayList<>();
        int pitch = random.nextInt(58, 70);
        for (long onset = 0; onset < 16 * 4 * QUARTER; ) {
            do {
                pitch += random.nextInt(-2, 3);
            } while (!key.contains(pitch % 12));
            int length = random.nextBoolean() ? QUARTER : QUARTER / 2;
            notes.add(new Note(onset, length, pitch, 80));
            onset += length;
        }
        return piece(false, notes);
    }

    private static MeasuredSet set(int size, IntFunction<Piece> pieces) {
        return new MeasuredSet(IntStream.range(0, size)
                .mapToObj(i -> Readings.of("piece " + i, pieces.apply(i)))
                .toList());
    }

    private static Piece shuffled(int i) {
        return Shuffle.of(walk(i), new SplittableRandom(i));
    }

    private static OnMeasure on(Comparison comparison, String title) {
        return comparison.measures().stream()
                .filter(found -> found.measure().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comparison_realSet_standsAtTheCeiling() {
        Comparison comparison = Comparison.of(
                set(60, i -> walk(1000 + i)),
                set(60, ComparisonTest::walk),
                set(60, ComparisonTest::shuffled),
                new Seed(1));
        assertThat(on(comparison, "muspy scale_consistency")
                        .standing()
                        .position()
                        .orElseThrow())
                .isBetween(0.8, 1.2);
        assertThat(comparison.distances())
                .allSatisfy(found -> assertThat(found.undefined()).isEmpty())
                .filteredOn(found -> found.measure() == SetMeasure.FRECHET || found.measure() == SetMeasure.LINEAR_TEST)
                .allSatisfy(found ->
                        assertThat(found.standing().position().orElseThrow()).isBetween(0.8, 1.2));
    }

    @Test
    void comparison_shuffledSet_standsAtTheFloor() {
        Comparison comparison = Comparison.of(
                set(60, i -> shuffled(1000 + i)),
                set(60, ComparisonTest::walk),
                set(60, ComparisonTest::shuffled),
                new Seed(1));
        assertThat(on(comparison, "muspy scale_consistency")
                        .standing()
                        .position()
                        .orElseThrow())
                .isBetween(-0.2, 0.2);
        assertThat(comparison.distances())
                .filteredOn(found -> found.measure() == SetMeasure.FRECHET || found.measure() == SetMeasure.LINEAR_TEST)
                .allSatisfy(found ->
                        assertThat(found.standing().position().orElseThrow()).isBetween(-0.2, 0.2));
    }

    /** Shuffling changes no pitch range by much and no velocity at all: such measures tell nothing, and say so. */
    @Test
    void position_whatShufflingDoesNotChange_isEmpty() {
        Comparison comparison = Comparison.of(
                set(40, i -> walk(1000 + i)),
                set(40, ComparisonTest::walk),
                set(40, ComparisonTest::shuffled),
                new Seed(1));
        assertThat(on(comparison, "C-RNN-GAN intensity span").standing().position())
                .isEmpty();
    }

    @Test
    void comparison_drumsAlone_saysWhatIsUndefinedAndWhy() {
        MeasuredSet drums = set(20, i -> piece(true, List.of(new Note(0, 6, 36, 80), new Note(24, 6, 38, 80))));
        Comparison comparison =
                Comparison.of(drums, set(20, ComparisonTest::walk), set(20, ComparisonTest::shuffled), new Seed(1));
        assertThat(on(comparison, "muspy polyphony").undefined().orElseThrow())
                .isEqualTo("no pitched note that lasts in 20 of 20 pieces of the set and 0 of 20 of the reference");
        assertThat(on(comparison, "muspy polyphony").standing().position()).isEmpty();
        assertThat(comparison.distances()).extracting(OnSets::undefined).allMatch(java.util.Optional::isPresent);
    }

    @Test
    void comparison_emptySetsOrOnePiece_isUndefinedThroughout() {
        for (int size : new int[] {0, 1}) {
            Comparison comparison = Comparison.of(
                    set(size, ComparisonTest::walk),
                    set(size, ComparisonTest::walk),
                    set(size, ComparisonTest::shuffled),
                    new Seed(1));
            assertThat(comparison.measures())
                    .allSatisfy(found -> assertThat(found.standing().position()).isEmpty())
                    .allSatisfy(found -> assertThat(found.spread()).isEmpty())
                    .allSatisfy(found -> assertThat(found.undefined()).isPresent());
            assertThat(comparison.distances())
                    .allSatisfy(found -> assertThat(found.undefined()).isPresent());
        }
    }

    @Test
    void comparison_sameSeed_isTheSame() {
        Comparison first = Comparison.of(
                set(20, i -> walk(500 + i)),
                set(20, ComparisonTest::walk),
                set(20, ComparisonTest::shuffled),
                new Seed(4));
        Comparison second = Comparison.of(
                set(20, i -> walk(500 + i)),
                set(20, ComparisonTest::walk),
                set(20, ComparisonTest::shuffled),
                new Seed(4));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void position_betweenFloorAndCeiling_isTheShareOfTheWay() {
        Standing standing = new Standing(Summary.of(5, 5), Summary.of(10, 10), Summary.of(0, 0));
        assertThat(standing.position()).hasValue(0.5);
        assertThat(new Standing(Summary.of(5), Summary.of(10), Summary.of(9.9)).position())
                .isEmpty();
        assertThat(new Standing(Summary.of(), Summary.of(10), Summary.of(0)).position())
                .isEmpty();
    }
}
