package org.cadenza.learning.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.Vocabulary;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private final Stairs stairs = new Stairs();
    private final Echo model = new Echo();

    @Test
    void drawAll_untilTheLanguageEnds_obeysTheGrammar() {
        int[] tokens = continuation(1, Continuation.Listener.none()).drawAll(1000, Continuation.Guide.none());

        assertThat(tokens).hasSize(Stairs.LENGTH);
        for (int i = 1; i < tokens.length; i++) {
            assertThat(Math.abs(tokens[i] - tokens[i - 1])).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void drawAll_toALimit_stopsThere() {
        Continuation continuation = continuation(1, Continuation.Listener.none());
        continuation.force(3, 4);

        assertThat(continuation.drawAll(5, Continuation.Guide.none()))
                .hasSize(5)
                .startsWith(3, 4);
        assertThat(continuation.complete()).isFalse();
    }

    @Test
    void model_seesARowBeforeEveryToken_andBeginsAnew() {
        continuation(1, Continuation.Listener.none()).force(5, 6, 6);
        assertThat(model.rows).containsExactly("[0, 0] [-1]", "[6, 1] [5]", "[7, 0] [6]");

        continuation(1, Continuation.Listener.none()).force(2);
        assertThat(model.rows).containsExactly("[0, 0] [-1]");
    }

    @Test
    void listener_hearsEveryTokenInOrder_givenAndDrawn() {
        List<Integer> heard = new ArrayList<>();
        Continuation continuation = continuation(2, heard::add);
        continuation.force(1, 2);
        int drawn = continuation.draw();

        assertThat(heard).containsExactly(1, 2, drawn);
        assertThat(continuation.tokens()).containsExactly(1, 2, drawn);
    }

    @Test
    void listenerThatCancels_stopsTheStream() {
        Continuation.Listener listener = new Continuation.Listener() {
            private int count;

            @Override
            public void token(int token) {
                count++;
            }

            @Override
            public boolean cancelled() {
                return count == 4;
            }
        };

        assertThatThrownBy(() -> continuation(1, listener).drawAll(100, Continuation.Guide.none()))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("4 tokens");
    }

    @Test
    void guide_forbidsMoreThanTheGrammar() {
        Continuation continuation = continuation(1, Continuation.Listener.none());
        continuation.force(5);
        int[] tokens = continuation.drawAll(Stairs.LENGTH, allowed -> Arrays.fill(allowed, 6, 8, false));

        assertThat(Arrays.stream(tokens).max()).hasValue(5);
        assertThatThrownBy(() ->
                        continuation(1, Continuation.Listener.none()).draw(allowed -> Arrays.fill(allowed, false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokenThatTheGrammarForbids_isRefusedAndLeavesTheStreamAsItWas() {
        Continuation continuation = continuation(1, Continuation.Listener.none());
        continuation.force(3);

        assertThatThrownBy(() -> continuation.force(7)).isInstanceOf(IllegalArgumentException.class);
        assertThat(continuation.tokens()).containsExactly(3);
        assertThat(model.rows).hasSize(1);
    }

    @Test
    void completeStream_drawsNoMore() {
        Continuation continuation = continuation(1, Continuation.Listener.none());
        continuation.drawAll(100, Continuation.Guide.none());

        assertThatThrownBy(continuation::draw)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("complete");
    }

    @Test
    void sameSeed_givesTheSameStream() {
        int[] first = continuation(5, Continuation.Listener.none()).drawAll(100, Continuation.Guide.none());
        int[] again = continuation(5, Continuation.Listener.none()).drawAll(100, Continuation.Guide.none());

        assertThat(again).isEqualTo(first);
    }

    private Continuation continuation(long seed, Continuation.Listener listener) {
        Sampler sampler = new Sampler(Sampling.plain(), new SplittableRandom(seed));
        return new Continuation(model, stairs, stairs.reader(new int[0]), sampler, listener);
    }

    /** Predicts nothing in particular and writes down what it sees. */
    private static final class Echo implements StepModel {

        private final List<String> rows = new ArrayList<>();

        @Override
        public void reset() {
            rows.clear();
        }

        @Override
        public float[] step(int[] features, int[] references) {
            rows.add(Arrays.toString(features) + " " + Arrays.toString(references));
            return new float[] {0, 1, 0, 2, 0, 1, 0, 1};
        }
    }

    /** Forty steps on stairs of eight: up, down or staying. Features: the last step, odd or even place. */
    private static final class Stairs implements TokenLanguage {

        static final int LENGTH = 40;

        private final Vocabulary vocabulary = new Vocabulary();
        private final Vocabulary.Range steps = vocabulary.range("step", 0, 7);

        @Override
        public int edition() {
            return 1;
        }

        @Override
        public Vocabulary vocabulary() {
            return vocabulary;
        }

        @Override
        public int[] featureSizes() {
            return new int[] {9, 2};
        }

        @Override
        public int conditions() {
            return 0;
        }

        @Override
        public Vocabulary.Range pitches() {
            return steps;
        }

        @Override
        public int references() {
            return 1;
        }

        @Override
        public TokenReader reader(int[] conditions) {
            return new TokenReader() {
                private int last = -1;
                private int count;

                @Override
                public void features(int[] row) {
                    row[0] = last + 1;
                    row[1] = count % 2;
                }

                @Override
                public void references(int[] row) {
                    row[0] = last;
                }

                @Override
                public void allowed(boolean[] mask) {
                    for (int token = 0; token < mask.length; token++) {
                        mask[token] = last < 0 || Math.abs(token - last) <= 1;
                    }
                }

                @Override
                public void accept(int token) {
                    if (last >= 0 && Math.abs(token - last) > 1) {
                        throw new IllegalArgumentException("step from " + last + " to " + token);
                    }
                    last = token;
                    count++;
                }

                @Override
                public boolean complete() {
                    return count == LENGTH;
                }
            };
        }
    }
}
