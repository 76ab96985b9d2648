package org.cadenza.families.rhythmcan;

import java.util.List;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/** A genre head that stands alone, with everything it has learned. */
record Ear(Architecture architecture, GenreHead head, Parameters parameters, Parameters statistics) {

    private static final String HEAD = "head.";
    private static final String STATISTICS = "statistics.";

    static Ear of(RhythmClassifierConfig config, int genres, Seed seed) {
        Parameters.Builder parameters = new Parameters.Builder();
        Parameters.Builder statistics = Cast.followed();
        GenreHead head = config.architecture() == Architecture.RECURRENT
                ? new RecurrentGenreHead(parameters, statistics, 2, config.width(), genres, config.dropout())
                : new ConvolutionalGenreHead(parameters, Patterns.CHANNELS, config.width(), genres, config.dropout());
        return new Ear(
                config.architecture(),
                head,
                parameters.build(seed.branch("head"), Device.standard()),
                statistics.build(seed.branch("statistics"), Device.standard()));
    }

    /** Logits [grids, genres]. */
    Tensor hear(List<DrumGrid> grids, boolean training) {
        Tensor full = Patterns.full(grids).to(Device.standard());
        Tensor seen = architecture == Architecture.RECURRENT
                ? Tensor.concatenate(2, Patterns.velocities(full), Patterns.offsets(full))
                : full;
        return head.logits(seen, training);
    }

    void save(Checkpoint.Draft draft) {
        parameters.save().forEach((name, array) -> draft.weight(HEAD + name, array));
        statistics.save().forEach((name, array) -> draft.weight(STATISTICS + name, array));
    }

    void restore(Checkpoint checkpoint) {
        parameters.restore(Checkpoint.part(checkpoint.weights(), HEAD));
        statistics.restore(Checkpoint.part(checkpoint.weights(), STATISTICS));
    }
}
