package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.Seed;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.DecoderShape.Positions;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.representation.TokenSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderNetworkTest {

    private static final int VOCABULARY = 13;

    private final Chimes chimes = new Chimes(true);

    private static DecoderShape config(Positions positions) {
        return new DecoderShape(2, 8, 2, 12, positions, 6, 32);
    }

    /** A network with every parameter drawn at random, those that start as 0 or 1 too. */
    private static final class Drawn {

        final Parameters parameters;
        final DecoderNetwork network;

        Drawn(Positions positions, Chimes chimes) {
            Parameters.Builder builder = new Parameters.Builder();
            network = new DecoderNetwork(config(positions), chimes, builder);
            parameters = builder.build(new Seed(1), Device.CPU);
            SplittableRandom random = new SplittableRandom(2);
            Map<String, Array> drawn = new TreeMap<>();
            parameters.save().forEach((name, array) -> drawn.put(name, drawn(array, random)));
            parameters.restore(drawn);
        }

        private static Array drawn(Array array, SplittableRandom random) {
            float[] values = array.floats();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextDouble() - 0.5);
            }
            return new Array(Array.Type.F32, array.shape(), Array.of(values).data());
        }

        float[] logits(TokenSequence... sequences) {
            return logits(Batch.of(List.of(sequences), new Chimes(true)));
        }

        float[] logits(Batch batch) {
            try (Scope scope = new Scope()) {
                return Gradients.without(() -> network.logits(batch, 0)).floats();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Positions.class)
    void logits_ofSequencesSideBySide_areThoseOfPlainLoops(Positions positions) {
        Drawn drawn = new Drawn(positions, chimes);
        int[] tune = Chimes.tune(40, 5);
        TokenSequence[] sequences = {
            chimes.whole(tune, 18).get(1),
            TokenSequence.read(chimes, new int[] {0, 1}, tune, 0, 3),
            TokenSequence.read(chimes, new int[] {1, 0}, tune, 7, 18)
        };
        float[] logits = drawn.logits(sequences);
        PlainDecoder plain = new PlainDecoder(config(positions), chimes, drawn.parameters.save());
        int row = 0;
        for (TokenSequence sequence : sequences) {
            double[][] expected = plain.logits(sequence);
            for (int step = sequence.scoredFrom(); step < sequence.length(); step++, row++) {
                for (int token = 0; token < VOCABULARY; token++) {
                    double logit = logits[row * VOCABULARY + token];
                    if (sequence.allowed()[step * VOCABULARY + token]) {
                        assertThat(logit).isCloseTo(expected[step][token], within(1e-4));
                    } else {
                        assertThat(logit).isEqualTo(Double.NEGATIVE_INFINITY);
                    }
                }
            }
        }
        assertThat(logits).hasSize(row * VOCABULARY);
    }

    @ParameterizedTest
    @EnumSource(Positions.class)
    void token_thatIsChanged_changesNothingBeforeIt(Positions positions) {
        Drawn drawn = new Drawn(positions, chimes);
        int[] tune = Chimes.tune(24, 3);
        int[] other = tune.clone();
        int changed = 14;
        other[changed] = (tune[changed] + 5) % 12;
        float[] before = drawn.logits(TokenSequence.read(chimes, Chimes.CONDITIONS, tune, 0, 24));
        float[] after = drawn.logits(TokenSequence.read(chimes, Chimes.CONDITIONS, other, 0, 24));
        int same = (changed + 1) * VOCABULARY;
        for (int i = 0; i < same; i++) {
            assertThat(after[i]).isEqualTo(before[i]);
        }
        for (int step = changed + 1; step < 24; step++) {
            int from = step * VOCABULARY;
            assertThat(java.util.Arrays.copyOfRange(after, from, from + 12))
                    .isNotEqualTo(java.util.Arrays.copyOfRange(before, from, from + 12));
        }
    }

    /** With no pitch among the features and only the interval head speaking, transposing moves the logits along. */
    @Test
    void tune_thatIsTransposed_movesWhatTheIntervalHeadExpects() {
        Chimes deaf = new Chimes(false);
        Drawn drawn = new Drawn(Positions.ROTARY, deaf);
        Map<String, Array> weights = new TreeMap<>(drawn.parameters.save());
        weights.computeIfPresent("head.weight", (name, array) -> zeros(array));
        weights.computeIfPresent("head.bias", (name, array) -> zeros(array));
        drawn.parameters.restore(weights);
        int[] tune = {2, 4, 3, 12, 5, 2, 12, 7};
        int[] higher = {5, 7, 6, 12, 8, 5, 12, 10};
        float[] low = drawn.logits(Batch.of(List.of(TokenSequence.read(deaf, new int[] {1, 1}, tune, 0, 8)), deaf));
        float[] high = drawn.logits(Batch.of(List.of(TokenSequence.read(deaf, new int[] {1, 1}, higher, 0, 8)), deaf));
        for (int step = 1; step < 8; step++) {
            for (int pitch = 0; pitch < 9; pitch++) {
                float expected = low[step * VOCABULARY + pitch];
                assertThat(high[step * VOCABULARY + pitch + 3]).isEqualTo(expected);
                assertThat(expected).isNotZero();
            }
        }
    }

    private static Array zeros(Array array) {
        return new Array(
                Array.Type.F32,
                array.shape(),
                Array.of(new float[array.floats().length]).data());
    }
}
