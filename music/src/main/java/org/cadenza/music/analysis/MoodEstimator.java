package org.cadenza.music.analysis;

import java.util.Comparator;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Piece;

/**
 * Places music in the valence-arousal plane by features that listeners are known to go by. Which way each feature pulls
 * is taken from Juslin and Laukka, "Expression, perception, and induction of musical emotions" (2004, table 7) and
 * Gabrielsson and Lindström, "The role of structure in the musical expression of emotions" (2010); that mode and tempo
 * come first, then register, dynamics and articulation, from Eerola, Friberg and Bresin, "Emotional expression in music"
 * (2013). The weights are ours, set by hand to that order:
 *
 * <table>
 * <caption>Weights, each on a feature scaled to about -1 to 1</caption>
 * <tr><th>feature</th><th>valence</th><th>arousal</th><th>tension</th></tr>
 * <tr><td>majorness</td><td>0.8</td><td></td><td>-0.35</td></tr>
 * <tr><td>tempo, octaves above 100</td><td>0.3</td><td>0.7</td><td>0.15</td></tr>
 * <tr><td>density, octaves above 2.5 onsets a second</td><td></td><td>0.35</td><td></td></tr>
 * <tr><td>register, octaves above 69</td><td>0.15</td><td></td><td></td></tr>
 * <tr><td>dynamics, in 30 steps of velocity above 85</td><td></td><td>0.35</td><td>0.15</td></tr>
 * <tr><td>detachment, 0.9 less articulation</td><td>0.2</td><td>0.5</td><td></td></tr>
 * <tr><td>dissonance, in tenths above 0.12</td><td>-0.15</td><td>0.05</td><td>0.4</td></tr>
 * </table>
 *
 * <p>Sums are squeezed into -1 to 1 by the hyperbolic tangent.
 */
public final class MoodEstimator {

    private MoodEstimator() {}

    /** The mood of a piece; its name is that of the nearest named mood. */
    public static Mood estimate(Piece piece) {
        return estimate(features(piece));
    }

    /** The mood of a lead sheet; its name is that of the nearest named mood. */
    public static Mood estimate(LeadSheet sheet) {
        return estimate(features(sheet));
    }

    /** What is heard in a piece. */
    public static MoodFeatures features(Piece piece) {
        return MoodMeasures.of(piece);
    }

    /** What is heard in a lead sheet when somebody plays along. */
    public static MoodFeatures features(LeadSheet sheet) {
        return MoodMeasures.of(sheet);
    }

    /** The mood that features suggest. */
    public static Mood estimate(MoodFeatures features) {
        double major = features.majorness();
        double tempo = octaves(features.beatsPerMinute() / 100);
        double density = octaves(features.onsetsPerSecond() / 2.5);
        double register = (features.register() - 69) / 12;
        double dynamics = (features.dynamics() - 85) / 30;
        double detachment = 0.9 - features.articulation();
        double dissonance = (features.dissonance() - 0.12) / 0.1;
        return named(
                Math.tanh(0.8 * major + 0.3 * tempo + 0.15 * register + 0.2 * detachment - 0.15 * dissonance),
                Math.tanh(0.7 * tempo + 0.35 * density + 0.35 * dynamics + 0.5 * detachment + 0.05 * dissonance),
                Math.tanh(0.4 * dissonance - 0.35 * major + 0.15 * tempo + 0.15 * dynamics));
    }

    private static double octaves(double ratio) {
        return Math.log(Math.max(0.01, ratio)) / Math.log(2);
    }

    /** Tension counts half: the plane comes first. */
    private static Mood named(double valence, double arousal, double tension) {
        Comparator<Mood> nearer =
                Comparator.comparingDouble(mood -> Math.hypot(mood.valence() - valence, mood.arousal() - arousal)
                        + 0.5 * Math.abs(mood.tension() - tension));
        String name = Mood.named().stream().min(nearer).orElseThrow().name();
        return new Mood(name, valence, arousal, tension);
    }
}
