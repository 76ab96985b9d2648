package org.cadenza.learning.sampling.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Convolution over the steps of several items at once. A channel is an array of all its items' steps, one item after the
 * other, {@code [items x steps]}: rows long enough for {@link Rows}. An item's numbers do not depend on the others.
 * Immutable and thread-safe.
 */
public final class Convolution {

    /**
     * One in so many output steps, and how it is made: output step {@code n} of a phase sees the input steps
     * {@code n * stride + shift}, zeros where there are none.
     *
     * @param weight {@code [outputs, inputs, shifts]}, row-major
     */
    private record Phase(int stride, int[] shifts, float[] weight) {}

    private final int inputs;
    private final float[] bias;
    private final List<Phase> phases;

    private Convolution(int inputs, float[] bias, List<Phase> phases) {
        this.inputs = inputs;
        this.bias = bias.clone();
        this.phases = List.copyOf(phases);
    }

    /**
     * One that makes a step of every {@code stride} steps.
     *
     * @param weight {@code [outputs, inputs, size]}, row-major
     * @param bias {@code [outputs]}
     * @param padding zeros before and after each item, so many that {@code steps / stride} steps come out
     */
    public static Convolution of(float[] weight, float[] bias, int size, int stride, int padding) {
        int[] shifts = new int[size];
        Arrays.setAll(shifts, tap -> tap - padding);
        int inputs = inputs(weight, bias, size);
        return new Convolution(inputs, bias, List.of(new Phase(stride, shifts, weight.clone())));
    }

    /**
     * One that makes {@code stride} steps of every step, transposed.
     *
     * @param weight {@code [inputs, outputs, size]}, row-major
     * @param bias {@code [outputs]}
     * @param padding steps cut off each end, so many that {@code steps * stride} steps come out
     */
    public static Convolution transposed(float[] weight, float[] bias, int size, int stride, int padding) {
        int inputs = inputs(weight, bias, size);
        List<Phase> phases = new ArrayList<>();
        for (int phase = 0; phase < stride; phase++) {
            int first = (phase + padding) % stride;
            int taps = (size - first + stride - 1) / stride;
            int[] shifts = new int[taps];
            float[] part = new float[bias.length * inputs * taps];
            for (int tap = 0; tap < taps; tap++) {
                shifts[tap] = (phase + padding - first) / stride - tap;
                for (int output = 0; output < bias.length; output++) {
                    for (int input = 0; input < inputs; input++) {
                        part[(output * inputs + input) * taps + tap] =
                                weight[(input * bias.length + output) * size + first + tap * stride];
                    }
                }
            }
            phases.add(new Phase(1, shifts, part));
        }
        return new Convolution(inputs, bias, phases);
    }

    private static int inputs(float[] weight, float[] bias, int size) {
        if (weight.length == 0 || weight.length % (bias.length * size) != 0) {
            throw new IllegalArgumentException("weight has " + weight.length + " numbers, expected a multiple of "
                    + bias.length + " outputs of windows of " + size);
        }
        return weight.length / bias.length / size;
    }

    /** {@code [inputs][items x steps]} to {@code [outputs][items x steps made]}. */
    public float[][] apply(float[][] channels, int items) {
        int length = channels[0].length / phases.get(0).stride();
        float[][] made = new float[bias.length][length * phases.size()];
        float[] sums = new float[length];
        for (int phase = 0; phase < phases.size(); phase++) {
            float[][] seen = seen(phases.get(phase), channels, items);
            for (int output = 0; output < bias.length; output++) {
                Arrays.fill(sums, bias[output]);
                Rows.accumulate(seen, 0, seen.length, phases.get(phase).weight(), output * seen.length, length, sums);
                for (int step = 0; step < length; step++) {
                    made[output][step * phases.size() + phase] = sums[step];
                }
            }
        }
        return made;
    }

    /** The input as each tap of the window sees it, {@code [inputs x shifts][items x steps]}. */
    private float[][] seen(Phase phase, float[][] channels, int items) {
        int steps = channels[0].length / items;
        int length = steps / phase.stride();
        float[][] seen = new float[inputs * phase.shifts().length][items * length];
        for (int row = 0; row < seen.length; row++) {
            float[] channel = channels[row / phase.shifts().length];
            int shift = phase.shifts()[row % phase.shifts().length];
            for (int step = 0; step < length; step++) {
                int from = step * phase.stride() + shift;
                for (int item = 0; item < items && from >= 0 && from < steps; item++) {
                    seen[row][item * length + step] = channel[item * steps + from];
                }
            }
        }
        return seen;
    }
}
