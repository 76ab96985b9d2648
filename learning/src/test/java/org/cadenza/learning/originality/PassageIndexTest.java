package org.cadenza.learning.originality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.evaluation.TuneIndex;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

    private static final KnownPiece GREENSLEEVES = new KnownPiece("Greensleeves", "folk");
    private static final KnownPiece OTHER = new KnownPiece("Other", "jazz");

    private static Tune tune(int... pitches) {
        int[] bars = new int[pitches.length];
        return new Tune(
                "",
                pitches,
                IntStream.range(0, pitches.length).mapToLong(i -> 12L * i).toArray(),
                bars);
    }

    private static Tune random(Random random, int notes, int range) {
        return tune(random.ints(notes, 60, 60 + range).toArray());
    }

    private static Tune spliced(Tune into, Tune from, int at, int notes, int transposition) {
        int[] pitches = into.pitches().clone();
        for (int i = 0; i < notes; i++) {
            pitches[at + i] = from.pitches()[at + i] + transposition;
        }
        return tune(pitches);
    }

    @Test
    void longest_passageInAnotherKey_isFoundWithItsPiece() {
        Random random = new Random(1);
        Tune green = random(random, 60, 40);
        PassageIndex index = PassageIndex.of(List.of(OTHER, GREENSLEEVES), List.of(random(random, 60, 40), green));
        SharedPassage found =
                index.longest(spliced(random(random, 60, 40), green, 20, 9, -7)).orElseThrow();
        assertThat(found).isEqualTo(new SharedPassage(9, 20, GREENSLEEVES));
    }

    @Test
    void longest_sameTuneInAnotherRhythm_isNone() {
        Tune tune = random(new Random(2), 40, 40);
        long[] slower = IntStream.range(0, 40).mapToLong(i -> 24L * i).toArray();
        PassageIndex index = PassageIndex.of(List.of(OTHER), List.of(tune));
        assertThat(index.longest(new Tune("", tune.pitches(), slower, tune.bars())))
                .isEmpty();
    }

    @Test
    void longest_repetitionLongerThanInThePiece_isNoLongerThanThere() {
        int[] four = IntStream.range(0, 8).map(i -> 60 + i % 2).toArray();
        int[] forty = IntStream.range(0, 40).map(i -> 60 + i % 2).toArray();
        PassageIndex index = PassageIndex.of(List.of(OTHER), List.of(tune(four)));
        assertThat(index.longest(tune(forty)).orElseThrow().notes()).isEqualTo(8);
    }

    @Test
    void longest_tooShortOrEmpty_isNone() {
        PassageIndex index = PassageIndex.of(List.of(OTHER), List.of(tune(60, 62, 64, 65, 67)));
        assertThat(index.longest(tune(60, 62, 64, 65, 67))).isEmpty();
        assertThat(index.longest(tune())).isEmpty();
        assertThat(PassageIndex.of(List.of(), List.of()).longest(tune(1, 2, 3, 4, 5, 6, 7)))
                .isEmpty();
    }

    /** The law: it agrees with the exact search but for a note or two where a piece goes on in two ways. */
    @Test
    void longest_ofTunesOfFewIntervals_isWhatTheExactSearchFinds() {
        Random random = new Random(3);
        List<Tune> known = new ArrayList<>();
        List<KnownPiece> pieces = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            known.add(random(random, 80, 7));
            pieces.add(new KnownPiece("piece " + i, "set"));
        }
        PassageIndex index = PassageIndex.of(pieces, known);
        TuneIndex exact = new TuneIndex(known, Likeness.INTERVALS_AND_RHYTHM);
        int same = 0;
        for (int i = 0; i < 100; i++) {
            Tune asked = random(random, 60, 7);
            int notes = exact.search(asked).longest().notes();
            int found = index.longest(asked).map(SharedPassage::notes).orElse(0);
            assertThat(found).isBetween(notes < PassageIndex.LEAST ? 0 : notes, notes + 3);
            same += found == notes ? 1 : 0;
        }
        assertThat(same).isGreaterThan(90);
    }

    @Test
    void and_ofTwo_knowsThePiecesOfBoth() {
        Tune first = random(new Random(5), 30, 40);
        Tune second = random(new Random(6), 30, 40);
        PassageIndex both = PassageIndex.of(List.of(OTHER), List.of(first))
                .and(PassageIndex.of(List.of(GREENSLEEVES), List.of(second)));
        assertThat(both.longest(first)).contains(new SharedPassage(30, 0, OTHER));
        assertThat(both.longest(second)).contains(new SharedPassage(30, 0, GREENSLEEVES));
    }

    private static PassageFile file() {
        Random random = new Random(4);
        List<Tune> tunes = List.of(random(random, 50, 30), tune(60, 61), random(random, 30, 30));
        PassageIndex index = PassageIndex.of(List.of(GREENSLEEVES, OTHER, new KnownPiece("Füge", "set")), tunes);
        return new PassageFile(index, HeldOutPassages.of(tunes, index));
    }

    @Test
    void file_writtenAndRead_isTheSame() {
        PassageFile read = PassageFile.read(file().write());
        assertThat(read.index().passages()).isDeepEqualTo(file().index().passages());
        assertThat(read.index().pieces()).isEqualTo(file().index().pieces());
        assertThat(read.heldOut()).isEqualTo(new HeldOutPassages(3, 30, 30));
    }

    @Test
    void file_thatIsHostile_isRefused() {
        Map<String, Array> good = file().write();
        assertThatThrownBy(() -> PassageFile.read(Map.of())).isInstanceOf(CheckpointException.class);
        assertRefused(good, "counts", Array.of(1, 2));
        assertRefused(good, "counts", Array.of(-1, 0, 1 + good.get("passages").ints().length));
        assertRefused(good, "counts", Array.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertRefused(good, "passages", Array.of(1, 2, 3));
        assertRefused(good, "passages", Array.of(1.0f));
        assertRefused(good, "about", Array.of("{\"version\":1}".getBytes()));
        String about = new String(bytes(good.get("about"))).replace("\"version\":1", "\"version\":2");
        assertRefused(good, "about", Array.of(about.getBytes()));
    }

    private static byte[] bytes(Array array) {
        byte[] bytes = new byte[array.data().remaining()];
        array.data().get(bytes);
        return bytes;
    }

    private static void assertRefused(Map<String, Array> good, String name, Array instead) {
        Map<String, Array> bad = new HashMap<>(good);
        bad.put(name, instead);
        assertThatThrownBy(() -> PassageFile.read(bad))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("cadenza originality");
    }
}
