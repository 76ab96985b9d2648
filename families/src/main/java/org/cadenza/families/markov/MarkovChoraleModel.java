package org.cadenza.families.markov;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/** All that is learned of chorales: counts, and what each order has cost so far. */
final class MarkovChoraleModel {

    private static final String ORDERS = "orders";
    private static final int ORDERS_IN_ALL = MarkovChoraleConfig.HIGHEST + 1;

    /** A rest and all pitches. */
    private static final int OUTCOMES = 129;

    private final MarkovChoraleConfig config;
    private final CountTable table;
    private final WittenBell counts;

    /** What predicting cost with each order before counting, in nats: [orders]. */
    private final double[] costs;

    private record Orders(double[] costs) {}

    MarkovChoraleModel(MarkovChoraleConfig config) {
        this(config, new CountTable(), new double[ORDERS_IN_ALL]);
    }

    private MarkovChoraleModel(MarkovChoraleConfig config, CountTable table, double[] costs) {
        this.config = config;
        this.table = table;
        this.counts = new WittenBell(table, OUTCOMES);
        this.costs = costs;
    }

    /** The model as {@link #save} left it. */
    static MarkovChoraleModel of(Checkpoint checkpoint) {
        return of(checkpoint, Json.read(checkpoint.document("config"), MarkovChoraleConfig.class, "config"));
    }

    static MarkovChoraleModel of(Checkpoint checkpoint, MarkovChoraleConfig config) {
        double[] costs = Json.read(checkpoint.document(ORDERS), Orders.class, ORDERS).costs;
        if (costs == null || costs.length != ORDERS_IN_ALL) {
            throw new CheckpointException("the document '" + ORDERS + "' is damaged. Copy or train the model again.");
        }
        CountTable.Columns columns = new CountTable.Columns(
                checkpoint.weight("contexts"), checkpoint.weight("ends"), checkpoint.weight("entries"));
        return new MarkovChoraleModel(config, columns.table(), costs);
    }

    void save(Checkpoint.Draft draft) {
        table.columns(1).saveWeights(draft);
        draft.document(ORDERS, Json.write(new Orders(costs)));
    }

    /** Measures {@code grid} with every order: nats in all, [orders]. */
    double[] cost(ChoraleGrid grid) {
        double[] cost = new double[ORDERS_IN_ALL];
        double[] probabilities = new double[ORDERS_IN_ALL];
        VoiceContext context = new VoiceContext();
        for (int pitch : pitches(grid)) {
            counts.probabilities(context.kind(), context.features(), context.symbol(pitch), probabilities);
            for (int order = 0; order < cost.length; order++) {
                cost[order] -= StrictMath.log(probabilities[order]);
            }
            context.pass(pitch);
        }
        return cost;
    }

    /** Counts all that happens in {@code grid}, and what it {@code cost} to predict it. */
    void observe(ChoraleGrid grid, double[] cost) {
        for (int order = 0; order < cost.length; order++) {
            costs[order] += cost[order];
        }
        VoiceContext context = new VoiceContext();
        for (int pitch : pitches(grid)) {
            counts.observe(context.kind(), context.features(), context.symbol(pitch));
            context.pass(pitch);
        }
    }

    private static int[] pitches(ChoraleGrid grid) {
        return Arrays.stream(grid.toArray()).flatMapToInt(Arrays::stream).toArray();
    }

    /** The order that is used: that of the configuration, else the one that has cost least. */
    int order() {
        return config.order() != MarkovChoraleConfig.CHOSEN
                ? config.order()
                : IntStream.range(0, costs.length)
                        .reduce((best, order) -> costs[order] < costs[best] ? order : best)
                        .orElseThrow();
    }

    /** The probability that the next voice sings {@code pitch}. */
    double probability(VoiceContext context, int pitch) {
        return probability(context, pitch, order());
    }

    double probability(VoiceContext context, int pitch, int order) {
        return counts.probability(context.kind(), context.features(), order, context.symbol(pitch));
    }
}
