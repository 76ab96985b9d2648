package org.cadenza.families.musictransformer;

import org.cadenza.learning.decoder.DecoderShape;

/** How big a decoder is and how it is trained. */
public record TransformerConfig(
        DecoderShape network, Course course, Optimization optimization, Regularization regularization) {

    /**
     * How much is learned from.
     *
     * @param batchSize crops in a step, 1 to 1024
     * @param portions parts in which a batch goes through the network, so that it needs less memory; 1 to the batch size
     * @param steps in all, 1 or more
     * @param measureEvery steps between measurements on held-out music, 0 to measure only at the end
     * @param patience measurements without a new best after which training ends early, 0 for never
     * @param leastExamples fewest examples from which this network can learn more than to repeat them, 1 or more
     * @param balance how evenly genres are learned from: 0 each example alike, 1 each genre alike; see {@link Repertoire#weight}
     */
    public record Course(
            int batchSize,
            int portions,
            long steps,
            int measureEvery,
            int patience,
            int leastExamples,
            double balance) {

        public Course {
            check("batch size", batchSize, 1, 1024);
            check("portions", portions, 1, batchSize);
            check("steps", steps, 1, 100_000_000);
            check("steps between measurements", measureEvery, 0, 100_000_000);
            check("patience", patience, 0, 1000);
            check("least examples", leastExamples, 1, 1_000_000);
            check("balance of genres", balance, 0, 1);
        }
    }

    /**
     * How a step is taken.
     *
     * @param peak of the learning rate, above 0 to 1
     * @param warmUp steps in which it rises to its peak, 0 or more
     * @param finalFraction of the peak at which its cosine ends, 0 to 1
     * @param clipNorm largest length of the gradient, above 0 to 1000
     * @param averageDecay of the moving average of weights that generates, 0 (the last weights) to below 1
     */
    public record Optimization(double peak, long warmUp, double finalFraction, double clipNorm, double averageDecay) {

        public Optimization {
            check("peak learning rate", peak, 1e-9, 1);
            check("warm-up steps", warmUp, 0, 100_000_000);
            check("final fraction of the learning rate", finalFraction, 0, 1);
            check("largest gradient norm", clipNorm, 1e-6, 1000);
            check("decay of the average", averageDecay, 0, 0.999999);
        }
    }

    /**
     * What keeps it from learning by heart.
     *
     * @param dropout share of activations dropped, 0 to 0.9
     * @param weightDecay of matrices, apart from the gradient, 0 to 1
     * @param hide how readily conditions are hidden from crops, 0 to 1; the codec of each language says what that means
     */
    public record Regularization(double dropout, double weightDecay, double hide) {

        public Regularization {
            check("dropout", dropout, 0, 0.9);
            check("weight decay", weightDecay, 0, 1);
            check("probability of hiding conditions", hide, 0, 1);
        }
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
