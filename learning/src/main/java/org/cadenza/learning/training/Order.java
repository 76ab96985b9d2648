package org.cadenza.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.cadenza.learning.Seed;

/**
 * Which examples make up a step. Of equal weight, each comes once in an epoch; else the places of an epoch are dealt out by
 * weight, by systematic sampling, so that an example comes as often as it should or once more. Shuffled anew for every
 * epoch.
 */
final class Order {

    private final Seed seed;
    private final int examples;

    /** Sums of the weights up to each example, of which the last is the number of examples. */
    private final double[] reach;

    private final int batchSize;
    private final long stepsPerEpoch;
    private long epoch = -1;
    private int[] shuffled;

    /** Of examples that weigh alike. */
    Order(Seed seed, int examples, int batchSize) {
        this(seed, DoubleStream.generate(() -> 1).limit(examples).toArray(), batchSize);
    }

    /** @param weights of the examples, above 0 */
    Order(Seed seed, double[] weights, int batchSize) {
        this.seed = seed;
        this.examples = weights.length;
        this.reach = reach(weights);
        this.batchSize = batchSize;
        this.stepsPerEpoch = (examples + batchSize - 1L) / batchSize;
    }

    private static double[] reach(double[] weights) {
        double total = DoubleStream.of(weights).sum();
        double[] reach = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            reach[i] = sum * weights.length / total;
        }
        return reach;
    }

    /** The batch of {@code step}, counted from 0; the last of an epoch may be smaller than the others. */
    <E> List<E> batch(long step, List<E> all) {
        if (step / stepsPerEpoch != epoch) {
            epoch = step / stepsPerEpoch;
            double offset = seed.at(epoch).branch("deal").random().nextDouble();
            shuffled = shuffled(dealt(offset), seed.at(epoch).random());
        }
        int begin = (int) (step % stepsPerEpoch) * batchSize;
        int end = Math.min(examples, begin + batchSize);
        List<E> batch = new ArrayList<>(end - begin);
        for (int i = begin; i < end; i++) {
            batch.add(all.get(shuffled[i]));
        }
        return batch;
    }

    /** The examples of an epoch in order; place {@code k} goes to the example whose reach is the first beyond {@code k + offset}. */
    private int[] dealt(double offset) {
        int[] dealt = new int[examples];
        int example = 0;
        for (int place = 0; place < examples; place++) {
            while (example < examples - 1 && reach[example] <= place + offset) {
                example++;
            }
            dealt[place] = example;
        }
        return dealt;
    }

    /** Fisher and Yates, inside out. */
    private static int[] shuffled(int[] dealt, SplittableRandom random) {
        int[] order = new int[dealt.length];
        for (int i = 0; i < dealt.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = dealt[i];
        }
        return order;
    }
}
