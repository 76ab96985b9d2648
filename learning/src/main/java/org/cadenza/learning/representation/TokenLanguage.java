package org.cadenza.learning.representation;

/**
 * A language of tokens: what a model predicts one after the other, and what it may look at before each. Immutable and
 * thread-safe.
 *
 * <p>Before every token a reader knows a row of features, small whole numbers: the token before, the place in the bar,
 * the chord that sounds, the genre. A network adds up one embedding for each. The first of them are the conditions that
 * were asked for, constant through a stream; 0 always means "not known", so that in training any of them can be hidden.
 */
public interface TokenLanguage {

    /** Counted from 1 and raised whenever a number means something else than before: a token, a feature or a reference. */
    int edition();

    /** The tokens and what they mean. */
    Vocabulary vocabulary();

    /** How many values each feature has, 0 included. */
    int[] featureSizes();

    /** How many of the features, counted from the first, are conditions. */
    int conditions();

    /** The range of {@link #vocabulary} whose tokens are pitches, ascending by semitone; null where there is none. */
    Vocabulary.Range pitches();

    /** How many pitches a reader points out as those from which intervals are felt, 0 or more. */
    int references();

    /**
     * A reader at the beginning of a stream.
     *
     * @param conditions a value for each of {@link #conditions()}, 0 where it is not known
     */
    TokenReader reader(int[] conditions);

    /**
     * Checks what is given to {@link #reader}.
     *
     * @param largest the largest value of each condition
     * @throws IllegalArgumentException if there are more or fewer conditions, or one is below 0 or above its largest value
     */
    static void checkConditions(int[] conditions, int[] largest) {
        if (conditions.length != largest.length) {
            throw new IllegalArgumentException(
                    conditions.length + " conditions were given, expected " + largest.length);
        }
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i] < 0 || conditions[i] > largest[i]) {
                throw new IllegalArgumentException(
                        "condition " + i + " is " + conditions[i] + ", expected 0 to " + largest[i]);
            }
        }
    }
}
