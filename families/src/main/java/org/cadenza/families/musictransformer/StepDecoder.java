package org.cadenza.families.musictransformer;

import java.util.Arrays;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.StepBlocks;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.sampling.RewindableModel;
import org.cadenza.learning.sampling.kernel.Affine;
import org.cadenza.learning.sampling.kernel.LayerNorm;
import org.cadenza.learning.sampling.kernel.Weights;

/**
 * The decoder for sampling: the same mathematics as {@code DecoderNetwork}, one position at a time, in plain Java. Keeps
 * the keys and values of the last {@code context} positions; what lies further back is forgotten, layer by layer.
 */
public final class StepDecoder implements RewindableModel {

    private final int context;
    private final int[] featureSizes;
    private final int firstPitch;
    private final int pitches;
    private final float[][] embedding;
    private final StepBlocks blocks;
    private final LayerNorm norm;
    private final Affine head;
    private final Affine[] intervals;

    private final float[] state;
    private final float[] normed;
    private final float[] logits;
    private final float[] byInterval;

    /** @throws CheckpointException if the weights are not those of such a decoder for such a language */
    public StepDecoder(DecoderShape config, TokenLanguage language, Map<String, Array> arrays) {
        Weights weights = new Weights(arrays, "");
        int width = config.width();
        context = config.context();
        featureSizes = language.featureSizes();
        embedding = weights.rows("embedding.weight", Arrays.stream(featureSizes).sum(), width);
        blocks = new StepBlocks(config, weights.in("blocks"));
        norm = weights.norm("norm", width);
        head = weights.affine("head", width, language.vocabulary().size());
        boolean melodic = language.references() > 0;
        firstPitch = melodic ? language.pitches().first() : 0;
        pitches = melodic ? language.pitches().size() : 0;
        int span = 2 * pitches - 1;
        intervals = new Affine[language.references()];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = new Affine(weights.numbers("interval." + i + ".weight", span, width), new float[span]);
        }
        state = new float[width];
        normed = new float[width];
        logits = new float[head.outputs()];
        byInterval = new float[Math.max(0, span)];
    }

    /** The decoder of a model of {@code language}. @throws CheckpointException if the model does not fit the language */
    static StepDecoder of(Checkpoint checkpoint, TokenLanguage language) {
        Spoken.of(language).check(checkpoint);
        TransformerConfig config = Json.read(checkpoint.document("config"), TransformerConfig.class, "config");
        return new StepDecoder(config.network(), language, checkpoint.weights());
    }

    @Override
    public void reset() {
        blocks.reset();
    }

    @Override
    public int context() {
        return context;
    }

    @Override
    public void rewind(int length) {
        blocks.rewind(length);
    }

    @Override
    public float[] step(int[] features, int[] references) {
        embed(features);
        blocks.apply(state);
        norm.apply(state, normed);
        head.apply(normed, logits);
        for (int i = 0; i < intervals.length; i++) {
            if (references[i] >= 0) {
                addIntervals(intervals[i], references[i]);
            }
        }
        return logits;
    }

    private void embed(int[] features) {
        Arrays.fill(state, 0f);
        int offset = 0;
        for (int feature = 0; feature < featureSizes.length; feature++) {
            if (features[feature] < 0 || features[feature] >= featureSizes[feature]) {
                throw new IllegalArgumentException("feature " + feature + " is " + features[feature]
                        + ", expected 0 to " + (featureSizes[feature] - 1));
            }
            float[] row = embedding[offset + features[feature]];
            for (int i = 0; i < state.length; i++) {
                state[i] += row[i];
            }
            offset += featureSizes[feature];
        }
    }

    /** Each pitch gets what its distance from {@code reference} says. */
    private void addIntervals(Affine interval, int reference) {
        interval.apply(normed, byInterval);
        for (int pitch = 0; pitch < pitches; pitch++) {
            logits[firstPitch + pitch] += byInterval[pitch - reference + pitches - 1];
        }
    }
}
