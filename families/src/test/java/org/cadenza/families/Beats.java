package org.cadenza.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;

/** Small drum patterns for tests: rock with a backbeat, and house with four on the floor. */
public final class Beats {

    private Beats() {}

    /** {@code count} beats, rock and house by turns. */
    public static List<LabelledItem<DrumPattern>> labelled(int count) {
        List<LabelledItem<DrumPattern>> beats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            beats.add(new LabelledItem<>("beat " + i, beat(i), Map.of("genre", i % 2 == 0 ? "rock" : "house")));
        }
        return beats;
    }

    /** Two bars; even numbers are rock, odd ones house, each a little its own. */
    public static DrumPattern beat(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<Hit> hits = new ArrayList<>();
        for (int step = 0; step < 32; step++) {
            boolean beat = step % 4 == 0;
            boolean rock = number % 2 == 0;
            if (rock ? step % 16 == 0 || step % 16 == 10 : beat) {
                hits.add(new Hit(Drum.KICK, step, 110, 0));
            }
            if (rock && step % 8 == 4) {
                hits.add(new Hit(Drum.SNARE, step, 100, 0.125));
            }
            if (rock ? step % 2 == 0 : step % 4 == 2) {
                hits.add(new Hit(rock ? Drum.CLOSED_HAT : Drum.OPEN_HAT, step, 60 + random.nextInt(40), -0.125));
            }
            if (!beat && random.nextInt(12) == 0) {
                hits.add(new Hit(Drum.RIM, step, 40, 0));
            }
        }
        return new DrumPattern(32, 4, hits);
    }
}
