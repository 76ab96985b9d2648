package org.cadenza.families.charrnn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Losses;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;

/** How little a network foresaw of a text. */
final class Surprise {

    /** Characters that go through the network at once. */
    private static final int AT_ONCE = 16_384;

    private final CharNetwork network;
    private final Alphabet alphabet;
    private double nats;
    private long characters;

    Surprise(CharNetwork network, Alphabet alphabet) {
        this.network = network;
        this.alphabet = alphabet;
    }

    /** The mean cost of a character over all {@code passages}, each begun with nothing in mind; empty for none. */
    Metrics at(List<Passage> passages) {
        for (Collection<Passage> alike : alike(passages)) {
            List<Passage> side = new ArrayList<>();
            for (Passage passage : alike) {
                side.add(passage);
                if ((side.size() + 1) * passage.foretold() > AT_ONCE) {
                    measure(side);
                    side.clear();
                }
            }
            measure(side);
        }
        return characters == 0
                ? Metrics.empty()
                : Metrics.of("nats per character", nats / characters)
                        .and("bits per character", nats / characters / StrictMath.log(2));
    }

    /** Those of one length together, so that they can be read side by side. */
    private static Collection<List<Passage>> alike(List<Passage> passages) {
        Map<String, List<Passage>> byLength = new TreeMap<>();
        for (Passage passage : passages) {
            byLength.computeIfAbsent(passage.foretold() + " " + passage.lead(), key -> new ArrayList<>())
                    .add(passage);
        }
        return byLength.values();
    }

    private void measure(List<Passage> side) {
        if (side.isEmpty()) {
            return;
        }
        int length = side.get(0).foretold();
        int[] read = new int[side.size() * length];
        int[] following = new int[side.size() * length];
        for (int lane = 0; lane < side.size(); lane++) {
            int[] numbers = alphabet.numbers(side.get(lane).codePoints());
            System.arraycopy(numbers, 0, read, lane * length, length);
            System.arraycopy(numbers, 1, following, lane * length, length);
        }
        float[] costs = costs(read, following, side.size());
        for (int i = 0; i < costs.length; i++) {
            if (i % length >= side.get(0).lead()) {
                nats += costs[i];
                characters++;
            }
        }
    }

    private float[] costs(int[] read, int[] following, int lanes) {
        try (Scope scope = new Scope()) {
            return Gradients.without(() -> {
                Tensor logits = network.read(read, lanes, CharNetwork.BLANK, 0).logits();
                return Losses.crossEntropyEach(logits, Tensor.of(following, following.length))
                        .floats();
            });
        }
    }
}
