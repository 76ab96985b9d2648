package org.cadenza.families.markov;

import java.util.Arrays;
import org.cadenza.music.score.Genre;

/**
 * Symbol probabilities in ever more special contexts, interpolated with Witten and Bell's weights ("The zero-frequency
 * problem", 1991): a context that was seen N times, followed by T different symbols, speaks with N / (N + T) and leaves
 * the rest to the shorter one.
 *
 * <p>Every context is counted three times: over all material, over the genre's {@link Kind}, and over the genre. The
 * genre's word backs off to a mean of its own shorter context, as far as that was seen, and its kind's word in the same
 * context; the kind's likewise to that of all. A genre without material thereby sounds like its kind.
 */
final class Backoff {

    private static final int ALL = 0;
    private static final int KINDS = 1;
    private static final int GENRES = 16;

    /** Occurrences at which a genre's own shorter context has half of the say that it can have, which is a half. */
    private static final double TRUST = 20;

    private final CountTable table;
    private final int model;

    /** @param model a number of its own, which keeps its contexts apart from those of others in the same table */
    Backoff(CountTable table, int model) {
        this.table = table;
        this.model = model;
    }

    /** Counts {@code symbol} in the context of {@code features}, from the most general to the most special. */
    void observe(Genre genre, int[] features, int symbol) {
        for (int domain : domains(genre)) {
            long context = start(domain);
            table.add(context, symbol);
            for (int feature : features) {
                context = mix(context, feature);
                table.add(context, symbol);
            }
        }
    }

    /**
     * Fills {@code probabilities} [symbols] with the distribution in the context of {@code features}; it sums to 1.
     *
     * @param depth how many of the features to use
     */
    void distribution(Genre genre, int[] features, int depth, double[] probabilities) {
        int[] domains = domains(genre);
        double[][] levels = new double[domains.length][probabilities.length];
        long[] contexts = new long[domains.length];
        double[] seen = new double[domains.length];
        Arrays.fill(levels[ALL], 1.0 / probabilities.length);
        for (int length = 0; length <= depth; length++) {
            for (int i = 0; i < domains.length; i++) {
                contexts[i] = length == 0 ? start(domains[i]) : mix(contexts[i], features[length - 1]);
                if (i > 0) {
                    blend(levels[i], levels[i - 1], share(seen[i]));
                }
                seen[i] = interpolate(table.entries(contexts[i]), levels[i]);
            }
        }
        System.arraycopy(levels[domains.length - 1], 0, probabilities, 0, probabilities.length);
    }

    /** The probability of one of {@code symbols} symbols: what {@link #distribution} says of it, for less work. */
    double probability(Genre genre, int[] features, int depth, int symbol, int symbols) {
        int[] domains = domains(genre);
        double[] levels = new double[domains.length];
        long[] contexts = new long[domains.length];
        double[] seen = new double[domains.length];
        levels[ALL] = 1.0 / symbols;
        for (int length = 0; length <= depth; length++) {
            for (int i = 0; i < domains.length; i++) {
                contexts[i] = length == 0 ? start(domains[i]) : mix(contexts[i], features[length - 1]);
                if (i > 0) {
                    double share = share(seen[i]);
                    levels[i] = share * levels[i] + (1 - share) * levels[i - 1];
                }
                Tally tally = Tally.of(table.entries(contexts[i]), symbol, symbols);
                levels[i] = tally.over(levels[i]);
                seen[i] = tally.total;
            }
        }
        return levels[domains.length - 1];
    }

    /** What a context says: how often it was seen, with how many different symbols, how often with one of them. */
    private record Tally(int total, int different, int own) {

        static Tally of(int[] entries, int symbol, int symbols) {
            int total = 0;
            int different = 0;
            int own = 0;
            for (int entry : entries == null ? new int[0] : entries) {
                if (entry != 0 && CountTable.symbol(entry) < symbols) {
                    total += CountTable.count(entry);
                    different++;
                    own = CountTable.symbol(entry) == symbol ? CountTable.count(entry) : own;
                }
            }
            return new Tally(total, different, own);
        }

        double over(double shorter) {
            return total == 0 ? shorter : (own + different * shorter) / (total + different);
        }
    }

    private static double share(double seen) {
        return 0.5 * seen / (seen + TRUST);
    }

    private static void blend(double[] own, double[] other, double share) {
        for (int symbol = 0; symbol < own.length; symbol++) {
            own[symbol] = share * own[symbol] + (1 - share) * other[symbol];
        }
    }

    /** Lets a context speak over the shorter one; returns how often it was seen. */
    private static int interpolate(int[] entries, double[] shorter) {
        if (entries == null) {
            return 0;
        }
        Tally tally = Tally.of(entries, -1, shorter.length);
        int total = tally.total;
        int different = tally.different;
        double scale = 1.0 / (total + different);
        for (int symbol = 0; symbol < shorter.length; symbol++) {
            shorter[symbol] *= different * scale;
        }
        for (int entry : entries) {
            if (entry != 0 && CountTable.symbol(entry) < shorter.length) {
                shorter[CountTable.symbol(entry)] += CountTable.count(entry) * scale;
            }
        }
        return total;
    }

    /** How often anything was counted for {@code genre} itself. */
    int material(Genre genre) {
        int[] entries = table.entries(start(GENRES + genre.ordinal()));
        return entries == null
                ? 0
                : Arrays.stream(entries).map(CountTable::count).sum();
    }

    private static int[] domains(Genre genre) {
        return genre == null
                ? new int[] {ALL}
                : new int[] {ALL, KINDS + Kind.of(genre).ordinal(), GENRES + genre.ordinal()};
    }

    private long start(int domain) {
        return mix(mix(0x5DEECE66DL, model), domain);
    }

    private static long mix(long hash, int feature) {
        long z = (hash ^ feature) + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
