package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.sampling.kernel.Activations;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.Convolution;
import org.cadenza.learning.sampling.kernel.LayerNorm;
import org.cadenza.learning.sampling.kernel.Weights;

/**
 * What {@link ConvolutionalPlayer} has learned, in plain Java: no tensor library is opened for a groove, and its bits are
 * the same on every machine. Layers and their names are those of the player; a test holds the two together.
 */
final class PlainSketcher implements Sketcher {

    private static final float SLOPE = (float) ConvolutionalPlayer.SLOPE;
    private static final int BEATS = DrumGrid.STEPS / 4;

    private final float[][] genreVectors;
    private final Affine mix;
    private final Affine first;
    private final LayerNorm firstNorm;
    private final Convolution eighths;
    private final LayerNorm eighthsNorm;
    private final Convolution sixteenths;
    private final LayerNorm sixteenthsNorm;
    private final Convolution cells;
    private final int width;

    /** @throws org.cadenza.learning.CheckpointException if {@code weights} are not those of such a player */
    PlainSketcher(Weights weights, RhythmCanConfig.Players players, int genres) {
        width = players.width(64);
        int wide = players.width(256);
        genreVectors = weights.rows("genres", genres, wide / 4);
        mix = weights.affine("mix", players.noise() + wide / 4, wide);
        first = weights.affine("first", wide, 4 * width * BEATS);
        firstNorm = weights.norm("first.norm", 4 * width);
        eighths = weights.transposed("eighths", 4 * width, 2 * width, 4, 2, 1);
        eighthsNorm = weights.norm("eighths.norm", 2 * width);
        sixteenths = weights.transposed("sixteenths", 2 * width, 2 * width, 4, 2, 1);
        sixteenthsNorm = weights.norm("sixteenths.norm", 2 * width);
        cells = weights.convolution("cells", 2 * width, Patterns.CHANNELS, 3, 1, 1);
    }

    @Override
    public List<Sketch> sketch(List<float[]> noises, List<float[]> mixtures) {
        int items = noises.size();
        float[][] drawn = new float[4 * width][items * BEATS];
        for (int item = 0; item < items; item++) {
            float[] beats = beats(noises.get(item), mixtures.get(item));
            for (int i = 0; i < beats.length; i++) {
                drawn[i % drawn.length][item * BEATS + i / drawn.length] = beats[i];
            }
        }
        drawn = normed(firstNorm, drawn);
        drawn = normed(eighthsNorm, eighths.apply(drawn, items));
        drawn = cells.apply(normed(sixteenthsNorm, sixteenths.apply(drawn, items)), items);
        List<Sketch> sketches = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            sketches.add(sketch(drawn, item * DrumGrid.STEPS));
        }
        return sketches;
    }

    /** {@code [beats, channels]}, row by row. */
    private float[] beats(float[] noise, float[] mixture) {
        float[] told = new float[mix.inputs()];
        System.arraycopy(noise, 0, told, 0, noise.length);
        for (int genre = 0; genre < genreVectors.length; genre++) {
            for (int i = 0; i < genreVectors[genre].length; i++) {
                told[noise.length + i] += mixture[genre] * genreVectors[genre][i];
            }
        }
        float[] idea = new float[mix.outputs()];
        mix.apply(told, idea);
        Activations.leakyRelu(idea, SLOPE);
        float[] beats = new float[first.outputs()];
        first.apply(idea, beats);
        return beats;
    }

    /** Normed over the channels of each step, then rectified; in place. */
    private static float[][] normed(LayerNorm norm, float[][] channels) {
        float[] step = new float[channels.length];
        for (int at = 0; at < channels[0].length; at++) {
            for (int channel = 0; channel < step.length; channel++) {
                step[channel] = channels[channel][at];
            }
            norm.apply(step, step);
            Activations.leakyRelu(step, SLOPE);
            for (int channel = 0; channel < step.length; channel++) {
                channels[channel][at] = step[channel];
            }
        }
        return channels;
    }

    private static Sketch sketch(float[][] drawn, int from) {
        float[] presence = new float[DrumGrid.CELLS];
        float[] velocities = new float[DrumGrid.CELLS];
        float[] offsets = new float[DrumGrid.CELLS];
        for (int cell = 0; cell < DrumGrid.CELLS; cell++) {
            int step = from + cell / DrumGrid.LANES;
            int lane = cell % DrumGrid.LANES;
            presence[cell] = Activations.sigmoid(drawn[lane][step]);
            velocities[cell] = Activations.sigmoid(drawn[DrumGrid.LANES + lane][step]);
            offsets[cell] = Activations.tanh(drawn[2 * DrumGrid.LANES + lane][step]);
        }
        return new Sketch(presence, velocities, offsets);
    }
}
