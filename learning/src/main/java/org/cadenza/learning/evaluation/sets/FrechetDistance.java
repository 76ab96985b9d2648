package org.cadenza.learning.evaluation.sets;

import java.util.List;
import org.cadenza.learning.evaluation.Covariance;

/**
 * The Fréchet distance of two normal clouds: |m - n|² + tr(A + B - 2 (A B)^½), with means m and n and covariances A and B
 * (divisor n - 1), as Heusel et al. 2017 have it for pictures. The root is taken as that of √A B √A, which is symmetric.
 */
final class FrechetDistance {

    private FrechetDistance() {}

    /** 0 or more, in squared units of the features. @param some {@code [items][features]}, two or more, as {@code others} */
    static double between(List<double[]> some, List<double[]> others) {
        double[] mean = Covariance.mean(some);
        double[] otherMean = Covariance.mean(others);
        double[][] covariance = covariance(some, mean);
        double[][] otherCovariance = covariance(others, otherMean);
        double distance = 0;
        for (int i = 0; i < mean.length; i++) {
            distance += (mean[i] - otherMean[i]) * (mean[i] - otherMean[i]);
            distance += covariance[i][i] + otherCovariance[i][i];
        }
        double[][] root = root(covariance);
        for (double value : new Eigen(product(product(root, otherCovariance), root)).values()) {
            distance -= 2 * Math.sqrt(Math.max(0, value));
        }
        return Math.max(0, distance);
    }

    private static double[][] covariance(List<double[]> items, double[] mean) {
        double[][] matrix = Covariance.within(items, new int[items.size()], new double[][] {mean})
                .matrix();
        for (double[] row : matrix) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= (double) items.size() / (items.size() - 1);
            }
        }
        return matrix;
    }

    /** The symmetric root of a symmetric matrix without negative eigenvalues but for rounding. */
    private static double[][] root(double[][] matrix) {
        Eigen eigen = new Eigen(matrix);
        int n = matrix.length;
        double[][] root = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = Math.sqrt(Math.max(0, eigen.values()[k]));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    root[i][j] += value * eigen.vectors()[i][k] * eigen.vectors()[j][k];
                }
            }
        }
        return root;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
