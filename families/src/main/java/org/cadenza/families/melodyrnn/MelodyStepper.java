package org.cadenza.families.melodyrnn;

import java.util.Optional;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.AttentionRecurrent;
import org.cadenza.learning.sampling.kernel.Recurrent;
import org.cadenza.learning.sampling.kernel.Weights;

/**
 * What {@link MelodyNetwork} has learned, one step at a time in plain Java: no tensor library is opened for a tune, and its
 * bits are the same on every machine. Not thread-safe.
 */
final class MelodyStepper {

    private final Optional<AttentionRecurrent> attention;
    private final Optional<Recurrent> layers;
    private final Affine answers;

    /** Where a line has got to. */
    final class State {

        private final Optional<AttentionRecurrent.State> attended = attention.map(AttentionRecurrent::start);
        private final Optional<Recurrent.State> heard = layers.map(Recurrent::start);

        /** A state that goes its own way from here. */
        State copy() {
            State copy = new State();
            copy.attended.ifPresent(state -> state.set(attended.get()));
            copy.heard.ifPresent(state -> state.set(heard.get()));
            return copy;
        }
    }

    /** @throws org.cadenza.learning.CheckpointException if the weights are not those of such a network */
    MelodyStepper(MelodyRnnConfig config, Checkpoint checkpoint) {
        Weights weights = new Weights(checkpoint.weights(), "");
        MelodyRnnConfig.Network network = config.network();
        int inputs = config.lines().inputs();
        int width = network.width();
        int others = network.layers() - (network.attention() > 0 ? 1 : 0);
        attention = network.attention() == 0
                ? Optional.empty()
                : Optional.of(new AttentionRecurrent(weights.in("attention"), inputs, width, network.attention()));
        layers = others == 0
                ? Optional.empty()
                : Optional.of(new Recurrent(
                        Recurrent.Cell.LSTM, weights, attention.isPresent() ? width : inputs, width, others));
        answers = weights.affine("answers", width, config.lines().classes());
    }

    State start() {
        return new State();
    }

    /** Hears {@code input}, {@code [inputs]}. @return logits, {@code [classes]} */
    float[] step(float[] input, State state) {
        float[] said =
                attention.map(layer -> layer.step(input, state.attended.get())).orElse(input);
        float[] last = layers.map(lstm -> lstm.step(said, state.heard.get())).orElse(said);
        float[] logits = new float[answers.outputs()];
        answers.apply(last, logits);
        return logits;
    }
}
