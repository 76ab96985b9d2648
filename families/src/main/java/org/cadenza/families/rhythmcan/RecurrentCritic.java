package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.BiLstm;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * The discriminators of RhythmCAN's notebooks, which look at velocities. The creative one reads patterns with two BiLSTMs
 * of 64; the conditional one has the genre's own 32 x 9 numbers beside them and three BiLSTMs of 64, 128 and 16. The head
 * that hears genres shares no layer with either.
 */
final class RecurrentCritic implements Critic {

    private static final double SLOPE = 0.01;
    private static final double GENRE_DROPOUT = 0.1;

    private final Parameter genrePatterns;
    private final BiLstm first;
    private final BiLstm second;
    private final BiLstm third;
    private final Linear dense;
    private final Linear last;
    private final GenreHead head;

    /** @param conditional whether patterns are judged as of a genre */
    RecurrentCritic(
            Parameters.Builder parameters,
            Parameters.Builder statistics,
            RhythmCanConfig.Players players,
            int genres,
            boolean conditional) {
        Parameters.Builder at = parameters.in("real");
        int width = players.width(64);
        int narrow = players.width(16);
        genrePatterns = conditional ? at.add("genres", Initializer.uniform(0.05), genres, DrumGrid.CELLS) : null;
        first = new BiLstm(at.in("first"), conditional ? 2L * DrumGrid.LANES : DrumGrid.LANES, width);
        second = new BiLstm(at.in("second"), 2L * width, conditional ? 2L * width : width);
        third = conditional ? new BiLstm(at.in("third"), 4L * width, narrow) : null;
        dense = new Linear(at.in("dense"), conditional ? 2L * narrow * DrumGrid.STEPS : 2L * width, players.width(256));
        last = new Linear(at.in("last"), players.width(256), 1);
        head = new RecurrentGenreHead(
                parameters.in("genre"), statistics.in("genre"), 1, players.width(128), genres, GENRE_DROPOUT);
    }

    @Override
    public Tensor view(Tensor full) {
        return Patterns.velocities(full);
    }

    @Override
    public Tensor score(Tensor patterns, Tensor genres, boolean training) {
        Tensor read;
        if (genrePatterns == null) {
            read = second.last(first.apply(patterns));
        } else {
            Tensor wanted = genres.matmul(genrePatterns.value()).reshape(patterns.shape());
            Tensor both = Tensor.concatenate(2, patterns, wanted);
            read = third.apply(second.apply(first.apply(both))).reshape(patterns.size(0), -1);
        }
        return last.apply(dense.apply(read).leakyRelu(SLOPE));
    }

    @Override
    public Tensor genres(Tensor patterns, boolean training) {
        return head.logits(patterns, training);
    }
}
