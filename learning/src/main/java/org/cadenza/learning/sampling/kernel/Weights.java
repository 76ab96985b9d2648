package org.cadenza.learning.sampling.kernel;

import java.util.Arrays;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;

/**
 * Weights by name, as they lie in a checkpoint, checked and made ready for sampling.
 *
 * @param prefix before the names
 */
public record Weights(Map<String, Array> arrays, String prefix) {

    /** Those whose names begin with {@code part} and a dot. */
    public Weights in(String part) {
        return new Weights(arrays, prefix + part + ".");
    }

    /** Layer {@code name}, {@code inputs} to {@code outputs}. */
    public Affine affine(String name, int inputs, int outputs) {
        return new Affine(numbers(name + ".weight", outputs, inputs), numbers(name + ".bias", outputs));
    }

    /** Layer {@code name} of windows of {@code size}, as {@link Convolution#of} takes it. */
    public Convolution convolution(String name, int inputs, int outputs, int size, int stride, int padding) {
        float[] weight = numbers(name + ".weight", outputs, inputs, size);
        return Convolution.of(weight, numbers(name + ".bias", outputs), size, stride, padding);
    }

    /** Layer {@code name} of windows of {@code size}, as {@link Convolution#transposed} takes it. */
    public Convolution transposed(String name, int inputs, int outputs, int size, int stride, int padding) {
        float[] weight = numbers(name + ".weight", inputs, outputs, size);
        return Convolution.transposed(weight, numbers(name + ".bias", outputs), size, stride, padding);
    }

    /** The norm {@code name} over {@code width} numbers. */
    public LayerNorm norm(String name, int width) {
        return new LayerNorm(numbers(name + ".weight", width), numbers(name + ".bias", width));
    }

    /** The array {@code name} of shape {@code [rows, width]}, row by row. */
    public float[][] rows(String name, int rows, int width) {
        float[] numbers = numbers(name, rows, width);
        float[][] result = new float[rows][];
        for (int row = 0; row < rows; row++) {
            result[row] = Arrays.copyOfRange(numbers, row * width, (row + 1) * width);
        }
        return result;
    }

    /** @throws CheckpointException if there is no such array, or it has another shape or type */
    public float[] numbers(String name, long... shape) {
        Array array = arrays.get(prefix + name);
        if (array == null) {
            throw new CheckpointException("the checkpoint has no weight '" + prefix + name + "'");
        }
        return array.floats(prefix + name, shape);
    }
}
