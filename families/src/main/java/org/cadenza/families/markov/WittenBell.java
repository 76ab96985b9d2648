package org.cadenza.families.markov;

/**
 * Symbol probabilities in ever more special contexts, interpolated as Witten and Bell do ("The zero-frequency problem",
 * 1991, method C): a context seen N times, followed by T different symbols, one of them c times, says
 * {@code (c + T P') / (N + T)}, where P' is what the next shorter context says. Below the shortest all symbols are alike.
 */
final class WittenBell {

    private static final long START = 0x6A09E667F3BCC908L;

    private final CountTable table;
    private final double uniform;

    /** @param outcomes symbols that are possible at any one time */
    WittenBell(CountTable table, int outcomes) {
        this.table = table;
        this.uniform = 1.0 / outcomes;
    }

    /**
     * Counts {@code symbol} in the context of no features, of the first, of the first two and so on.
     *
     * @param kind of symbol that is due: other kinds have contexts of their own
     */
    void observe(int kind, int[] features, int symbol) {
        long context = mix(START, kind);
        table.add(context, symbol);
        for (int feature : features) {
            context = mix(context, feature);
            table.add(context, symbol);
        }
    }

    /** Fills {@code probabilities} [features + 1] with that of {@code symbol} in contexts of 0, 1, 2 ... features. */
    void probabilities(int kind, int[] features, int symbol, double[] probabilities) {
        double probability = uniform;
        long context = mix(START, kind);
        for (int length = 0; length <= features.length; length++) {
            context = length == 0 ? context : mix(context, features[length - 1]);
            probability = interpolated(context, symbol, probability);
            probabilities[length] = probability;
        }
    }

    /** The probability of {@code symbol} in the context of the first {@code order} features. */
    double probability(int kind, int[] features, int order, int symbol) {
        double probability = uniform;
        long context = mix(START, kind);
        for (int length = 0; length <= order; length++) {
            context = length == 0 ? context : mix(context, features[length - 1]);
            probability = interpolated(context, symbol, probability);
        }
        return probability;
    }

    private double interpolated(long context, int symbol, double shorter) {
        int[] entries = table.entries(context);
        if (entries == null) {
            return shorter;
        }
        int total = 0;
        int different = 0;
        int own = 0;
        for (int entry : entries) {
            if (entry != 0) {
                total += CountTable.count(entry);
                different++;
                own = CountTable.symbol(entry) == symbol ? CountTable.count(entry) : own;
            }
        }
        return (own + different * shorter) / (total + different);
    }

    private static long mix(long hash, int feature) {
        long z = (hash ^ feature) + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
