package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.BatchNorm;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Lstm;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * The generator of RhythmCAN's notebooks: two dense layers with batch norm, and LSTMs of 128, 128 and 9 over 32 steps.
 * What comes out is velocities; a cell is struck where they are above a threshold. Told a genre, the noise is multiplied by
 * the genre's vector, and the last layer's outputs go through a leaky tanh instead of a sigmoid.
 */
final class RecurrentPlayer implements Player {

    static final double SLOPE = 0.2;
    static final double LAST_SLOPE = 0.3;
    private static final double MOMENTUM = 0.9;

    private final Parameter genreVectors;
    private final Linear first;
    private final BatchNorm firstNorm;
    private final Linear second;
    private final BatchNorm secondNorm;
    private final Lstm steps;
    private final SigmoidLstm lanes;
    private final Lstm tanhLanes;
    private final int stepWidth;
    private final double dropout;

    /** @param genres 0 for a player that is told none */
    RecurrentPlayer(
            Parameters.Builder parameters, Parameters.Builder statistics, RhythmCanConfig.Players players, int genres) {
        int width = players.width(512);
        stepWidth = players.width(32);
        int memory = players.width(128);
        genreVectors =
                genres == 0 ? null : parameters.add("genres", Initializer.uniform(0.05), genres, players.noise());
        first = new Linear(parameters.in("first"), players.noise(), width);
        firstNorm = new BatchNorm(parameters.in("first.norm"), statistics.in("first"), width, MOMENTUM);
        second = new Linear(parameters.in("second"), width, (long) stepWidth * DrumGrid.STEPS);
        secondNorm = new BatchNorm(
                parameters.in("second.norm"), statistics.in("second"), (long) stepWidth * DrumGrid.STEPS, MOMENTUM);
        steps = new Lstm(parameters.in("steps"), stepWidth, memory, 2);
        lanes = genres == 0 ? new SigmoidLstm(parameters.in("lanes"), memory, DrumGrid.LANES) : null;
        tanhLanes = genres == 0 ? null : new Lstm(parameters.in("lanes"), memory, DrumGrid.LANES, 1);
        dropout = players.dropout();
    }

    @Override
    public Draft play(Tensor noise, Tensor genres, boolean training) {
        long batch = noise.size(0);
        Tensor told = genreVectors == null ? noise : noise.times(genres.matmul(genreVectors.value()));
        Tensor idea = firstNorm.apply(first.apply(told).leakyRelu(SLOPE), training);
        idea = secondNorm.apply(second.apply(idea).leakyRelu(SLOPE), training);
        Tensor drawn = idea.reshape(batch, DrumGrid.STEPS, stepWidth).dropout(dropout, training);
        drawn = steps.apply(drawn, steps.start(batch)).outputs();
        Tensor velocities = lanes != null
                ? lanes.apply(drawn)
                : tanhLanes.apply(drawn, tanhLanes.start(batch)).outputs().leakyRelu(LAST_SLOPE);
        return new Draft(velocities, velocities, velocities, Tensor.zerosLike(velocities));
    }
}
