package org.cadenza.families.musictransformer.performance;

import org.cadenza.learning.representation.FeatureTable;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.Vocabulary;

/**
 * Performances as a stream of 388 events. Time is counted in moments of 10 ms.
 *
 * <p>The conditions are the mode (1 major, 2 minor), the energy (1 calm, 2 medium, 3 energetic) and the length in
 * moments, 0 where they are not known. With a length the stream ends there, and all keys are let go; without one it never
 * ends.
 */
public final class PerformanceLanguage implements TokenLanguage {

    static final int MODE = 0;
    static final int ENERGY = 1;
    static final int LENGTH = 2;

    /** Milliseconds in a moment. */
    static final int MOMENT = 10;

    static final int PITCHES = 128;
    static final int LONGEST_SHIFT = 100;
    static final int VELOCITIES = 32;

    /** Moments after which a key is let go at the latest. */
    static final int LONGEST_NOTE = 1500;

    /** Moments after which a stream with a length ends at the latest. */
    static final int MAX_LENGTH = 1_000_000;

    private static final int VELOCITY_WIDTH = 4;
    private static final int[] CONDITIONS = {2, 3, MAX_LENGTH};

    /** As features: of the length itself only whether it is known. */
    static final int[] CONDITION_SIZES = {3, 4, 2};

    private final Vocabulary vocabulary = new Vocabulary();
    private final Vocabulary.Range noteOns = vocabulary.range("note-on", 0, PITCHES - 1);
    private final Vocabulary.Range noteOffs = vocabulary.range("note-off", 0, PITCHES - 1);
    private final Vocabulary.Range timeShifts = vocabulary.range("time-shift", 1, LONGEST_SHIFT);
    private final Vocabulary.Range velocities = vocabulary.range("velocity", 0, VELOCITIES - 1);
    private final FeatureTable<PerformancePlace> features = PerformanceFeatures.of(this);

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

    @Override
    public int conditions() {
        return CONDITIONS.length;
    }

    @Override
    public Vocabulary.Range pitches() {
        return noteOns;
    }

    @Override
    public int references() {
        return PerformanceReader.REFERENCES;
    }

    @Override
    public TokenReader reader(int[] conditions) {
        TokenLanguage.checkConditions(conditions, CONDITIONS);
        return new PerformanceReader(this, conditions);
    }

    /** The features of its readers. */
    FeatureTable<PerformancePlace> features() {
        return features;
    }

    /** Keys struck, by pitch. */
    Vocabulary.Range noteOns() {
        return noteOns;
    }

    /** Keys let go, by pitch. */
    Vocabulary.Range noteOffs() {
        return noteOffs;
    }

    /** Time, in moments. */
    Vocabulary.Range timeShifts() {
        return timeShifts;
    }

    /** How loud the next keys are struck, in steps of four. */
    Vocabulary.Range velocities() {
        return velocities;
    }

    /** The step of a MIDI velocity. */
    static int velocityStep(int velocity) {
        return (velocity - 1) / VELOCITY_WIDTH;
    }

    /** The MIDI velocity in the middle of a step. */
    static int velocity(int step) {
        return step * VELOCITY_WIDTH + VELOCITY_WIDTH / 2;
    }
}
