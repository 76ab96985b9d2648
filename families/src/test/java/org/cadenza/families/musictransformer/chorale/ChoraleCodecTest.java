package org.cadenza.families.musictransformer.chorale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.ChoraleScore;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.junit.jupiter.api.Test;

class ChoraleCodecTest {

    private final ChoraleCodec codec = new ChoraleCodec(0.5);
    private final ChoraleLanguage language = codec.language();

    private static ChoraleGrid grid(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] steps = new int[length][];
        int[] pitches = {70, 65, 57, 50};
        for (int step = 0; step < length; step++) {
            for (int voice = 0; voice < pitches.length; voice++) {
                if (random.nextInt(4) == 0) {
                    pitches[voice] = 70 - 7 * voice + random.nextInt(5);
                }
            }
            steps[step] = pitches.clone();
        }
        if (length > 20) {
            steps[9][2] = ChoraleGrid.REST;
        }
        return new ChoraleGrid(steps);
    }

    private ChoraleExample example(ChoraleGrid grid) throws UnsuitableException {
        return codec.encode(new LabelledItem<>(
                        "chorale",
                        ChoraleScore.piece("", grid, null, Meter.FOUR_FOUR, 90),
                        Map.of("key", Key.minor(9).toString())))
                .get(0);
    }

    @Test
    void windows_readInOrder_areTheChoraleOnceAndWithoutConditions() throws UnsuitableException {
        ChoraleGrid grid = grid(100, 1);
        ChoraleExample example = example(grid);
        assertThat(example.grid()).isEqualTo(grid);
        List<TokenSequence> windows = codec.whole(example, 64);
        int[] scored = windows.stream()
                .flatMapToInt(window -> Arrays.stream(window.tokens(), window.scoredFrom(), window.length()))
                .toArray();
        assertThat(language.grid(scored)).isEqualTo(grid);
        assertThat(codec.notes(example)).isEqualTo(scored.length).isEqualTo(400);
        for (TokenSequence window : windows) {
            assertThat(conditions(window, 0)).containsOnly(0);
            assertThat(window.features()[language.conditions()])
                    .as("steps left")
                    .isZero();
        }
    }

    private int[] conditions(TokenSequence sequence, int step) {
        int from = step * language.featureSizes().length;
        return Arrays.copyOfRange(sequence.features(), from, from + language.conditions());
    }

    /** Every crop is a stretch of the piece moved by one interval, in range, and its tonic moves with it. */
    @Test
    void crop_isAStretchOfTheChoraleInAnotherKey() throws UnsuitableException {
        ChoraleExample example = example(grid(60, 2));
        int[] original = language.tokens(example.grid(), 0);
        SplittableRandom random = new SplittableRandom(3);
        boolean[] moved = new boolean[24];
        for (int i = 0; i < 300; i++) {
            TokenSequence crop = codec.draw(example, 96, random);
            assertThat(crop.length()).isEqualTo(96);
            int[] conditions = conditions(crop, 0);
            int semitones = semitones(original, crop.tokens());
            assertThat(semitones)
                    .isBetween(-example.room().down(), example.room().up());
            moved[semitones + 12] = true;
            assertThat(conditions[ChoraleLanguage.TONIC]).isIn(0, Math.floorMod(9 + semitones, 12) + 1);
            assertThat(conditions[ChoraleLanguage.MODE]).isIn(0, 2);
            assertThat(conditions[ChoraleLanguage.LENGTH]).isIn(0, 1);
        }
        for (int semitones = -example.room().down(); semitones <= example.room().up(); semitones++) {
            assertThat(moved[semitones + 12]).as("moved by %d", semitones).isTrue();
        }
    }

    private static int semitones(int[] original, int[] crop) {
        for (int semitones = -12; semitones <= 12; semitones++) {
            for (int begin = 0; begin + crop.length <= original.length; begin += 4) {
                int offset = begin;
                int interval = semitones;
                boolean same = true;
                for (int i = 0; i < crop.length && same; i++) {
                    int token = original[offset + i];
                    same = crop[i] == (token == ChoraleLanguage.REST ? token : token + interval);
                }
                if (same) {
                    return semitones;
                }
            }
        }
        throw new AssertionError("no stretch of the chorale");
    }

    /** What a reader tells stays within what the language declares, wherever the stream goes. */
    @Test
    void features_onRandomWalks_stayWithinTheirSizes() {
        SplittableRandom random = new SplittableRandom(4);
        int[] sizes = language.featureSizes();
        int[] row = new int[sizes.length];
        int[] references = new int[language.references()];
        boolean[] mask = new boolean[language.vocabulary().size()];
        for (int walk = 0; walk < 20; walk++) {
            int quarters = random.nextInt(30);
            TokenReader reader = language.reader(new int[] {random.nextInt(3), random.nextInt(13), quarters});
            int token = 0;
            for (int i = 0; i < 600 && !reader.complete(); i++) {
                reader.features(row);
                reader.references(references);
                reader.allowed(mask);
                for (int f = 0; f < sizes.length; f++) {
                    assertThat(row[f]).as("feature %d", f).isBetween(0, sizes[f] - 1);
                }
                for (int reference : references) {
                    assertThat(reference).isBetween(-1, language.pitches().size() - 1);
                }
                assertThat(mask).containsOnly(true);
                token = random.nextInt(3) == 0 ? random.nextInt(mask.length) : token;
                reader.accept(token);
            }
            assertThat(reader.complete()).isEqualTo(quarters > 0);
        }
    }

    @Test
    void reader_knowsTheStepBeforeAndTheVoicesAlreadyPlaced() {
        ChoralePlace place = new ChoralePlace(language, 0);
        int[] tokens = {20, 15, 10, 5, 20, 16, 0};
        Arrays.stream(tokens).forEach(place::pass);
        assertThat(place.step()).isEqualTo(1);
        assertThat(place.voice()).isEqualTo(3);
        assertThat(place.now(1)).isEqualTo(16);
        assertThat(place.previous(1)).isEqualTo(15);
        assertThat(place.moved()).isEqualTo(0b110);
        assertThat(place.held(3)).isEqualTo(1);
        place.pass(5);
        assertThat(place.held(3)).isEqualTo(2);
        assertThat(place.held(1)).isEqualTo(1);
        assertThat(place.voice()).isZero();
        assertThat(place.before()).isEqualTo(ChoralePlace.NONE);
        place.pass(20);
        assertThat(place.before()).isEqualTo(15);
        assertThat(place.still()).isEqualTo(1);
    }

    @Test
    void stream_thatHasEnded_takesNoMore() {
        TokenReader reader = language.reader(new int[] {0, 0, 1});
        for (int i = 0; i < 16; i++) {
            assertThat(reader.complete()).isFalse();
            reader.accept(3);
        }
        assertThat(reader.complete()).isTrue();
        assertThatThrownBy(() -> reader.accept(3)).hasMessageContaining("ended");
        assertThatThrownBy(() -> language.reader(new int[] {3, 0, 0})).hasMessageContaining("condition 0");
    }

    @Test
    void chorale_outOfReach_isUnsuitable() {
        int[][] steps = new int[16][];
        Arrays.fill(steps, new int[] {90, 65, 57, 50});
        assertThatThrownBy(() -> example(new ChoraleGrid(steps)))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("90");
        assertThatThrownBy(() -> example(grid(8, 1))).hasMessageContaining("8 sixteenths");
    }
}
