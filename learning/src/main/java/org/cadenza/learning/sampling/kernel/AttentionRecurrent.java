package org.cadenza.learning.sampling.kernel;

import java.util.Arrays;

/**
 * What {@code learning.nn}'s {@code AttentionLstm} learned, one step at a time, under the names of its weights. Not
 * thread-safe; what has been heard is in a {@link State}.
 */
public final class AttentionRecurrent {

    private final int width;
    private final int window;
    private final Affine in;
    private final Recurrent memory;
    private final Affine query;
    private final Affine key;
    private final float[] score;
    private final Affine out;

    private final float[] heard;
    private final float[] told;
    private final float[] pair;
    private final float[] asked;
    private final float[] scores;

    /** Where a sequence has got to. */
    public final class State {

        private final Recurrent.State memory = AttentionRecurrent.this.memory.start();
        private final float[] attended = new float[width];

        /** Both {@code [window][width]}, a ring. */
        private final float[][] outputs = new float[window][width];

        private final float[][] keys = new float[window][width];
        private int oldest;

        /** Takes over what {@code other}, a state of the same layer, has heard. */
        public void set(State other) {
            memory.set(other.memory);
            System.arraycopy(other.attended, 0, attended, 0, width);
            for (int i = 0; i < window; i++) {
                System.arraycopy(other.outputs[i], 0, outputs[i], 0, width);
                System.arraycopy(other.keys[i], 0, keys[i], 0, width);
            }
            oldest = other.oldest;
        }
    }

    /** @throws org.cadenza.learning.CheckpointException if {@code weights} are not those of such a layer */
    public AttentionRecurrent(Weights weights, int inputs, int width, int window) {
        this.width = width;
        this.window = window;
        in = weights.affine("in", inputs + width, inputs);
        memory = new Recurrent(Recurrent.Cell.LSTM, weights.in("memory"), inputs, width, 1);
        query = weights.affine("query", 2 * width, width);
        key = new Affine(weights.numbers("key.weight", width, width), new float[width]);
        score = weights.numbers("score.weight", 1, width);
        out = weights.affine("out", 2 * width, width);
        heard = new float[inputs + width];
        told = new float[inputs];
        pair = new float[2 * width];
        asked = new float[width];
        scores = new float[window];
    }

    /** A state before the first step. */
    public State start() {
        return new State();
    }

    /**
     * Hears {@code input}, {@code [inputs]}.
     *
     * @return what it says, {@code [width]}: the state's own array, good until the window has gone round
     */
    public float[] step(float[] input, State state) {
        System.arraycopy(input, 0, heard, 0, input.length);
        System.arraycopy(state.attended, 0, heard, input.length, width);
        in.apply(heard, told);
        float[] said = memory.step(told, state.memory);
        System.arraycopy(state.memory.cells(0), 0, pair, 0, width);
        System.arraycopy(said, 0, pair, width, width);
        query.apply(pair, asked);
        attend(state);
        System.arraycopy(said, 0, pair, 0, width);
        System.arraycopy(state.attended, 0, pair, width, width);
        float[] output = state.outputs[state.oldest];
        out.apply(pair, output);
        key.apply(output, state.keys[state.oldest]);
        state.oldest = (state.oldest + 1) % window;
        return output;
    }

    private void attend(State state) {
        for (int i = 0; i < window; i++) {
            scores[i] = score(state.keys[i]);
        }
        Activations.softmax(scores, window);
        Arrays.fill(state.attended, 0f);
        Rows.accumulate(state.outputs, 0, window, scores, 0, width, state.attended);
    }

    private float score(float[] keys) {
        float sum = 0;
        for (int i = 0; i < width; i++) {
            sum += score[i] * Activations.tanh(keys[i] + asked[i]);
        }
        return sum;
    }
}
