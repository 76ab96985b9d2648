package org.cadenza.families.rhythmcan;

import java.util.Map;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Parameters;

/**
 * A player of a configuration with everything it has learned.
 *
 * @param statistics what batch norms have seen; empty networks of their own kind have one idle number
 */
record Cast(Player player, Parameters parameters, Parameters statistics) {

    /** Before the names of what the player has learned, in a checkpoint. */
    static final String PLAYER = "player.";

    private static final String STATISTICS = "statistics.";

    static Cast of(RhythmCanConfig config, int genres, Seed seed) {
        Parameters.Builder parameters = new Parameters.Builder();
        Parameters.Builder statistics = followed();
        Player player = config.players().architecture() == Architecture.RECURRENT
                ? new RecurrentPlayer(
                        parameters, statistics, config.players(), config.mode() == Mode.CREATIVE ? 0 : genres)
                : new ConvolutionalPlayer(parameters, config.players(), genres);
        return new Cast(
                player,
                parameters.build(seed.branch("player"), Device.standard()),
                statistics.build(seed.branch("statistics"), Device.standard()));
    }

    /** A builder that is never empty, for networks without any statistics. */
    static Parameters.Builder followed() {
        Parameters.Builder statistics = new Parameters.Builder();
        statistics.add("none", Initializer.constant(0), 1);
        return statistics;
    }

    /** Writes what generates, the parameters as {@code average} has them. */
    void save(Checkpoint.Draft draft, Map<String, Array> average) {
        average.forEach((name, array) -> draft.weight(PLAYER + name, array));
        statistics.save().forEach((name, array) -> draft.weight(STATISTICS + name, array));
    }

    /** Takes up what {@link #save} wrote. */
    void restore(Checkpoint checkpoint) {
        parameters.restore(Checkpoint.part(checkpoint.weights(), PLAYER));
        statistics.restore(Checkpoint.part(checkpoint.weights(), STATISTICS));
    }
}
