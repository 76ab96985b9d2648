package org.cadenza.families.melodyrnn;

import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.nn.Losses;

/**
 * Stretches of lines side by side, the shorter ones padded behind.
 *
 * @param inputs {@code [lines, steps, inputs]}
 * @param labels {@code [lines, steps]}, {@link Losses#IGNORED} in the padding
 */
record LineBatch(int lines, int steps, float[] inputs, long[] labels) {

    /**
     * Part of a line.
     *
     * @param from the first position that is told
     * @param steps how many are; the event after each is foretold, so that one more follows
     * @param known of the line as a whole
     */
    record Stretch(EventLine line, int from, int steps, Traits known) {

        /** All of {@code line}, of which nothing is known before. */
        static Stretch whole(EventLine line) {
            return new Stretch(line, 0, line.length() - 1, Traits.OPEN);
        }
    }

    static LineBatch of(List<Stretch> stretches, LineEncoding encoding) {
        int steps = stretches.stream().mapToInt(Stretch::steps).max().orElse(0);
        float[] inputs = new float[stretches.size() * steps * encoding.inputs()];
        long[] labels = new long[stretches.size() * steps];
        Arrays.fill(labels, Losses.IGNORED);
        float[] input = new float[encoding.inputs()];
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            LineEncoding told = encoding.told(stretch.known);
            for (int step = 0; step < stretch.steps; step++) {
                Arrays.fill(input, 0);
                told.input(stretch.line, stretch.from + step, input);
                System.arraycopy(input, 0, inputs, (i * steps + step) * input.length, input.length);
                labels[i * steps + step] = encoding.label(stretch.line, stretch.from + step + 1);
            }
        }
        return new LineBatch(stretches.size(), steps, inputs, labels);
    }
}
