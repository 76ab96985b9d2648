package org.cadenza.families.charrnn;

import org.cadenza.learning.nn.Gru;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Lstm;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/**
 * char-rnn: characters one-hot, recurrent layers one upon the other, and a layer that reads off the last.
 *
 * <p>Parameters: {@code memory}, those of {@link Lstm} or {@link Gru}; {@code head.{weight, bias}} with a row for each
 * character.
 */
final class RecurrentNetwork implements CharNetwork {

    private final int layers;
    private final int width;
    private final int alphabet;
    private final Lstm lstm;
    private final Gru gru;
    private final Linear head;

    RecurrentNetwork(CharRnnConfig.Network config, int alphabet, Parameters.Builder parameters) {
        this.layers = config.layers();
        this.width = config.width();
        this.alphabet = alphabet;
        boolean gated = config.cell() == CharRnnConfig.Cell.GRU;
        Parameters.Builder memory = parameters.in("memory");
        gru = gated ? new Gru(memory, alphabet, width, layers) : null;
        lstm = gated ? null : new Lstm(memory, alphabet, width, layers);
        head = new Linear(parameters.in("head"), width, alphabet);
    }

    @Override
    public Reading read(int[] characters, int lanes, float[][] memory, double dropout) {
        int steps = characters.length / lanes;
        Tensor inputs = oneHot(characters).reshape(lanes, steps, alphabet);
        if (gru != null) {
            Gru.Result result =
                    gru.apply(inputs, memory.length == 0 ? gru.start(lanes) : state(memory[0], lanes), dropout);
            return new Reading(
                    head(result.outputs(), dropout),
                    new float[][] {result.state().detach().floats()});
        }
        Lstm.State start = memory.length == 0
                ? lstm.start(lanes)
                : new Lstm.State(state(memory[0], lanes), state(memory[1], lanes));
        Lstm.Result result = lstm.apply(inputs, start, dropout);
        return new Reading(head(result.outputs(), dropout), new float[][] {
            result.state().output().detach().floats(),
            result.state().cell().detach().floats()
        });
    }

    private Tensor head(Tensor outputs, double dropout) {
        return head.apply(outputs.dropout(dropout, true)).reshape(-1, alphabet);
    }

    private Tensor state(float[] numbers, int lanes) {
        return Tensor.of(numbers, layers, lanes, width);
    }

    private Tensor oneHot(int[] characters) {
        float[] ones = new float[characters.length * alphabet];
        for (int i = 0; i < characters.length; i++) {
            ones[i * alphabet + characters[i]] = 1;
        }
        return Tensor.of(ones, characters.length, alphabet);
    }
}
