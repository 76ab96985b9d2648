package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class TuneIndexTest {

    /** Quarters of four in a bar. */
    private static Tune quarters(String name, int... pitches) {
        return new Tune(
                name,
                pitches,
                IntStream.range(0, pitches.length).mapToLong(i -> 12L * i).toArray(),
                IntStream.range(0, pitches.length).map(i -> 1 + i / 4).toArray());
    }

    private static Tune transposed(Tune tune, int semitones) {
        int[] pitches =
                Arrays.stream(tune.pitches()).map(pitch -> pitch + semitones).toArray();
        return new Tune(tune.name() + " " + semitones, pitches, tune.onsets(), tune.bars());
    }

    private static final Tune SCALE = quarters("scale", 60, 62, 64, 65, 67, 69, 71, 72, 74, 76);
    private static final Tune ARPEGGIO = quarters("arpeggio", 60, 64, 67, 72, 76, 79, 84, 79, 76, 72, 67, 64, 60);

    @Test
    void tune_inAnotherKey_isFoundWhole() {
        TuneIndex index = new TuneIndex(List.of(SCALE, ARPEGGIO), Likeness.INTERVALS_AND_RHYTHM);
        TuneIndex.Finding finding = index.search(transposed(ARPEGGIO, -5));
        assertThat(finding.phrases()).isEqualTo(6);
        assertThat(finding.known()).isEqualTo(6);
        assertThat(finding.longest()).isEqualTo(new TuneIndex.Match(13, 1, "arpeggio", 1));
    }

    /** The seventh note comes late: six notes before it and seven from it on are as they were. */
    @Test
    void tune_inAnotherRhythm_isFoundByItsIntervalsAlone() {
        long[] onsets = ARPEGGIO.onsets().clone();
        for (int i = 6; i < onsets.length; i++) {
            onsets[i] += 6;
        }
        Tune delayed = new Tune("delayed", ARPEGGIO.pitches(), onsets, ARPEGGIO.bars());
        TuneIndex.Finding byRhythm =
                new TuneIndex(List.of(SCALE, ARPEGGIO), Likeness.INTERVALS_AND_RHYTHM).search(delayed);
        TuneIndex.Finding byIntervals = new TuneIndex(List.of(SCALE, ARPEGGIO), Likeness.INTERVALS).search(delayed);
        assertThat(byRhythm.known()).isZero();
        assertThat(byRhythm.longest()).isEqualTo(new TuneIndex.Match(7, 2, "arpeggio", 2));
        assertThat(byIntervals.known()).isEqualTo(6);
    }

    /** The end of one tune and the beginning of the next are no phrase. */
    @Test
    void phrase_acrossTwoTunes_isNotFound() {
        Tune first = quarters("first", 60, 61, 63, 66, 70);
        Tune second = quarters("second", 70, 75, 69, 76, 68);
        Tune both = quarters("both", 60, 61, 63, 66, 70, 75, 69, 76, 68);
        TuneIndex.Finding finding = new TuneIndex(List.of(first, second), Likeness.INTERVALS).search(both);
        assertThat(finding.known()).isZero();
        assertThat(finding.longest()).isEqualTo(new TuneIndex.Match(5, 1, "first", 1));
    }

    @Test
    void tune_ofStepsNeverHeard_sharesNothing() {
        TuneIndex.Finding finding =
                new TuneIndex(List.of(SCALE), Likeness.INTERVALS).search(quarters("new", 60, 90, 20));
        assertThat(finding).isEqualTo(new TuneIndex.Finding(0, 0, TuneIndex.Match.NONE));
        assertThat(new TuneIndex(List.of(), Likeness.INTERVALS).search(SCALE).known())
                .isZero();
        assertThat(new TuneIndex(List.of(SCALE, quarters("one", 60), quarters("none")), Likeness.INTERVALS)
                        .search(quarters("one", 50)))
                .isEqualTo(new TuneIndex.Finding(0, 0, TuneIndex.Match.NONE));
    }

    @Test
    void searching_randomTunes_findsWhatComparingFinds() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 120; run++) {
            List<Tune> known = new ArrayList<>();
            for (int i = 0; i < 1 + run % 9; i++) {
                known.add(random("known " + i, random));
            }
            Tune wanted = random("wanted", random);
            for (Likeness likeness : Likeness.values()) {
                TuneIndex.Finding finding = new TuneIndex(known, likeness).search(wanted);
                assertThat(finding.phrases()).isEqualTo(Math.max(0, wanted.length() - 7));
                assertThat(finding.known()).isEqualTo(naivelyKnown(wanted, known, likeness));
                assertThat(finding.longest().notes()).isEqualTo(naivelyLongest(wanted, known, likeness));
                assertThat(truly(finding.longest(), wanted, known, likeness)).isTrue();
            }
        }
    }

    private static Tune random(String name, SplittableRandom random) {
        int length = random.nextInt(45);
        int[] pitches = new int[length];
        long[] onsets = new long[length];
        for (int i = 0; i < length; i++) {
            pitches[i] = 60 + random.nextInt(3);
            onsets[i] = i == 0 ? 0 : onsets[i - 1] + (random.nextInt(12) == 0 ? 12 : 6);
        }
        return new Tune(
                name,
                pitches,
                onsets,
                Arrays.stream(onsets).mapToInt(onset -> (int) (1 + onset / 48)).toArray());
    }

    private static boolean same(Tune a, int from, Tune b, int begin, int notes, Likeness likeness) {
        for (int i = 1; i < notes; i++) {
            boolean interval = a.pitches()[from + i] - a.pitches()[from + i - 1]
                    == b.pitches()[begin + i] - b.pitches()[begin + i - 1];
            boolean time = a.onsets()[from + i] - a.onsets()[from + i - 1]
                    == b.onsets()[begin + i] - b.onsets()[begin + i - 1];
            if (!interval || likeness == Likeness.INTERVALS_AND_RHYTHM && !time) {
                return false;
            }
        }
        return true;
    }

    private static boolean known(Tune wanted, int from, int notes, List<Tune> known, Likeness likeness) {
        return known.stream()
                .anyMatch(tune -> IntStream.rangeClosed(0, tune.length() - notes)
                        .anyMatch(begin -> same(wanted, from, tune, begin, notes, likeness)));
    }

    private static long naivelyKnown(Tune wanted, List<Tune> known, Likeness likeness) {
        return IntStream.rangeClosed(0, wanted.length() - 8)
                .filter(from -> known(wanted, from, 8, known, likeness))
                .count();
    }

    private static int naivelyLongest(Tune wanted, List<Tune> known, Likeness likeness) {
        for (int notes = wanted.length(); notes >= 2; notes--) {
            for (int from = 0; from + notes <= wanted.length(); from++) {
                if (known(wanted, from, notes, known, likeness)) {
                    return notes;
                }
            }
        }
        return 0;
    }

    /** Whether the match is where it says. */
    private static boolean truly(TuneIndex.Match match, Tune wanted, List<Tune> known, Likeness likeness) {
        return match.notes() == 0
                || known.stream()
                        .filter(tune -> tune.name().equals(match.source()))
                        .anyMatch(tune -> IntStream.range(0, wanted.length() - match.notes() + 1)
                                .filter(from -> wanted.bars()[from] == match.bar())
                                .anyMatch(from -> IntStream.range(0, tune.length() - match.notes() + 1)
                                        .filter(begin -> tune.bars()[begin] == match.sourceBar())
                                        .anyMatch(begin -> same(wanted, from, tune, begin, match.notes(), likeness))));
    }

    /** 3/4 in C: a bar of three quarters, a chord of two notes of which the higher counts, and a dotted half. */
    @Test
    void tune_ofALeadSheet_knowsItsBarsAndItsHighestNotes() {
        LeadSheet sheet = new LeadSheet(
                "",
                Key.major(0),
                Meter.THREE_FOUR,
                100,
                List.of(
                        new Note(0, 480, 60, 80),
                        new Note(480, 480, 62, 80),
                        new Note(960, 480, 64, 80),
                        new Note(960, 480, 67, 80),
                        new Note(1440, 1440, 65, 80)),
                List.of(),
                Form.single(2));
        Tune tune = Tune.of("waltz", sheet);
        assertThat(tune.pitches()).containsExactly(60, 62, 67, 65);
        assertThat(tune.onsets()).containsExactly(0, 12, 24, 36);
        assertThat(tune.bars()).containsExactly(1, 1, 1, 2);
    }

    /** A thousand tunes of two hundred notes are indexed and searched before one would notice. */
    @Test
    void index_ofManyTunes_findsEachOfThemInItself() {
        SplittableRandom random = new SplittableRandom(6);
        List<Tune> known = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            known.add(quarters("tune " + i, random.ints(200, 50, 80).toArray()));
        }
        TuneIndex index = new TuneIndex(known, Likeness.INTERVALS);
        for (int i = 0; i < 1000; i += 50) {
            assertThat(index.search(transposed(known.get(i), 3)).longest())
                    .isEqualTo(new TuneIndex.Match(200, 1, "tune " + i, 1));
        }
    }
}
