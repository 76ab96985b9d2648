package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.nn.BatchNorm;
import org.cadenza.learning.nn.BiLstm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * The genre classifier of RhythmCAN's notebooks: for each kind of channels (velocities; offsets as well in the classifier
 * that stands alone) BiLSTM, batch norm, BiLSTM, batch norm; then a dense layer with sigmoids. Dropout inside the
 * recurrence, which libtorch does not have, is left out; that between layers is kept.
 */
final class RecurrentGenreHead implements GenreHead {

    private static final double MOMENTUM = 0.99;

    /** What follows one kind of channels. */
    private record Branch(BiLstm first, BatchNorm firstNorm, BiLstm second, BatchNorm secondNorm) {}

    private final List<Branch> branches = new ArrayList<>();
    private final Linear dense;
    private final Linear last;
    private final double dropout;

    /** @param width of each LSTM, 128 as published */
    RecurrentGenreHead(
            Parameters.Builder parameters,
            Parameters.Builder statistics,
            int kinds,
            int width,
            int genres,
            double dropout) {
        for (int i = 0; i < kinds; i++) {
            Parameters.Builder at = parameters.in("branch" + i);
            Parameters.Builder with = statistics.in("branch" + i);
            branches.add(new Branch(
                    new BiLstm(at.in("first"), DrumGrid.LANES, width),
                    new BatchNorm(at.in("first.norm"), with.in("first"), 2L * width, MOMENTUM),
                    new BiLstm(at.in("second"), 2L * width, width),
                    new BatchNorm(at.in("second.norm"), with.in("second"), 2L * width, MOMENTUM)));
        }
        dense = new Linear(parameters.in("dense"), 2L * width * kinds, 4L * width);
        last = new Linear(parameters.in("last"), 4L * width, genres);
        this.dropout = dropout;
    }

    /** [batch, steps, kinds x lanes] to logits. */
    @Override
    public Tensor logits(Tensor patterns, boolean training) {
        Tensor[] heard = new Tensor[branches.size()];
        for (int i = 0; i < heard.length; i++) {
            Tensor own = patterns.narrow(2, (long) i * DrumGrid.LANES, DrumGrid.LANES);
            heard[i] = hear(branches.get(i), own, training);
        }
        Tensor all = Tensor.concatenate(1, heard).dropout(dropout, training);
        return last.apply(dense.apply(all).sigmoid());
    }

    private Tensor hear(Branch branch, Tensor patterns, boolean training) {
        Tensor first = branch.first.apply(patterns).dropout(dropout, training);
        Tensor normed = branch.firstNorm.apply(first, training);
        return branch.secondNorm.apply(branch.second.last(normed).dropout(dropout, training), training);
    }
}
