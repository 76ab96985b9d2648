package org.cadenza.learning.evaluation.sets;

import java.util.Arrays;

/** The eigenvalues of a small symmetric matrix and their vectors, by Jacobi's rotations (1846), row after row until nothing is left. */
final class Eigen {

    private static final int SWEEPS = 60;
    private static final double NOTHING = 1e-22;

    private final double[][] matrix;
    private final double[][] vectors;

    /** @param symmetric {@code [n][n]}, left as it is */
    Eigen(double[][] symmetric) {
        int n = symmetric.length;
        matrix = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && besideDiagonal() > NOTHING; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q);
                }
            }
        }
    }

    /** {@code [n]}, in no order. */
    double[] values() {
        double[] values = new double[matrix.length];
        Arrays.setAll(values, i -> matrix[i][i]);
        return values;
    }

    /** {@code [n][n]}, each column the vector of the value of that place, of length 1. */
    double[][] vectors() {
        return vectors;
    }

    private double besideDiagonal() {
        double squares = 0;
        double all = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                squares += i == j ? 0 : matrix[i][j] * matrix[i][j];
                all += matrix[i][j] * matrix[i][j];
            }
        }
        return all == 0 ? 0 : squares / all;
    }

    /** Turns the plane of p and q so that their common entry is 0. */
    private void rotate(int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double ratio = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            turn(row, p, q, cosine, sine);
        }
        for (int i = 0; i < matrix.length; i++) {
            double left = matrix[p][i];
            matrix[p][i] = cosine * left - sine * matrix[q][i];
            matrix[q][i] = sine * left + cosine * matrix[q][i];
        }
        for (double[] row : vectors) {
            turn(row, p, q, cosine, sine);
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double left = row[p];
        row[p] = cosine * left - sine * row[q];
        row[q] = sine * left + cosine * row[q];
    }
}
