package org.cadenza.music.analysis;

import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Piece;

/** Places music in the valence-arousal plane. */
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

    public static MoodFeatures features(Piece piece) {
        return MoodMeasures.of(piece);
    }

    public static MoodFeatures features(LeadSheet sheet) {
        return MoodMeasures.of(sheet);
    }

    /** The mood that features suggest. */
    public static Mood estimate(MoodFeatures features) {
        double tempo = Math.log(Math.max(1, features.beatsPerMinute()) / 105) / Math.log(2);
        double density = Math.log(Math.max(0.1, features.onsetsPerSecond()) / 3.5) / Math.log(2);
        double loudness = (features.dynamics() - 75) / 30;
        double detached = 0.8 - features.articulation();
        double register = (features.register() - 62) / 14;
        double rough = (features.dissonance() - 0.15) / 0.15;
        double valence = 0.75 * features.majorness() + 0.25 * tempo + 0.1 * register + 0.1 * detached - 0.15 * rough;
        double arousal = 0.6 * tempo + 0.3 * density + 0.3 * loudness + 0.4 * detached + 0.05 * rough;
        double tension = 0.5 * rough - 0.3 * features.majorness() + 0.2 * loudness + 0.1 * tempo;
        return named(Math.tanh(valence), Math.tanh(arousal), Math.tanh(tension));
    }

    private static Mood named(double valence, double arousal, double tension) {
        Mood nearest = Mood.HAPPY;
        double least = Double.POSITIVE_INFINITY;
        for (Mood mood : Mood.named()) {
            double distance = Math.hypot(mood.valence() - valence, mood.arousal() - arousal)
                    + 0.5 * Math.abs(mood.tension() - tension);
            if (distance < least) {
                least = distance;
                nearest = mood;
            }
        }
        return new Mood(nearest.name(), valence, arousal, tension);
    }
}
