package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.Convolution;
import org.cadenza.learning.nn.Convolution.Walk;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.LayerNorm;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * Draws beats, then eighths, then sixteenths: a dense layer for eight beats and two transposed convolutions, each followed
 * by a layer norm, to 32 steps. Each cell has an onset, which is struck or not (its gradient is that of the sigmoid), a
 * velocity and an offset; where nothing is struck the critic sees neither.
 */
final class ConvolutionalPlayer implements Player {

    static final double SLOPE = 0.2;
    private static final int BEATS = DrumGrid.STEPS / 4;

    private final Parameter genreVectors;
    private final Linear mix;
    private final Linear first;
    private final LayerNorm firstNorm;
    private final Convolution eighths;
    private final LayerNorm eighthsNorm;
    private final Convolution sixteenths;
    private final LayerNorm sixteenthsNorm;
    private final Convolution cells;
    private final int width;
    private final double dropout;

    ConvolutionalPlayer(Parameters.Builder parameters, RhythmCanConfig.Players players, int genres) {
        width = players.width(64);
        int wide = players.width(256);
        genreVectors = parameters.add("genres", Initializer.normal(1), genres, wide / 4);
        mix = new Linear(parameters.in("mix"), players.noise() + wide / 4, wide);
        first = new Linear(parameters.in("first"), wide, 4L * width * BEATS);
        firstNorm = new LayerNorm(parameters.in("first.norm"), 4L * width);
        eighths = Convolution.transposed(parameters.in("eighths"), 4L * width, 2L * width, new Walk(2, 1, 1), 4);
        eighthsNorm = new LayerNorm(parameters.in("eighths.norm"), 2L * width);
        sixteenths = Convolution.transposed(parameters.in("sixteenths"), 2L * width, 2L * width, new Walk(2, 1, 1), 4);
        sixteenthsNorm = new LayerNorm(parameters.in("sixteenths.norm"), 2L * width);
        cells = Convolution.of(parameters.in("cells"), 2L * width, Patterns.CHANNELS, new Walk(1, 1, 1), 3);
        dropout = players.dropout();
    }

    @Override
    public Draft play(Tensor noise, Tensor genres, boolean training) {
        Tensor told = Tensor.concatenate(1, noise, genres.matmul(genreVectors.value()));
        Tensor idea = mix.apply(told).leakyRelu(SLOPE);
        Tensor beats = first.apply(idea).reshape(noise.size(0), BEATS, 4L * width);
        Tensor drawn = firstNorm.apply(beats).leakyRelu(SLOPE).dropout(dropout, training);
        drawn = finer(eighths, eighthsNorm, drawn);
        drawn = finer(sixteenths, sixteenthsNorm, drawn);
        return draft(cells.apply(drawn.transpose(1, 2)).transpose(1, 2));
    }

    /** [batch, steps, width] to twice the steps. */
    private static Tensor finer(Convolution convolution, LayerNorm norm, Tensor drawn) {
        Tensor more = convolution.apply(drawn.transpose(1, 2)).transpose(1, 2);
        return norm.apply(more).leakyRelu(SLOPE);
    }

    private static Draft draft(Tensor cells) {
        Tensor presence = cells.narrow(2, 0, DrumGrid.LANES).sigmoid();
        Tensor velocities = cells.narrow(2, DrumGrid.LANES, DrumGrid.LANES).sigmoid();
        Tensor offsets = cells.narrow(2, 2 * DrumGrid.LANES, DrumGrid.LANES).tanh();
        Tensor struck = presence.withValuesOf(presence.above(0.5));
        Tensor shown = Tensor.concatenate(2, struck, velocities.times(struck), offsets.times(struck));
        return new Draft(presence, shown, velocities, offsets);
    }
}
