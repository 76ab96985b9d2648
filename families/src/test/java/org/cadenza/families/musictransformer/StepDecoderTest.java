package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepDecoderTest {

    private static final int STEPS = 60;

    private final Chimes chimes = new Chimes(true);
    private final TokenSequence tune = TokenSequence.read(chimes, Chimes.CONDITIONS, Chimes.tune(STEPS, 9), 0, STEPS);

    private static DecoderShape network(Positions positions, int context) {
        return new DecoderShape(3, 24, 3, 40, positions, 11, context);
    }

    @ParameterizedTest
    @EnumSource(Positions.class)
    void steps_oneByOne_areTheNetworkOfTheTraining(Positions positions) {
        DecoderShape network = network(positions, 64);
        Parameters.Builder builder = new Parameters.Builder();
        DecoderNetwork training = new DecoderNetwork(network, chimes, builder);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        parameters.restore(drawn(parameters.save()));
        float[] expected;
        try (Scope scope = new Scope()) {
            Batch batch = Batch.of(List.of(tune), chimes);
            expected = Gradients.without(() -> training.logits(batch, 0)).floats();
        }

        float[][] logits = run(new StepDecoder(network, chimes, parameters.save()), tune);

        for (int i = 0; i < expected.length; i++) {
            if (tune.allowed()[i]) {
                float logit = logits[i / chimes.vocabulary().size()][
                        i % chimes.vocabulary().size()];
                assertThat(logit).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Positions.class)
    void steps_afterGoingBack_areThoseOfAStreamThatNeverWentOn(Positions positions) {
        DecoderShape network = network(positions, 64);
        StepDecoder decoder = new StepDecoder(network, chimes, weights(network));
        float[][] straight = run(decoder, tune);
        decoder.rewind(20);
        int features = chimes.featureSizes().length;
        for (int step = 20; step < STEPS; step++) {
            int[] row = Arrays.copyOfRange(tune.features(), step * features, (step + 1) * features);
            int[] references = Arrays.copyOfRange(tune.references(), step * 2, step * 2 + 2);
            assertThat(decoder.step(row, references)).isEqualTo(straight[step]);
        }
    }

    @Test
    void decoder_thatForgot_refusesToGoBack() {
        DecoderShape network = network(Positions.ROTARY, 16);
        StepDecoder decoder = new StepDecoder(network, chimes, weights(network));
        run(decoder, tune);
        assertThatThrownBy(() -> decoder.rewind(20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 16");
    }

    @ParameterizedTest
    @CsvSource({"RELATIVE, 64", "ROTARY, 64", "RELATIVE, 16", "ROTARY, 16", "RELATIVE, 8", "RELATIVE, 60"})
    void steps_withinAndBeyondTheContext_arePlainLoopsThatLookBackSoFar(Positions positions, int context) {
        DecoderShape network = network(positions, context);
        Map<String, Array> weights = weights(network);

        float[][] logits = run(new StepDecoder(network, chimes, weights), tune);
        double[][] expected = new PlainDecoder(network, chimes, weights).logits(tune);

        for (int step = 0; step < STEPS; step++) {
            for (int token = 0; token < expected[step].length; token++) {
                assertThat((double) logits[step][token])
                        .as("step %d, token %d", step, token)
                        .isCloseTo(expected[step][token], within(1e-4));
            }
        }
    }

    @Test
    void steps_afterAReset_areThoseOfANewDecoder() {
        DecoderShape network = network(Positions.RELATIVE, 16);
        Map<String, Array> weights = weights(network);
        StepDecoder decoder = new StepDecoder(network, chimes, weights);
        float[][] first = run(decoder, tune);

        assertThat(run(decoder, tune)).isDeepEqualTo(first);
        assertThat(run(new StepDecoder(network, chimes, weights), tune)).isDeepEqualTo(first);
    }

    /** The hashes are those of the first machine this ran on; they say that every other computes the same bits. */
    @ParameterizedTest
    @CsvSource({"RELATIVE, -1803037602", "ROTARY, -1420582005"})
    void logits_onAnyMachine_haveTheSameBits(Positions positions, int hash) {
        DecoderShape network = network(positions, 16);
        float[][] logits = run(new StepDecoder(network, chimes, weights(network)), tune);

        assertThat(Arrays.deepHashCode(logits)).isEqualTo(hash);
    }

    @ParameterizedTest
    @EnumSource(names = {"F16", "BF16"})
    void weightsOf16Bits_areReadAsTheNumbersTheyStandFor(Array.Type type) {
        DecoderShape network = network(Positions.RELATIVE, 64);
        SplittableRandom random = new SplittableRandom(3);
        Map<String, Array> halves = new TreeMap<>();
        Map<String, Array> same = new TreeMap<>();
        weights(network).forEach((name, array) -> {
            Array half = halves(type, array.shape(), random);
            halves.put(name, half);
            same.put(name, array(array.shape(), half.floats()));
        });

        assertThat(run(new StepDecoder(network, chimes, halves), tune))
                .isDeepEqualTo(run(new StepDecoder(network, chimes, same), tune));
    }

    @Test
    void weightsOfAnotherNetwork_areRefusedByName() {
        Map<String, Array> weights = weights(network(Positions.RELATIVE, 64));

        assertThatThrownBy(() ->
                        new StepDecoder(new DecoderShape(3, 24, 3, 48, Positions.RELATIVE, 11, 64), chimes, weights))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("'blocks.0.feedforward.inner.weight' is F32 [40, 24], expected")
                .hasMessageContaining("[48, 24]");
        assertThatThrownBy(() ->
                        new StepDecoder(new DecoderShape(4, 24, 3, 40, Positions.RELATIVE, 11, 64), chimes, weights))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("no weight 'blocks.3.");
    }

    @Test
    void featureOutOfRange_isRefused() {
        DecoderShape network = network(Positions.RELATIVE, 64);
        StepDecoder decoder = new StepDecoder(network, chimes, weights(network));

        assertThatThrownBy(() -> decoder.step(new int[] {0, 2, 0, 0}, new int[] {-1, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("feature 1 is 2, expected 0 to 1");
    }

    private float[][] run(StepDecoder decoder, TokenSequence sequence) {
        decoder.reset();
        int width = chimes.featureSizes().length;
        float[][] logits = new float[sequence.length()][];
        for (int step = 0; step < logits.length; step++) {
            int[] features = Arrays.copyOfRange(sequence.features(), step * width, (step + 1) * width);
            int[] references = Arrays.copyOfRange(sequence.references(), step * 2, step * 2 + 2);
            logits[step] = decoder.step(features, references).clone();
        }
        return logits;
    }

    /** Weights as {@link DecoderNetwork} declares them, drawn by an algorithm that the JDK's specification fixes. */
    private Map<String, Array> weights(DecoderShape network) {
        Map<String, long[]> shapes = new TreeMap<>();
        long width = network.width();
        long features = Arrays.stream(chimes.featureSizes()).sum();
        shapes.put("embedding.weight", new long[] {features, width});
        for (int block = 0; block < network.layers(); block++) {
            String attention = "blocks." + block + ".attention.";
            String feedForward = "blocks." + block + ".feedforward.";
            norm(shapes, attention + "norm", width);
            affine(shapes, attention + "qkv", width, 3 * width);
            affine(shapes, attention + "output", width, width);
            if (network.positions() == Positions.RELATIVE) {
                long[] shape = {network.heads(), network.maxDistance(), network.headWidth()};
                shapes.put(attention + "distance", shape);
            }
            norm(shapes, feedForward + "norm", width);
            affine(shapes, feedForward + "inner", width, network.feedForward());
            affine(shapes, feedForward + "outer", network.feedForward(), width);
        }
        norm(shapes, "norm", width);
        affine(shapes, "head", width, chimes.vocabulary().size());
        long intervals = 2L * chimes.pitches().size() - 1;
        shapes.put("interval.0.weight", new long[] {intervals, width});
        shapes.put("interval.1.weight", new long[] {intervals, width});
        Map<String, Array> zeros = new TreeMap<>();
        shapes.forEach((name, shape) -> zeros.put(name, array(shape, new float[count(shape)])));
        return drawn(zeros);
    }

    private static void norm(Map<String, long[]> shapes, String name, long width) {
        shapes.put(name + ".weight", new long[] {width});
        shapes.put(name + ".bias", new long[] {width});
    }

    private static void affine(Map<String, long[]> shapes, String name, long inputs, long outputs) {
        shapes.put(name + ".weight", new long[] {outputs, inputs});
        shapes.put(name + ".bias", new long[] {outputs});
    }

    private static int count(long[] shape) {
        return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    private static Array array(long[] shape, float[] values) {
        return new Array(Array.Type.F32, shape, Array.of(values).data());
    }

    private static Map<String, Array> drawn(Map<String, Array> like) {
        SplittableRandom random = new SplittableRandom(2);
        Map<String, Array> drawn = new TreeMap<>();
        like.forEach((name, array) -> {
            float[] values = new float[count(array.shape())];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextDouble() - 0.5);
            }
            drawn.put(name, array(array.shape(), values));
        });
        return drawn;
    }

    /** Halves of less than one half in size, drawn as bits. */
    private static Array halves(Array.Type type, long[] shape, SplittableRandom random) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * count(shape)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putShort((short) (random.nextInt(0x3800) | random.nextInt(2) << 15));
        }
        return new Array(type, shape, bytes.flip());
    }
}
