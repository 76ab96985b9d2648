package org.cadenza.families.markov;

import java.util.Arrays;
import java.util.Set;
import org.cadenza.learning.songwriting.GenreKind;
import org.cadenza.music.score.Genre;

/**
 * Symbol probabilities in ever more special contexts, interpolated by absolute discounting with a concentration: a
 * context that was seen N times, followed by T different symbols, one of them c times, says
 * {@code (c - D + (S + D T) P') / (N + S)}, where P' is what the next shorter context says. This is the predictive rule
 * of a hierarchical Pitman-Yor process with one table for each symbol, of which interpolated Kneser-Ney is the case
 * S = 0 (Teh, "A hierarchical Bayesian language model based on Pitman-Yor processes", 2006). Our deviation: shorter
 * contexts keep their full counts, for they are not suffixes of one sequence but fewer of several features.
 *
 * <p>Every context is counted three times: over all material, over the genre's {@link GenreKind}, and over the genre. The
 * genre's word backs off to a mean of its own shorter context, as far as that was seen, and its kind's word in the same
 * context; the kind's likewise to that of all. A genre without material thereby sounds like its kind.
 */
final class Backoff {

    private static final int ALL = 0;
    private static final int KINDS = 1;
    private static final int GENRES = 16;

    private static final double DISCOUNT = 0.8;

    private static final int SPECIAL = 2;

    /** Occurrences at which a genre's own shorter context has half of the say that it can have, which is a half. */
    private static final double TRUST = 20;

    private final CountTable table;
    private final int model;
    private final double concentration;

    /**
     * @param model a number of its own, which keeps its contexts apart from those of others in the same table
     * @param concentration occurrences that a context needs before it has half of the say
     */
    Backoff(CountTable table, int model, double concentration) {
        this.concentration = concentration;
        this.table = table;
        this.model = model;
    }

    /**
     * Counts {@code symbol} in the context of {@code features}, from the most general to the most special. In contexts
     * of {@link #SPECIAL} features and more it counts once for a song however often the song repeats itself: else the
     * chorus of one song passes for the habit of many.
     *
     * @param song what the present song has counted already
     */
    void observe(Genre genre, int[] features, int symbol, Set<Long> song) {
        for (int domain : domains(genre)) {
            long context = start(domain);
            table.add(context, symbol);
            for (int i = 0; i < features.length; i++) {
                context = mix(context, features[i]);
                if (i + 1 < SPECIAL || song.add(mix(context, symbol))) {
                    table.add(context, symbol);
                }
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
                levels[i] = tally.over(levels[i], concentration);
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

        double over(double shorter, double concentration) {
            double told = Math.max(0, own - DISCOUNT) + (concentration + DISCOUNT * different) * shorter;
            return total == 0 ? shorter : told / (total + concentration);
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
    private int interpolate(int[] entries, double[] shorter) {
        if (entries == null) {
            return 0;
        }
        Tally tally = Tally.of(entries, -1, shorter.length);
        if (tally.total == 0) {
            return 0;
        }
        double scale = 1 / (tally.total + concentration);
        for (int symbol = 0; symbol < shorter.length; symbol++) {
            shorter[symbol] *= (concentration + DISCOUNT * tally.different) * scale;
        }
        for (int entry : entries) {
            if (entry != 0 && CountTable.symbol(entry) < shorter.length) {
                shorter[CountTable.symbol(entry)] += (CountTable.count(entry) - DISCOUNT) * scale;
            }
        }
        return tally.total;
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
                : new int[] {ALL, KINDS + GenreKind.of(genre).ordinal(), GENRES + genre.ordinal()};
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
