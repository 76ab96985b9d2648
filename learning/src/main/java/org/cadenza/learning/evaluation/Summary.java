package org.cadenza.learning.evaluation;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a set of measured numbers lies. Undefined ones (NaN) are left out and not counted.
 *
 * @param n how many were defined
 * @param mean NaN if none was
 * @param sd standard deviation of a sample (divisor n - 1), NaN below two
 * @param median NaN if none was
 */
public record Summary(int n, double mean, double sd, double median) {

    public static Summary of(double... values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int n = sorted.length;
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        double median = n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Summary(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)), median);
    }

    /**
     * How many standard deviations this mean lies above the other's: Cohen's d with the root mean square of the two
     * deviations. NaN where either is undefined, and where neither set varies.
     */
    public double distance(Summary other) {
        double pooled = Math.sqrt((sd * sd + other.sd * other.sd) / 2);
        return pooled == 0 ? Double.NaN : (mean - other.mean) / pooled;
    }

    /** {@code "0.93 ± 0.05"}, or {@code "-"} where nothing was defined. */
    public String text(int decimals) {
        if (n == 0) {
            return "-";
        }
        String number = "%." + decimals + "f";
        return String.format(Locale.ROOT, n < 2 ? number : number + " ± " + number, mean, sd);
    }
}
