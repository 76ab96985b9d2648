package org.cadenza.learning.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Schedule;

/** Where in its training a checkpoint stands, and whether a run may go on from there. */
final class Position {

    private static final String NAME = "training.position";
    private static final int NUMBERS = 4;

    private Position() {}

    /** {@code state} with its place in the training. */
    static Checkpoint in(Checkpoint state, long step, int examples, Schedule schedule) {
        Map<String, Array> training = new TreeMap<>(state.training());
        training.put(NAME, Array.of(step, examples, schedule.batchSize(), schedule.steps()));
        return new Checkpoint(state.card(), state.documents(), state.weights(), training);
    }

    /**
     * The steps that {@code from} has behind it, once it is clear that it is of this very task.
     *
     * @param card as the run would sign it
     * @throws CheckpointException if it is not
     */
    static long of(Checkpoint from, ModelCard card, Record config, int examples, Schedule schedule) {
        from.expectFamily(card.family());
        requireSame("configuration", Json.read(from.document("config"), config.getClass(), "config"), config);
        requireSame("seed", from.card().seed(), card.seed());
        requireSame("data", origins(from.card().data()), origins(card.data()));
        requireSame("foundation", from.card().foundation(), card.foundation());
        if (from.training().isEmpty()) {
            throw new CheckpointException("the training cannot go on: the model was published without its state");
        }
        long[] position = from.training(NAME).longs();
        if (position.length != NUMBERS
                || position[0] < 0
                || position[0] != from.card().steps()) {
            throw new CheckpointException("the training cannot go on: its position is " + Arrays.toString(position)
                    + ", expected " + from.card().steps() + " steps, the examples, the batch and all steps");
        }
        requireSame("data", position[1] + " examples", examples + " examples");
        requireSame("batch", position[2] + " examples", schedule.batchSize() + " examples");
        requireSame("length", position[3] + " steps", schedule.steps() + " steps");
        return position[0];
    }

    /** What was read; how much of it suits may be counted differently later. */
    private static List<String> origins(List<ModelCard.DataSource> sources) {
        return sources.stream()
                .map(source -> source.name() + " (SHA-256 " + source.sha256() + ")")
                .toList();
    }

    private static void requireSame(String what, Object was, Object now) {
        if (!was.equals(now)) {
            throw new CheckpointException("the training cannot go on: its " + what + " was " + was + " and is now "
                    + now + "; give what it was started with, or start anew");
        }
    }
}
