package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.sampling.kernel.Activations;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.Convolution;
import org.cadenza.learning.sampling.kernel.Weights;

/**
 * A head that heard genres beside the critic's, which the player keeps, to listen to himself: what
 * {@link ConvolutionalGenreHead} has learned, in plain Java.
 */
final class InnerEar {

    /** Where the critic has it. */
    static final String IN_CRITIC = "ear";

    private static final String EAR = "ear.";
    private static final float SLOPE = (float) ConvolutionalGenreHead.SLOPE;

    private final Convolution strokes;
    private final Convolution beats;
    private final Convolution halves;
    private final Affine dense;
    private final Affine last;

    /** @throws org.cadenza.learning.CheckpointException if {@code weights} are not those of such a head */
    InnerEar(Weights weights, RhythmCanConfig.Players players, int genres) {
        int width = ConvolutionalCritic.headWidth(players);
        strokes = weights.convolution("strokes", Patterns.CHANNELS, width, 5, 1, 2);
        beats = weights.convolution("beats", width, 2 * width, 4, 2, 1);
        halves = weights.convolution("halves", 2 * width, 2 * width, 4, 2, 1);
        dense = weights.affine("dense", 2 * width * DrumGrid.STEPS / 4, 2 * width);
        last = weights.affine("last", 2 * width, genres);
    }

    /** The ear that {@link #save} wrote. */
    static InnerEar of(RhythmCanConfig config, int genres, Checkpoint checkpoint) {
        return new InnerEar(new Weights(checkpoint.weights(), EAR), config.players(), genres);
    }

    /** Writes the head of a critic whose parameters are {@code critic}. */
    static void save(Checkpoint.Draft draft, Map<String, Array> critic) {
        Checkpoint.part(critic, IN_CRITIC + ".").forEach((name, array) -> draft.weight(EAR + name, array));
    }

    /** How far what is heard in each grid is from {@code wanted} shares of genres, in nats of cross entropy. */
    float[] misheard(List<DrumGrid> grids, float[] wanted) {
        float[][] logits = logits(grids);
        float[] misheard = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            misheard[i] = crossEntropy(logits[i], wanted);
        }
        return misheard;
    }

    /** {@code [grids][genres]}. */
    float[][] logits(List<DrumGrid> grids) {
        int items = grids.size();
        float[][] heard = rectified(strokes.apply(Patterns.channels(grids), items));
        heard = rectified(beats.apply(heard, items));
        heard = rectified(halves.apply(heard, items));
        float[][] logits = new float[items][last.outputs()];
        float[] all = new float[dense.inputs()];
        float[] drawn = new float[dense.outputs()];
        int steps = all.length / heard.length;
        for (int item = 0; item < items; item++) {
            for (int channel = 0; channel < heard.length; channel++) {
                System.arraycopy(heard[channel], item * steps, all, channel * steps, steps);
            }
            dense.apply(all, drawn);
            Activations.leakyRelu(drawn, SLOPE);
            last.apply(drawn, logits[item]);
        }
        return logits;
    }

    private static float[][] rectified(float[][] channels) {
        for (float[] channel : channels) {
            Activations.leakyRelu(channel, SLOPE);
        }
        return channels;
    }

    private static float crossEntropy(float[] logits, float[] wanted) {
        float[] heard = logits.clone();
        Activations.softmax(heard, heard.length);
        double sum = 0;
        for (int i = 0; i < heard.length; i++) {
            sum -= wanted[i] * StrictMath.log(Math.max(heard[i], Float.MIN_NORMAL));
        }
        return (float) sum;
    }
}
