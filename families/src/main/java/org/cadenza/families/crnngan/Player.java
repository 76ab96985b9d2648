package org.cadenza.families.crnngan;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Lstm;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;

/**
 * The generator: at each event it is given noise, its own last event (or, in pretraining, the true one) and what it is told,
 * and thinks of the next, by a dense layer and LSTMs; its {@link Voice} makes it an event.
 */
final class Player {

    private final Linear entry;
    private final List<Lstm> layers = new ArrayList<>();
    private final Voice voice;
    private final CrnnGanConfig.Networks networks;
    private final int width;
    private final int noise;

    /**
     * Where a piece has got to.
     *
     * @param event the last one, [batch, width]
     * @param memory of each layer
     */
    record State(Tensor event, List<Lstm.State> memory) {

        /** Hands the state to the scope that encloses {@code scope}. */
        State keptBy(Scope scope) {
            return new State(
                    scope.keep(event),
                    memory.stream().map(state -> state.keptBy(scope)).toList());
        }
    }

    /**
     * A player.
     *
     * @param width of an event as the players have it
     * @param labels 0 for a player that is told none
     */
    Player(Parameters.Builder parameters, CrnnGanConfig config, int width, int labels) {
        this.networks = config.networks();
        this.width = width;
        this.noise = (int) (networks.noise() * config.events().width());
        boolean raw = config.events().units() == CrnnGanConfig.Units.RAW;
        int wide = networks.playerWidth();
        int told = noise + (networks.fedBack() ? width : 0) + labels;
        entry = new Linear(parameters.in("entry"), told, wide, raw ? Initializer.normal(1) : Initializer.glorot());
        for (int layer = 0; layer < networks.playerLayers(); layer++) {
            layers.add(new Lstm(parameters.in("memory").in(String.valueOf(layer)), wide, wide, 1));
        }
        voice = raw
                ? new RawVoice(parameters.in("voice"), wide, width)
                : new MusicalVoice(parameters.in("voice"), wide, networks.headWidth(), noise);
    }

    /** The state before the first event: as in the original, the last event is drawn. */
    State start(int batch) {
        return new State(
                Tensor.uniform(batch, width).to(Device.standard()),
                layers.stream().map(layer -> layer.start(batch)).toList());
    }

    /** Fresh noise for {@code events} events, [batch, events, noise]. */
    Tensor noise(int batch, int events) {
        return Tensor.uniform(batch, events, noise).to(Device.standard());
    }

    /**
     * Plays, [batch, events, width].
     *
     * @param noise [batch, events, noise]
     * @param labels [batch, labels]; without columns where nothing is told
     */
    Tensor play(Tensor noise, Tensor labels, boolean training) {
        Tensor[] played = new Tensor[(int) noise.size(1)];
        State state = start((int) noise.size(0));
        for (int i = 0; i < played.length; i++) {
            state = next(state, noise.select(1, i), labels, 1, training);
            played[i] = state.event();
        }
        return Tensor.stack(1, played);
    }

    /**
     * The next event.
     *
     * @param noise [batch, noise]
     * @param temperature of the choice of keys, above 0; raw units have none
     */
    State next(State state, Tensor noise, Tensor labels, double temperature, boolean training) {
        Tensor given = networks.fedBack()
                ? Tensor.concatenate(1, noise, state.event(), labels)
                : Tensor.concatenate(1, noise, labels);
        List<Lstm.State> memory = new ArrayList<>();
        Tensor thought = think(given.unsqueeze(1), state.memory(), memory, training);
        Tensor event = voice.speak(thought, noise.unsqueeze(1), temperature);
        return new State(event.select(1, 0), memory);
    }

    /** What it costs that {@code events [batch, events, width]} came each after those before it, a scalar. */
    Tensor surprise(Tensor events, Tensor labels, boolean training) {
        int batch = (int) events.size(0);
        int count = (int) events.size(1);
        State start = start(batch);
        Tensor noise = noise(batch, count);
        Tensor before = Tensor.concatenate(1, start.event().unsqueeze(1), events.narrow(1, 0, count - 1));
        Tensor told = labels.unsqueeze(1).plus(Tensor.zeros(1, count, 1).to(Device.standard()));
        Tensor given =
                networks.fedBack() ? Tensor.concatenate(2, noise, before, told) : Tensor.concatenate(2, noise, told);
        Tensor thoughts = think(given, start.memory(), new ArrayList<>(), training);
        return voice.surprise(thoughts, events, noise(batch, count), noise(batch, count));
    }

    private Tensor think(Tensor given, List<Lstm.State> before, List<Lstm.State> after, boolean training) {
        Tensor thought = entry.apply(given).relu();
        for (int layer = 0; layer < layers.size(); layer++) {
            Lstm.Result result = layers.get(layer).apply(thought, before.get(layer));
            after.add(result.state());
            thought = result.outputs().dropout(networks.dropout(), training);
        }
        return thought;
    }
}
