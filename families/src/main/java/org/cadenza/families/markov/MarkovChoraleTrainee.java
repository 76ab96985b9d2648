package org.cadenza.families.markov;

import java.util.List;
import java.util.OptionalLong;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.evaluation.NatsPerNote;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.score.Piece;

/**
 * Counts what happens in chorales. The loss of a batch is what it cost to predict it before it was counted, in nats per
 * note; every voice of every sixteenth is a note, rests too.
 */
final class MarkovChoraleTrainee implements Trainee<Piece, ChoraleGrid> {

    private static final int BATCH = 16;

    private final MarkovChoraleConfig config;
    private MarkovChoraleModel model;

    MarkovChoraleTrainee(MarkovChoraleConfig config, MarkovChoraleModel model) {
        this.config = config;
        this.model = model;
    }

    @Override
    public List<ChoraleGrid> encode(LabelledItem<Piece> item) throws UnsuitableException {
        return List.of(ChoraleGrid.of(item.item()));
    }

    @Override
    public Schedule schedule(int examples, OptionalLong steps) {
        return Schedule.epochs(examples, BATCH, config.epochs()).ordered(steps);
    }

    @Override
    public Metrics step(List<ChoraleGrid> batch, Seed seed) {
        double nats = 0;
        long notes = 0;
        for (ChoraleGrid grid : batch) {
            double[] cost = model.cost(grid);
            nats += cost[model.order()];
            notes += notes(grid);
            model.observe(grid, cost);
        }
        return Metrics.of("loss", nats / notes);
    }

    @Override
    public Metrics evaluate(List<ChoraleGrid> heldOut) {
        double[] nats = new double[MarkovChoraleConfig.HIGHEST + 1];
        long notes = 0;
        for (ChoraleGrid grid : heldOut) {
            double[] cost = model.cost(grid);
            for (int order = 0; order < nats.length; order++) {
                nats[order] += cost[order];
            }
            notes += notes(grid);
        }
        if (notes == 0) {
            return Metrics.empty();
        }
        NatsPerNote likelihood = new NatsPerNote();
        likelihood.add(null, nats[model.order()], notes);
        Metrics metrics = likelihood.metrics();
        for (int order = 0; order < nats.length; order++) {
            metrics = metrics.and(NatsPerNote.nats() + ", order " + order, nats[order] / notes);
        }
        return metrics;
    }

    private static long notes(ChoraleGrid grid) {
        return (long) ChoraleGrid.VOICES * grid.steps();
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        model.save(draft);
        draft.note("Chorales have no condition but the length and the key that is asked for.");
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        model = MarkovChoraleModel.of(checkpoint, config);
    }
}
