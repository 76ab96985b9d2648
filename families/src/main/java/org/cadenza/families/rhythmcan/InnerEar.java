package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/** The head by which the critic heard genres, which the player keeps, to listen to himself. */
final class InnerEar {

    /** Where the critic has it. */
    static final String IN_CRITIC = "genre.";

    private static final String EAR = "ear.";

    private final GenreHead head;
    private final Parameters parameters;

    private InnerEar(GenreHead head, Parameters parameters) {
        this.head = head;
        this.parameters = parameters;
    }

    static InnerEar of(RhythmCanConfig config, int genres) {
        Parameters.Builder builder = new Parameters.Builder();
        GenreHead head = ConvolutionalCritic.head(builder, config.players(), genres);
        return new InnerEar(head, builder.build(new Seed(0), Device.standard()));
    }

    /** Writes the head of a critic whose parameters are {@code critic}. */
    static void save(Checkpoint.Draft draft, Map<String, Array> critic) {
        Checkpoint.part(critic, IN_CRITIC).forEach((name, array) -> draft.weight(EAR + name, array));
    }

    /** Takes up what {@link #save} wrote. */
    void restore(Checkpoint checkpoint) {
        parameters.restore(Checkpoint.part(checkpoint.weights(), EAR));
    }

    /** How far what is heard in each grid is from {@code wanted} shares of genres, in nats of cross entropy. */
    float[] misheard(List<DrumGrid> grids, float[] wanted) {
        try (Scope scope = new Scope()) {
            Tensor shares = Tensor.of(wanted, wanted.length).to(Device.standard());
            return Gradients.without(() -> head.logits(Patterns.full(grids).to(Device.standard()), false)
                            .logSoftmax(1)
                            .times(shares)
                            .sum(1)
                            .negative())
                    .floats();
        }
    }
}
