package org.cadenza.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Adam;
import org.cadenza.learning.nn.AdamW;
import org.cadenza.learning.nn.CausalAttention;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Embedding;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Losses;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.nn.Threads;

/**
 * Training steps of a causal decoder on {@code learning.nn}: 4 layers, width 256, 4 heads, feed-forward 1024, vocabulary 400, AdamW,
 * clipping. {@code benchmarks/training_speed.py} is the same in PyTorch, and {@code benchmarks/training_speed.sh} runs the
 * two in turn. Arguments: {@code relative} or {@code rotary}, sequences in a batch, tokens in a sequence, steps, threads.
 */
public final class TrainingSpeed {

    private static final int LAYERS = 4;
    private static final int WIDTH = 256;
    private static final int HEADS = 4;
    private static final int INNER = 1024;
    private static final int VOCABULARY = 400;

    private record Block(
            LayerNorm first,
            Linear projection,
            Parameter distances,
            Linear output,
            LayerNorm second,
            Linear inner,
            Linear outer) {

        static Block declare(Parameters.Builder builder, int steps) {
            return new Block(
                    new LayerNorm(builder.in("first"), WIDTH),
                    new Linear(builder.in("projection"), WIDTH, 3 * WIDTH),
                    builder.add("distances", Initializer.normal(0.125), HEADS, steps, WIDTH / HEADS),
                    new Linear(builder.in("output"), WIDTH, WIDTH),
                    new LayerNorm(builder.in("second"), WIDTH),
                    new Linear(builder.in("inner"), WIDTH, INNER),
                    new Linear(builder.in("outer"), INNER, WIDTH));
        }

        Tensor apply(Tensor stream, boolean relative) {
            try (Scope scope = new Scope()) {
                Tensor projected = projection.apply(first.apply(stream));
                Tensor mixed = relative
                        ? CausalAttention.relative(projected, distances.value())
                        : CausalAttention.rotary(projected, HEADS);
                Tensor between = stream.plus(output.apply(mixed));
                return scope.keep(between.plus(
                        outer.apply(inner.apply(second.apply(between)).gelu())));
            }
        }
    }

    private final boolean relative;
    private final int batch;
    private final int length;
    private final Embedding embedding;
    private final List<Block> blocks = new ArrayList<>();
    private final LayerNorm norm;
    private final Linear head;
    private final Parameters parameters;
    private final Optimizer optimizer;
    private final SplittableRandom random = new SplittableRandom(1);

    private TrainingSpeed(boolean relative, int batch, int length) {
        this.relative = relative;
        this.batch = batch;
        this.length = length;
        Parameters.Builder builder = new Parameters.Builder();
        embedding = new Embedding(builder.in("embedding"), VOCABULARY, WIDTH);
        for (int layer = 0; layer < LAYERS; layer++) {
            blocks.add(Block.declare(builder.in("blocks").in(String.valueOf(layer)), length));
        }
        norm = new LayerNorm(builder.in("norm"), WIDTH);
        head = new Linear(builder.in("head"), WIDTH, VOCABULARY);
        parameters = builder.build(new Seed(1), Device.CPU);
        optimizer = new Optimizer(new AdamW(new Adam(), 0.01), parameters);
    }

    public static void main(String[] arguments) throws IOException {
        boolean relative = arguments[0].equals("relative");
        int steps = Integer.parseInt(arguments[3]);
        Threads.use(Integer.parseInt(arguments[4]));
        TrainingSpeed training =
                new TrainingSpeed(relative, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        StepTiming.print(arguments[0], steps, training::step);
    }

    private void step() {
        try (Scope scope = new Scope()) {
            int[] tokens =
                    random.ints((long) batch * (length + 1), 0, VOCABULARY).toArray();
            Tensor ids = Tensor.of(tokens, batch, length + 1);
            Tensor stream = embedding.apply(ids.narrow(1, 0, length));
            for (Block block : blocks) {
                stream = block.apply(stream, relative);
            }
            Tensor logits = head.apply(norm.apply(stream)).reshape(-1, VOCABULARY);
            parameters.zeroGradients();
            Losses.crossEntropy(logits, ids.narrow(1, 1, length).reshape(-1)).backward();
            parameters.clipByNorm(1);
            optimizer.step(1e-3);
        }
    }
}
