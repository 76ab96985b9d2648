package org.cadenza.music.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in the plane of felt emotion (Russell, "A circumplex model of affect", 1980).
 *
 * @param valence -1 (sad, unpleasant) to 1 (happy, pleasant)
 * @param arousal -1 (calm) to 1 (energetic)
 * @param tension -1 (relaxed, consonant) to 1 (tense, dissonant), which the plane alone leaves open
 */
public record Mood(String name, double valence, double arousal, double tension) {

    public static final Mood HAPPY = new Mood("happy", 0.8, 0.4, -0.4);
    public static final Mood ENERGETIC = new Mood("energetic", 0.4, 0.9, 0.1);
    public static final Mood CALM = new Mood("calm", 0.4, -0.8, -0.7);
    public static final Mood SAD = new Mood("sad", -0.8, -0.5, 0.0);
    public static final Mood TENSE = new Mood("tense", -0.6, 0.6, 0.8);
    public static final Mood DREAMY = new Mood("dreamy", 0.2, -0.5, 0.1);
    public static final Mood ROMANTIC = new Mood("romantic", 0.5, -0.2, -0.2);
    public static final Mood EPIC = new Mood("epic", -0.1, 0.7, 0.3);

    private static final List<Mood> ALL = List.of(HAPPY, ENERGETIC, CALM, SAD, TENSE, DREAMY, ROMANTIC, EPIC);

    public Mood {
        checkUnit("valence", valence);
        checkUnit("arousal", arousal);
        checkUnit("tension", tension);
    }

    private static void checkUnit(String what, double value) {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(what + " is " + value + ", expected -1 to 1");
        }
    }

    /**
     * The mood at a point of the plane, named by it. Its tension is what the named moods have there: the more of it the
     * more energetic and the sadder.
     */
    public static Mood at(double valence, double arousal) {
        return new Mood(valence + ", " + arousal, valence, arousal, (arousal - valence) / 2);
    }

    /** The moods that have a name. */
    public static List<Mood> named() {
        return ALL;
    }

    /** The mood called {@code name}, in any case. */
    public static Optional<Mood> find(String name) {
        String wanted = name.trim().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(mood -> mood.name.equals(wanted)).findFirst();
    }

    /**
     * The mode that the mood asks for: minor below the middle of valence, major above; listeners tie the two more
     * firmly than any other feature (Hevner 1935; Eerola et al. 2013).
     */
    public Mode mode() {
        return valence < 0 ? Mode.MINOR : Mode.MAJOR;
    }

    @Override
    public String toString() {
        return name;
    }
}
