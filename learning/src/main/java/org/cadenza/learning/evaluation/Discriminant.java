package org.cadenza.learning.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear discriminant analysis (Fisher 1936): each class a normal cloud around its own mean, all of one shape, all
 * equally likely beforehand. Features are scaled by their deviation within classes and the pooled covariance is drawn to
 * the identity by a fixed share, so that features which hardly vary, or say the same twice, do no harm.
 */
public final class Discriminant {

    /** The identity's share in the covariance (Friedman 1989 calls it gamma). */
    private static final double SHRINKAGE = 0.1;
    /** A feature is not believed to be steadier within its class than this share of its whole deviation. */
    private static final double STEADIEST = 0.05;
    /** Less than this is the rounding of a sum. */
    private static final double CONSTANT = 1e-9;

    private final double[] mean;
    private final double[] scale;
    private final double[][] weights;
    private final double[] offsets;

    private Discriminant(double[] mean, double[] scale, double[][] weights, double[] offsets) {
        this.mean = mean;
        this.scale = scale;
        this.weights = weights;
        this.offsets = offsets;
    }

    /**
     * Learns from labelled vectors.
     *
     * @param vectors {@code [items][features]}
     * @param labels class of each item, 0 up to {@code classes}; every class must be there
     */
    public static Discriminant fit(List<double[]> vectors, int[] labels, int classes) {
        double[] mean = Covariance.mean(vectors);
        double[] scale = scale(vectors, mean, labels, centres(vectors, labels, classes));
        List<double[]> standard =
                vectors.stream().map(v -> standardised(v, mean, scale)).toList();
        double[][] centres = centres(standard, labels, classes);
        Covariance pooled = Covariance.within(standard, labels, centres).shrunk(SHRINKAGE);
        double[][] weights = new double[classes][];
        double[] offsets = new double[classes];
        for (int label = 0; label < classes; label++) {
            weights[label] = pooled.solve(centres[label]);
            offsets[label] = -dot(weights[label], centres[label]) / 2;
        }
        return new Discriminant(mean, scale, weights, offsets);
    }

    /** The most likely class of {@code vector}, the first of equals. */
    public int classify(double[] vector) {
        double[] scores = scores(vector);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    /** For each class the logarithm of its likelihood, but for a number that is the same for all. */
    public double[] scores(double[] vector) {
        double[] standard = standardised(vector, mean, scale);
        double[] scores = new double[offsets.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = dot(weights[label], standard) + offsets[label];
        }
        return scores;
    }

    private static double[] scale(List<double[]> vectors, double[] mean, int[] labels, double[][] centres) {
        double[] within = Covariance.within(vectors, labels, centres).deviations();
        double[] scale = Covariance.deviations(vectors, mean);
        for (int i = 0; i < scale.length; i++) {
            scale[i] = scale[i] < CONSTANT ? 0 : Math.max(within[i], STEADIEST * scale[i]);
        }
        return scale;
    }

    private static double[][] centres(List<double[]> vectors, int[] labels, int classes) {
        double[][] centres = new double[classes][];
        for (int label = 0; label < classes; label++) {
            centres[label] = Covariance.mean(of(vectors, labels, label));
        }
        return centres;
    }

    private static List<double[]> of(List<double[]> vectors, int[] labels, int label) {
        List<double[]> own = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label)
                .mapToObj(vectors::get)
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException("class " + label + " has no item, expected one or more");
        }
        return own;
    }

    private static double[] standardised(double[] vector, double[] mean, double[] scale) {
        double[] standard = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            standard[i] = scale[i] == 0 ? 0 : (vector[i] - mean[i]) / scale[i];
        }
        return standard;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
