package org.cadenza.learning.sampling.kernel;

import java.util.Arrays;

/**
 * y = W x + b. Not thread-safe.
 *
 * <p>Weights are too many for the caches near the processor, so they lie as they are read. Narrow outputs are folded: the
 * inputs fall into {@code folds} runs, and a row holds one input's weights from each, so that it is long enough for the
 * processor to fetch ahead. (A matrix of 1,024 inputs and 256 outputs takes half the time in eight folds.)
 */
public final class Affine {

    /** Longer rows gain little, and cost the adding up of more folds. */
    private static final int LONGEST_ROW = 2048;

    private final int inputs;
    private final float[] bias;
    private final int folds;

    /** {@code [inputs / folds][folds x outputs]} */
    private final float[][] rows;

    /** {@code [folds x outputs]} */
    private final float[] sums;

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
        this.inputs = weight.length / outputs;
        this.bias = bias.clone();
        this.folds = folds(inputs, outputs);
        this.sums = new float[folds * outputs];
        int run = inputs / folds;
        this.rows = new float[run][folds * outputs];
        for (int input = 0; input < inputs; input++) {
            float[] row = rows[input % run];
            int from = input / run * outputs;
            for (int output = 0; output < outputs; output++) {
                row[from + output] = weight[output * inputs + input];
            }
        }
    }

    private static int folds(int inputs, int outputs) {
        int folds = 1;
        while (2 * folds * outputs <= LONGEST_ROW && inputs % (2 * folds * Rows.AT_ONCE) == 0) {
            folds *= 2;
        }
        return folds;
    }

    /** How long {@code input} must be. */
    public int inputs() {
        return inputs;
    }

    /** How long {@code output} must be. */
    public int outputs() {
        return bias.length;
    }

    /** Writes W x + b into {@code output}, another array than {@code input}. */
    public void apply(float[] input, float[] output) {
        System.arraycopy(bias, 0, output, 0, bias.length);
        if (folds == 1) {
            Rows.accumulate(rows, 0, inputs, input, 0, bias.length, output);
            return;
        }
        Arrays.fill(sums, 0f);
        int run = inputs / folds;
        for (int row = 0; row < run; row += Rows.AT_ONCE) {
            for (int fold = 0; fold < folds; fold++) {
                int from = fold * bias.length;
                Rows.accumulateFour(rows, row, input, fold * run + row, from, from + bias.length, sums);
            }
        }
        for (int fold = 0; fold < folds; fold++) {
            for (int i = 0; i < bias.length; i++) {
                output[i] += sums[fold * bias.length + i];
            }
        }
    }
}
