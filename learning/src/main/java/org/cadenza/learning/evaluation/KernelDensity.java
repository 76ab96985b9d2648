package org.cadenza.learning.evaluation;

/**
 * A Gaussian kernel density over an even grid, with Scott's bandwidth: the sample's standard deviation times n to the
 * power -1/5, as {@code scipy.stats.gaussian_kde} has it. Points are shared out between the two grid places around them
 * before the kernel is laid on, which costs grid squared instead of grid times points.
 */
final class KernelDensity {

    /** So many bandwidths away exp(-z² / 2) is 0. */
    private static final double UNDERFLOW = 39;

    /** A deviation of less than this share of the mean is the rounding of sums. */
    private static final double ROUNDING = 1e-12;

    private KernelDensity() {}

    /** Scott's bandwidth; 0 where the numbers do not vary. */
    static double bandwidth(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return sd <= ROUNDING * Math.abs(mean) ? 0 : sd * Math.pow(values.length, -0.2);
    }

    /**
     * The density at {@code size} places from {@code low} in steps of {@code step}.
     *
     * @param values all within the grid
     * @param bandwidth above 0
     */
    static double[] on(double low, double step, int size, double[] values, double bandwidth) {
        double[] weights = new double[size];
        for (double value : values) {
            double place = (value - low) / step;
            int left = Math.min((int) place, size - 2);
            weights[left] += (1 - (place - left)) / values.length;
            weights[left + 1] += (place - left) / values.length;
        }
        double[] kernel = kernel(step, size, bandwidth);
        double[] density = new double[size];
        for (int j = 0; j < size; j++) {
            for (int i = Math.max(0, j - kernel.length + 1);
                    weights[j] > 0 && i < Math.min(size, j + kernel.length);
                    i++) {
                density[i] += weights[j] * kernel[Math.abs(i - j)];
            }
        }
        return density;
    }

    /** One side of the kernel, as far as it is not 0 in double precision. */
    private static double[] kernel(double step, int size, double bandwidth) {
        int reach = (int) Math.min(size, Math.ceil(UNDERFLOW * bandwidth / step) + 1);
        double[] kernel = new double[reach];
        for (int i = 0; i < reach; i++) {
            double z = i * step / bandwidth;
            kernel[i] = Math.exp(-z * z / 2) / (bandwidth * Math.sqrt(2 * Math.PI));
        }
        return kernel;
    }
}
