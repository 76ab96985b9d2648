package org.cadenza.families.musictransformer;

import java.util.Arrays;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.LayerNorm;

/** A decoder's weights by name, as they lie in a checkpoint, checked and made ready for sampling. */
record DecoderWeights(Map<String, Array> arrays, String prefix) {

    /** Those whose names begin with {@code part} and a dot. */
    DecoderWeights in(String part) {
        return new DecoderWeights(arrays, prefix + part + ".");
    }

    /** Layer {@code name}, {@code inputs} to {@code outputs}. */
    Affine affine(String name, int inputs, int outputs) {
        return new Affine(numbers(name + ".weight", outputs, inputs), numbers(name + ".bias", outputs));
    }

    LayerNorm norm(String name, int width) {
        return new LayerNorm(numbers(name + ".weight", width), numbers(name + ".bias", width));
    }

    /** The array {@code name} of shape {@code [rows, width]}, row by row. */
    float[][] rows(String name, int rows, int width) {
        float[] numbers = numbers(name, rows, width);
        float[][] result = new float[rows][];
        for (int row = 0; row < rows; row++) {
            result[row] = Arrays.copyOfRange(numbers, row * width, (row + 1) * width);
        }
        return result;
    }

    /** @throws CheckpointException if there is no such array, or it has another shape or type */
    float[] numbers(String name, long... shape) {
        Array array = arrays.get(prefix + name);
        if (array == null) {
            throw new CheckpointException("the checkpoint has no weight '" + prefix + name + "'");
        }
        return array.floats(prefix + name, shape);
    }
}
