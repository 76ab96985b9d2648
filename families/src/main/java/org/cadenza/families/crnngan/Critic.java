package org.cadenza.families.crnngan;

import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Lstm;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/** The discriminator: LSTMs that read from either end, and one dense layer that says at each event how real it is. */
final class Critic {

    private static final int KERNELS = 25;
    private static final int KERNEL_WIDTH = 10;

    private final Lstm forward;
    private final Lstm backward;
    private final Parameter kernels;
    private final Linear decision;
    private final CrnnGanConfig.Networks networks;

    /**
     * What a sequence sounds like.
     *
     * @param features of the last layer, [batch, events, features]
     * @param logits how real each event is, [batch, events]
     */
    record Opinion(Tensor features, Tensor logits) {

        /** The mean chance that an event is real, [batch]. */
        Tensor chance() {
            return logits.sigmoid().mean(1);
        }

        /** How real it is on the whole, [batch]. */
        Tensor score() {
            return logits.mean(1);
        }

        private Opinion of(long first, long count) {
            return new Opinion(features.narrow(0, first, count), logits.narrow(0, first, count));
        }
    }

    /** What real sequences and played ones sound like. */
    record Opinions(Opinion real, Opinion played) {}

    /** @param heard numbers of an event, as {@link EventScale#heard} gives them */
    Critic(Parameters.Builder parameters, CrnnGanConfig config, int heard, int labels) {
        networks = config.networks();
        int width = networks.criticWidth();
        int layers = networks.criticLayers();
        forward = new Lstm(parameters.in("forward"), heard + labels, width, layers);
        backward = networks.bothWays() ? new Lstm(parameters.in("backward"), heard + labels, width, layers) : null;
        int features = networks.bothWays() ? 2 * width : width;
        kernels = networks.batchFeatures()
                ? parameters.add("kernels", Initializer.glorot(), features, KERNELS * KERNEL_WIDTH)
                : null;
        Initializer first =
                config.events().units() == CrnnGanConfig.Units.RAW ? Initializer.normal(1) : Initializer.glorot();
        decision = new Linear(parameters.in("decision"), features + (networks.batchFeatures() ? KERNELS : 0), 1, first);
    }

    /**
     * Hears both at once, so that the weights are read once for both; unless sequences are likened to others of their batch.
     *
     * @param real as {@link EventScale#heard} gives them, [batch, events, numbers]
     * @param played as many of them
     */
    Opinions hear(Tensor real, Tensor played, Tensor labels, boolean training) {
        if (kernels != null) {
            return new Opinions(hear(real, labels, training), hear(played, labels, training));
        }
        long batch = real.size(0);
        Opinion both = hear(Tensor.concatenate(0, real, played), Tensor.concatenate(0, labels, labels), training);
        return new Opinions(both.of(0, batch), both.of(batch, batch));
    }

    /** @param events as {@link EventScale#heard} gives them, [batch, events, numbers] */
    Opinion hear(Tensor events, Tensor labels, boolean training) {
        long count = events.size(1);
        Tensor told = labels.unsqueeze(1).plus(Tensor.zeros(1, count, 1).to(Device.standard()));
        Tensor given = Tensor.concatenate(2, events, told).dropout(networks.dropout(), training);
        Tensor features = read(forward, given);
        if (backward != null) {
            features = Tensor.concatenate(
                    2, features, read(backward, given.reversed(1)).reversed(1));
        }
        Tensor judged = kernels == null ? features : Tensor.concatenate(2, features, likeness(features));
        Tensor logits = decision.apply(judged).select(2, 0);
        return new Opinion(
                features,
                networks.endsOnly()
                        ? Tensor.concatenate(1, logits.narrow(1, 0, 1), logits.narrow(1, count - 1, 1))
                        : logits);
    }

    private static Tensor read(Lstm lstm, Tensor given) {
        return lstm.apply(given, lstm.start(given.size(0))).outputs();
    }

    /** How like the others of its batch each sequence is (Salimans et al., arXiv 1606.03498), told at every event. */
    private Tensor likeness(Tensor features) {
        long batch = features.size(0);
        Tensor own = features.mean(1).matmul(kernels.value()).sigmoid().reshape(batch, 1, KERNELS, KERNEL_WIDTH);
        Tensor distance = own.minus(own.transpose(0, 1)).abs().sum(3);
        Tensor near = distance.negative().exp().sum(1);
        return near.unsqueeze(1).plus(Tensor.zeros(1, features.size(1), 1).to(Device.standard()));
    }
}
