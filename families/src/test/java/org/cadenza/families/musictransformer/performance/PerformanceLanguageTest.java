package org.cadenza.families.musictransformer.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cadenza.learning.representation.TokenReader;
import org.junit.jupiter.api.Test;

class PerformanceLanguageTest {

    private final PerformanceLanguage language = new PerformanceLanguage();
    private final PerformanceEvents events = new PerformanceEvents(language);

    @Test
    void vocabulary_has388Events() {
        assertThat(language.vocabulary().size()).isEqualTo(388);
    }

    /** A stream that the grammar allows, long notes and full chords among it. */
    private int[] walk(TokenReader reader, int most, SplittableRandom random) {
        int[] sizes = language.featureSizes();
        int[] row = new int[sizes.length];
        int[] references = new int[language.references()];
        boolean[] mask = new boolean[language.vocabulary().size()];
        List<Integer> tokens = new ArrayList<>();
        while (!reader.complete() && tokens.size() < most) {
            reader.features(row);
            reader.references(references);
            reader.allowed(mask);
            for (int i = 0; i < row.length; i++) {
                assertThat(row[i]).as("feature %d", i).isBetween(0, sizes[i] - 1);
            }
            assertThat(Arrays.stream(references).min().orElse(0)).isGreaterThanOrEqualTo(-1);
            assertThat(Arrays.stream(references).max().orElse(0)).isLessThan(128);
            int[] kinds =
                    IntStream.range(0, mask.length).filter(token -> mask[token]).toArray();
            assertThat(kinds).as("after %s", tokens).isNotEmpty();
            int token = kinds[random.nextInt(kinds.length)];
            boolean shiftMore =
                    random.nextInt(3) == 0 && mask[language.timeShifts().token(1)];
            tokens.add(shiftMore ? longest(mask) : token);
            reader.accept(tokens.get(tokens.size() - 1));
        }
        return tokens.stream().mapToInt(token -> token).toArray();
    }

    private int longest(boolean[] mask) {
        int moments = PerformanceLanguage.LONGEST_SHIFT;
        while (!mask[language.timeShifts().token(moments)]) {
            moments--;
        }
        return language.timeShifts().token(moments);
    }

    /** Whatever is allowed means something, and that is written as it was. */
    @Test
    void streamThatTheGrammarAllows_asPerformanceAndBack_isTheSame() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 30; i++) {
            int length = 200 + random.nextInt(4000);
            int[] tokens = walk(language.reader(new int[] {0, 0, length}), 5000, random);
            assertThat(events.length(tokens)).isEqualTo(length);
            Performance performance = events.performance(tokens);
            assertThat(events.tokens(performance, 0, 1)).isEqualTo(spoken(tokens));
            assertThat(performance.strokes())
                    .allMatch(stroke -> stroke.end() > stroke.onset())
                    .allMatch(stroke -> stroke.end() - stroke.onset() <= 15_000)
                    .allMatch(stroke -> stroke.end() <= 10 * length);
        }
    }

    /** Without the silence behind the last note, which a performance does not have. */
    private int[] spoken(int[] tokens) {
        int end = tokens.length;
        while (language.timeShifts().has(tokens[end - 1])
                || language.velocities().has(tokens[end - 1])) {
            end--;
        }
        return Arrays.copyOf(tokens, end);
    }

    @Test
    void stream_withoutLength_neverEnds() {
        TokenReader reader = language.reader(new int[3]);
        assertThat(walk(reader, 3000, new SplittableRandom(2))).hasSize(3000);
        assertThat(reader.complete()).isFalse();
    }

    @Test
    void keyboard_allowsOneWayOfWritingOnly() {
        TokenReader reader = language.reader(new int[3]);
        int strike60 = language.noteOns().token(60);
        refuses(reader, strike60, "note-on 60");
        refuses(reader, language.timeShifts().token(5), "time-shift 5");
        reader.accept(language.velocities().token(20));
        refuses(reader, language.velocities().token(21), "velocity 21");
        refuses(reader, language.timeShifts().token(5), "time-shift 5");
        reader.accept(strike60);
        refuses(reader, strike60, "note-on 60");
        refuses(reader, language.noteOns().token(59), "note-on 59");
        refuses(reader, language.noteOffs().token(60), "note-off 60");
        refuses(reader, language.velocities().token(20), "velocity 20");
        reader.accept(language.timeShifts().token(5));
        refuses(reader, language.timeShifts().token(5), "time-shift 5");
        refuses(reader, language.noteOffs().token(61), "note-off 61");
        reader.accept(language.noteOffs().token(60));
        reader.accept(strike60);
        reader.accept(language.timeShifts().token(100));
        reader.accept(language.timeShifts().token(100));
    }

    private static void refuses(TokenReader reader, int token, String name) {
        assertThatThrownBy(() -> reader.accept(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    /** A key that is forgotten is let go after fifteen seconds, before anything else happens. */
    @Test
    void key_thatIsHeldTooLong_mustBeLetGo() {
        TokenReader reader = language.reader(new int[3]);
        reader.accept(language.velocities().token(20));
        reader.accept(language.noteOns().token(60));
        for (int i = 0; i < 15; i++) {
            reader.accept(language.timeShifts().token(100));
        }
        boolean[] mask = new boolean[388];
        reader.allowed(mask);
        assertThat(IntStream.range(0, 388).filter(token -> mask[token]))
                .containsExactly(language.noteOffs().token(60));
    }
}
