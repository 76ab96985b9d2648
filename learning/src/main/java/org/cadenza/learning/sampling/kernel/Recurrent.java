package org.cadenza.learning.sampling.kernel;

import java.util.Arrays;

/**
 * A stack of recurrent layers, one step at a time: what {@code learning.nn}'s {@code Lstm} and {@code Gru} learned, under
 * the names of their weights. Immutable and thread-safe; what has been heard is in a {@link State}.
 */
public final class Recurrent {

    /** What a unit of a layer does with what it hears and remembers. */
    public enum Cell {
        /** Long short-term memory; gates lie in the order input, forget, cell, output. */
        LSTM(4),
        /** Gated recurrent unit (Cho et al. 2014, in the form of cuDNN); gates lie in the order reset, update, new. */
        GRU(3);

        private final int gates;

        Cell(int gates) {
            this.gates = gates;
        }
    }

    /**
     * One layer's weights, a row for each number that comes in.
     *
     * @param input {@code [inputs][gates x width]}
     * @param inputBias {@code [gates x width]}
     * @param memory {@code [width][gates x width]}
     * @param memoryBias {@code [gates x width]}
     */
    private record Layer(float[][] input, float[] inputBias, float[][] memory, float[] memoryBias) {

        static Layer of(Weights weights, int inputs, int width, int gates) {
            return new Layer(
                    transposed(weights.rows("input.weight", gates * width, inputs)),
                    weights.numbers("input.bias", gates * width),
                    transposed(weights.rows("memory.weight", gates * width, width)),
                    weights.numbers("memory.bias", gates * width));
        }

        private static float[][] transposed(float[][] rows) {
            float[][] columns = new float[rows[0].length][rows.length];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    columns[column][row] = rows[row][column];
                }
            }
            return columns;
        }
    }

    /** Where a sequence has got to. Not thread-safe. */
    public static final class State {

        /** Both {@code [layers][width]}; a GRU remembers nothing but what it says. */
        private final float[][] outputs;

        private final float[][] cells;

        /** What a layer's gates hear, {@code [gates x width]}; nothing lasts here from step to step. */
        private final float[] heard;

        private final float[] remembered;

        private State(int layers, int width, int gates) {
            outputs = new float[layers][width];
            cells = new float[layers][width];
            heard = new float[gates * width];
            remembered = new float[gates * width];
        }

        /** What {@code layer} remembers, {@code [width]}: the state's own array; 0 throughout for a GRU. */
        float[] cells(int layer) {
            return cells[layer];
        }

        /** Forgets everything. */
        public void clear() {
            for (int layer = 0; layer < outputs.length; layer++) {
                Arrays.fill(outputs[layer], 0f);
                Arrays.fill(cells[layer], 0f);
            }
        }

        /** Takes over what {@code other}, a state of the same stack, has heard: a beam branches so. */
        public void set(State other) {
            for (int layer = 0; layer < outputs.length; layer++) {
                System.arraycopy(other.outputs[layer], 0, outputs[layer], 0, outputs[layer].length);
                System.arraycopy(other.cells[layer], 0, cells[layer], 0, cells[layer].length);
            }
        }
    }

    private final Cell cell;
    private final int width;
    private final Layer[] layers;

    /**
     * @param weights those of {@code layers.0}, {@code layers.1} and so on
     * @throws org.cadenza.learning.CheckpointException if they are not those of such a stack
     */
    public Recurrent(Cell cell, Weights weights, int inputs, int width, int layers) {
        this.cell = cell;
        this.width = width;
        this.layers = new Layer[layers];
        for (int layer = 0; layer < layers; layer++) {
            this.layers[layer] =
                    Layer.of(weights.in("layers." + layer), layer == 0 ? inputs : width, width, cell.gates);
        }
    }

    /** A state before the first step. */
    public State start() {
        return new State(layers.length, width, cell.gates);
    }

    /**
     * Hears {@code input}, {@code [inputs]}.
     *
     * @return what the last layer says, {@code [width]}: the state's own array, good until its next step
     */
    public float[] step(float[] input, State state) {
        float[][] rows = layers[0].input();
        if (input.length != rows.length) {
            throw new IllegalArgumentException("input has " + input.length + " numbers, expected " + rows.length);
        }
        hear(layers[0], input, state);
        return finish(state);
    }

    /** The same for an input that is 0 but for a 1 at {@code index}. */
    public float[] step(int index, State state) {
        float[][] rows = layers[0].input();
        if (index < 0 || index >= rows.length) {
            throw new IllegalArgumentException("index is " + index + ", expected 0 to " + (rows.length - 1));
        }
        float[] row = rows[index];
        float[] bias = layers[0].inputBias();
        for (int i = 0; i < row.length; i++) {
            state.heard[i] = bias[i] + row[i];
        }
        return finish(state);
    }

    private void hear(Layer layer, float[] input, State state) {
        System.arraycopy(layer.inputBias(), 0, state.heard, 0, state.heard.length);
        Rows.accumulate(layer.input(), 0, input.length, input, 0, state.heard.length, state.heard);
    }

    /** The rest of a step, once the first layer has heard its input. */
    private float[] finish(State state) {
        for (int layer = 0; layer < layers.length; layer++) {
            if (layer > 0) {
                hear(layers[layer], state.outputs[layer - 1], state);
            }
            float[] output = state.outputs[layer];
            System.arraycopy(layers[layer].memoryBias(), 0, state.remembered, 0, state.remembered.length);
            Rows.accumulate(layers[layer].memory(), 0, width, output, 0, state.remembered.length, state.remembered);
            if (cell == Cell.LSTM) {
                longShortTerm(state, output, state.cells[layer]);
            } else {
                gated(state, output);
            }
        }
        return state.outputs[layers.length - 1];
    }

    private void longShortTerm(State state, float[] output, float[] cells) {
        float[] heard = state.heard;
        float[] remembered = state.remembered;
        for (int i = 0; i < heard.length; i++) {
            heard[i] += remembered[i];
        }
        for (int i = 0; i < width; i++) {
            float in = Activations.sigmoid(heard[i]);
            float keep = Activations.sigmoid(heard[width + i]);
            float news = Activations.tanh(heard[2 * width + i]);
            float out = Activations.sigmoid(heard[3 * width + i]);
            cells[i] = keep * cells[i] + in * news;
            output[i] = out * Activations.tanh(cells[i]);
        }
    }

    private void gated(State state, float[] output) {
        float[] heard = state.heard;
        float[] remembered = state.remembered;
        for (int i = 0; i < width; i++) {
            float reset = Activations.sigmoid(heard[i] + remembered[i]);
            float update = Activations.sigmoid(heard[width + i] + remembered[width + i]);
            float news = Activations.tanh(heard[2 * width + i] + reset * remembered[2 * width + i]);
            output[i] = (1 - update) * news + update * output[i];
        }
    }
}
