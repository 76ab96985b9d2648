package org.cadenza.music.arrange;

import java.util.SplittableRandom;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;

/** What a band leader knows before calling the musicians: the sheet, the mood, and a seeded hand to draw lots. */
record Session(LeadSheet sheet, Mood mood, SplittableRandom random) {

    /** One of {@code choices}. */
    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A hand of its own for one musician. */
    SplittableRandom hand() {
        return random.split();
    }

    boolean compound() {
        return sheet.meter().compound();
    }

    /** Calm, sad, dreamy: what wants brushes, long reverb and soft attacks. */
    boolean gentle() {
        return mood.arousal() < -0.3;
    }

    /** Energetic, tense, epic. */
    boolean driving() {
        return mood.arousal() > 0.5;
    }

    boolean bright() {
        return mood.valence() > 0.3;
    }

    boolean tense() {
        return mood.tension() > 0.5;
    }
}
