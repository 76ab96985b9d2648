package org.cadenza.learning.sampling.kernel;

/** y = W x + b. Immutable and thread-safe. */
public final class Affine {

    /** The weights of each input, {@code [inputs][outputs]}: the other way round than they lie in a checkpoint. */
    private final float[][] weights;

    private final float[] bias;

    /**
     * @param weight {@code [outputs, inputs]}, row-major
     * @param bias {@code [outputs]}; all 0 where a layer has none
     */
    public Affine(float[] weight, float[] bias) {
        int outputs = bias.length;
        if (outputs == 0 || weight.length % outputs != 0) {
            throw new IllegalArgumentException(
                    "weight has " + weight.length + " numbers, expected a multiple of the " + outputs + " of the bias");
        }
        this.bias = bias.clone();
        this.weights = new float[weight.length / outputs][outputs];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < weights.length; input++) {
                weights[input][output] = weight[output * weights.length + input];
            }
        }
    }

    /** How long {@code input} must be. */
    public int inputs() {
        return weights.length;
    }

    /** How long {@code output} must be. */
    public int outputs() {
        return bias.length;
    }

    /** Writes W x + b into {@code output}, another array than {@code input}. */
    public void apply(float[] input, float[] output) {
        System.arraycopy(bias, 0, output, 0, bias.length);
        Rows.accumulate(weights, 0, weights.length, input, 0, bias.length, output);
    }
}
