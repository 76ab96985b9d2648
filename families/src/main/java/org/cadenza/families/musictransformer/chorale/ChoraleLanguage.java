package org.cadenza.families.musictransformer.chorale;

import java.util.Arrays;
import org.cadenza.learning.representation.FeatureTable;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.Vocabulary;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/**
 * Chorales as a stream of pitches and rests: soprano, alto, tenor and bass of the first sixteenth, then of the second.
 *
 * <p>The conditions are the mode (1 major, 2 minor), the tonic (its pitch class and 1) and the length in quarter notes,
 * 0 where they are not known. With a length the stream ends there and the steps that are left are known before each
 * token; without one it never ends.
 */
public final class ChoraleLanguage implements TokenLanguage {

    static final int MODE = 0;
    static final int TONIC = 1;
    static final int LENGTH = 2;

    /** The longest length, in quarter notes, that can be asked for. */
    static final int MAX_QUARTERS = 512;

    private static final int[] CONDITIONS = {2, 12, MAX_QUARTERS};

    /** As features: of the length itself only whether it is known, lest a network knows pieces by it. */
    static final int[] CONDITION_SIZES = {3, 13, 2};

    private static final int LOWEST = 33;
    private static final int HIGHEST = 86;

    /** The token of a rest; those of pitches follow. */
    static final int REST = 0;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Vocabulary.Range rests = vocabulary.range("rest", 0, 0);
    private final Vocabulary.Range pitches = vocabulary.range("pitch", LOWEST, HIGHEST);
    private final FeatureTable<ChoralePlace> features = ChoraleFeatures.of(this);

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public int[] featureSizes() {
        return features.sizes();
    }

    /** The features of its readers. */
    FeatureTable<ChoralePlace> features() {
        return features;
    }

    @Override
    public int conditions() {
        return CONDITIONS.length;
    }

    @Override
    public Vocabulary.Range pitches() {
        return pitches;
    }

    @Override
    public int references() {
        return ChoraleReader.REFERENCES;
    }

    @Override
    public TokenReader reader(int[] conditions) {
        TokenLanguage.checkConditions(conditions, CONDITIONS);
        return new ChoraleReader(this, conditions);
    }

    /** The token of a pitch or {@link ChoraleGrid#REST}. @throws IllegalArgumentException if it is out of range */
    int token(int pitch) {
        return pitch == ChoraleGrid.REST ? rests.first() : pitches.token(pitch);
    }

    /** The pitch that {@code token} stands for, or {@link ChoraleGrid#REST}. */
    int pitch(int token) {
        return rests.has(token) ? ChoraleGrid.REST : pitches.value(token);
    }

    /** The stream of a grid, every pitch moved by {@code semitones}: {@code [steps x voices]}. */
    int[] tokens(ChoraleGrid grid, int semitones) {
        int[] tokens = new int[grid.steps() * ChoraleGrid.VOICES];
        for (int i = 0; i < tokens.length; i++) {
            int pitch = grid.pitch(i / ChoraleGrid.VOICES, i % ChoraleGrid.VOICES);
            tokens[i] = token(pitch == ChoraleGrid.REST ? pitch : pitch + semitones);
        }
        return tokens;
    }

    /** The grid of a stream; tokens of an unfinished last step are left out. */
    ChoraleGrid grid(int[] tokens) {
        int[][] steps = new int[tokens.length / ChoraleGrid.VOICES][];
        for (int step = 0; step < steps.length; step++) {
            int from = step * ChoraleGrid.VOICES;
            steps[step] = Arrays.stream(tokens, from, from + ChoraleGrid.VOICES)
                    .map(this::pitch)
                    .toArray();
        }
        return new ChoraleGrid(steps);
    }
}
