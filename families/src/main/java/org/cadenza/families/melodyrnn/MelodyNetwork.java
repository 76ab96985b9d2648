package org.cadenza.families.melodyrnn;

import java.util.Optional;
import org.cadenza.learning.nn.AttentionLstm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Lstm;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/**
 * Layers of LSTM, of which the first may attend to its own outputs ({@code attention}), the others under {@code layers}, and
 * {@code answers}, which makes logits of what the last one says.
 */
final class MelodyNetwork {

    private final Optional<AttentionLstm> attention;
    private final Optional<Lstm> layers;
    private final Linear answers;

    MelodyNetwork(MelodyRnnConfig config, Parameters.Builder parameters) {
        MelodyRnnConfig.Network network = config.network();
        int inputs = config.lines().inputs();
        int others = network.layers() - (network.attention() > 0 ? 1 : 0);
        attention = network.attention() == 0
                ? Optional.empty()
                : Optional.of(
                        new AttentionLstm(parameters.in("attention"), inputs, network.width(), network.attention()));
        layers = others == 0
                ? Optional.empty()
                : Optional.of(new Lstm(
                        parameters, attention.isPresent() ? network.width() : inputs, network.width(), others));
        answers = new Linear(
                parameters.in("answers"), network.width(), config.lines().classes());
    }

    /** [batch, steps, inputs] to logits [batch, steps, classes]. @param dropout after each layer; 0 but in training */
    Tensor logits(Tensor inputs, double dropout) {
        Tensor heard = attention
                .map(layer -> layer.apply(inputs).dropout(dropout, true))
                .orElse(inputs);
        Tensor said = layers.map(lstm -> lstm.apply(heard, lstm.start(heard.size(0)), dropout)
                        .outputs()
                        .dropout(dropout, true))
                .orElse(heard);
        return answers.apply(said);
    }
}
