package org.cadenza.families.rhythmcan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;

/**
 * An array of a Keras layer, and where its numbers lie in a checkpoint.
 *
 * @param name within the layer: {@code "kernel"}
 * @param shape as Keras has it
 * @param ours the checkpoint's arrays; Keras has their sum
 * @param turned whether Keras has rows where we have columns
 */
record KerasArray(String name, List<Long> shape, List<String> ours, boolean turned) {

    /** One that is the same here and there. */
    static KerasArray same(String name, String ours, long... shape) {
        return new KerasArray(name, boxed(shape), List.of(ours), false);
    }

    /** A matrix [inputs, outputs], which we have as [outputs, inputs]. */
    static KerasArray turned(String name, String ours, long inputs, long outputs) {
        return new KerasArray(name, List.of(inputs, outputs), List.of(ours), true);
    }

    private static List<Long> boxed(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }

    /** The array for Keras. */
    Array written(Map<String, Array> checkpoint) {
        float[] sum = new float[(int) size()];
        for (String each : ours) {
            float[] values = Optional.ofNullable(checkpoint.get(each))
                    .orElseThrow(() -> new CheckpointException("the checkpoint has no weight '" + each + "'"))
                    .floats(each, ourShape());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return Array.of(turned ? transposed(sum, shape.get(1), shape.get(0)) : sum)
                .shaped(dimensions());
    }

    /** Puts {@code given}, of Keras, where it belongs. @param given of this shape */
    void read(Array given, Map<String, Array> checkpoint) {
        float[] values = given.floats();
        float[] first = turned ? transposed(values, shape.get(0), shape.get(1)) : values;
        checkpoint.put(ours.get(0), Array.of(first).shaped(ourShape()));
        for (String rest : ours.subList(1, ours.size())) {
            checkpoint.put(rest, Array.of(new float[values.length]).shaped(ourShape()));
        }
    }

    /** [rows, columns] as [columns, rows]. */
    private static float[] transposed(float[] values, long rows, long columns) {
        float[] transposed = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[(int) (column * rows + row)] = values[(int) (row * columns + column)];
            }
        }
        return transposed;
    }

    private long size() {
        return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }

    /** {@link #shape} as arrays have it. */
    long[] dimensions() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    private long[] ourShape() {
        return turned ? new long[] {shape.get(1), shape.get(0)} : dimensions();
    }
}
