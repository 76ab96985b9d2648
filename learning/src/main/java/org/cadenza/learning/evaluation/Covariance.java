package org.cadenza.learning.evaluation;

import java.util.List;

/**
 * A covariance matrix.
 *
 * @param matrix {@code [features][features]}, symmetric
 */
public record Covariance(double[][] matrix) {

    /** Mean of each feature. @param vectors one or more */
    public static double[] mean(List<double[]> vectors) {
        double[] mean = new double[vectors.get(0).length];
        for (double[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    /** Standard deviation (divisor n) of each feature around {@code mean}. */
    public static double[] deviations(List<double[]> vectors, double[] mean) {
        return within(vectors, new int[vectors.size()], new double[][] {mean}).deviations();
    }

    /** Around the centre of each item's own class. */
    public static Covariance within(List<double[]> vectors, int[] labels, double[][] centres) {
        int features = centres[0].length;
        double[][] matrix = new double[features][features];
        for (int item = 0; item < labels.length; item++) {
            double[] vector = vectors.get(item);
            double[] centre = centres[labels[item]];
            for (int i = 0; i < features; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] += (vector[i] - centre[i]) * (vector[j] - centre[j]) / labels.length;
                    matrix[j][i] = matrix[i][j];
                }
            }
        }
        return new Covariance(matrix);
    }

    /** The roots of the diagonal. */
    double[] deviations() {
        double[] deviations = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            deviations[i] = Math.sqrt(matrix[i][i]);
        }
        return deviations;
    }

    /** This with {@code share} (above 0, so that it can be inverted) of it replaced by the identity. */
    Covariance shrunk(double share) {
        double[][] shrunk = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                shrunk[i][j] = (1 - share) * matrix[i][j] + (i == j ? share : 0);
            }
        }
        return new Covariance(shrunk);
    }

    /** The inverse times {@code vector}, by Cholesky's decomposition. */
    double[] solve(double[] vector) {
        double[][] lower = cholesky();
        int n = vector.length;
        double[] x = vector.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    private double[][] cholesky() {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
