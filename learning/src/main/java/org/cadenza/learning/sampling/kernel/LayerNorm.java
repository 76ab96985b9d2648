package org.cadenza.learning.sampling.kernel;

/** Layer normalisation (Ba, Kiros and Hinton, 2016), epsilon 1e-5. Immutable and thread-safe. */
public final class LayerNorm {

    private static final double EPSILON = 1e-5;

    private final float[] weight;
    private final float[] bias;

    /**
     * @param weight {@code [width]}
     * @param bias {@code [width]}
     */
    public LayerNorm(float[] weight, float[] bias) {
        if (weight.length != bias.length) {
            throw new IllegalArgumentException(
                    "bias has " + bias.length + " numbers, expected as many as the weight, " + weight.length);
        }
        this.weight = weight.clone();
        this.bias = bias.clone();
    }

    /** Writes the normalised {@code input} into {@code output}; both {@code [width]}, and may be the same. */
    public void apply(float[] input, float[] output) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += input[i];
        }
        double mean = sum / weight.length;
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            double deviation = input[i] - mean;
            squares += deviation * deviation;
        }
        double scale = 1 / Math.sqrt(squares / weight.length + EPSILON);
        for (int i = 0; i < weight.length; i++) {
            output[i] = (float) ((input[i] - mean) * scale) * weight[i] + bias[i];
        }
    }
}
