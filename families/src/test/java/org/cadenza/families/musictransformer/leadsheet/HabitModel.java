package org.cadenza.families.musictransformer.leadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cadenza.learning.sampling.RewindableModel;
import org.cadenza.music.score.Chord;

/**
 * A model by rule, for tests: plain chords of the key, steps of the scale, chord tones where a chord is known, quarters
 * and eighths. Knows nothing but the row, so that its context never matters; refuses to read more than it holds.
 */
final class HabitModel implements RewindableModel {

    private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
    private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
    private static final float NEVER = -8;

    private final int context;
    private int steps;

    HabitModel(int context) {
        this.context = context;
    }

    @Override
    public void reset() {
        steps = 0;
    }

    @Override
    public int context() {
        return context;
    }

    @Override
    public void rewind(int length) {
        assertThat(length).isBetween(0, steps);
        steps = length;
    }

    @Override
    public float[] step(int[] features, int[] references) {
        assertThat(++steps).isLessThanOrEqualTo(context);
        int[] scale = features[Feature.MODE.ordinal()] == 2 ? MINOR : MAJOR;
        boolean minor = scale == MINOR;
        float[] logits = new float[Tokens.VOCABULARY.size()];
        Arrays.fill(logits, NEVER);
        logits[Tokens.POSITION.token(0)] = 3;
        logits[Tokens.REST.first()] = -2;
        for (int root : new int[] {0, 5, 7}) {
            logits[Tokens.ROOT.token(root)] = root == 0 ? 2 : 1;
        }
        boolean dominant = features[Feature.NEXT_ROOT.ordinal()] == 8;
        Chord.Quality quality = minor && !dominant ? Chord.Quality.MINOR : Chord.Quality.MAJOR;
        logits[Tokens.QUALITY.token(quality.ordinal())] = 3;
        for (int units : new int[] {6, 12, 24}) {
            logits[Tokens.DURATION.token(units)] = units == 12 ? 3 : 1;
        }
        for (int pitch = 40; pitch < 100; pitch++) {
            logits[Tokens.PITCH.token(pitch)] = pitch(pitch, scale, features, references[0]);
        }
        return logits;
    }

    private static float pitch(int pitch, int[] scale, int[] features, int last) {
        boolean inScale = false;
        for (int degree : scale) {
            inScale |= degree == pitch % 12;
        }
        int root = features[Feature.ROOT.ordinal()] - 1;
        Chord.Quality quality = Chord.Quality.values()[Math.max(0, features[Feature.QUALITY.ordinal()] - 1)];
        boolean tone = root >= 0 && new Chord(root, quality).contains(pitch);
        int step = last < 0 ? 0 : Math.abs(pitch - Tokens.PITCH.min() - last);
        return (inScale ? 2 : NEVER) + (tone ? 2 : 0) - 0.5f * step;
    }
}
