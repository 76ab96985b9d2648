package org.cadenza.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.Seed;

/** Which examples make up a step: each once in an epoch, shuffled anew for every epoch. */
final class Order {

    private final Seed seed;
    private final int examples;
    private final int batchSize;
    private final long stepsPerEpoch;
    private long epoch = -1;
    private int[] shuffled;

    Order(Seed seed, int examples, int batchSize) {
        this.seed = seed;
        this.examples = examples;
        this.batchSize = batchSize;
        this.stepsPerEpoch = (examples + batchSize - 1L) / batchSize;
    }

    /** The batch of {@code step}, counted from 0; the last of an epoch may be smaller than the others. */
    <E> List<E> batch(long step, List<E> all) {
        if (step / stepsPerEpoch != epoch) {
            epoch = step / stepsPerEpoch;
            shuffled = shuffle(seed.at(epoch).random());
        }
        int begin = (int) (step % stepsPerEpoch) * batchSize;
        int end = Math.min(examples, begin + batchSize);
        List<E> batch = new ArrayList<>(end - begin);
        for (int i = begin; i < end; i++) {
            batch.add(all.get(shuffled[i]));
        }
        return batch;
    }

    /** Fisher and Yates. */
    private int[] shuffle(SplittableRandom random) {
        int[] order = new int[examples];
        for (int i = 0; i < examples; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
