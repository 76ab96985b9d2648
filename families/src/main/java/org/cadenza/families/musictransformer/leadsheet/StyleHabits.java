package org.cadenza.families.musictransformer.leadsheet;

import java.util.SplittableRandom;
import org.cadenza.learning.songwriting.Habits;
import org.cadenza.music.arrange.Speed;
import org.cadenza.music.arrange.Style;
import org.cadenza.music.arrange.Styles;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/** Meters, keys and tempos as the band of the genre likes them; a pop band where no genre is known. */
final class StyleHabits implements Habits {

    /** The share of songs in minor where the mood is neutral, about that of the bundled model's material. */
    private static final double MINOR = 0.25;

    /** By how much valence moves that share, so that a mood beyond 0.6 settles it. */
    private static final double BY_VALENCE = 1.25;

    private static Style style(Genre genre) {
        return Styles.of(genre == null ? Genre.POP : genre);
    }

    @Override
    public Meter meter(Genre genre, SplittableRandom random) {
        return style(genre).meters().get(0);
    }

    @Override
    public Key key(Genre genre, Mood mood, SplittableRandom random) {
        Mode mode = random.nextDouble() < MINOR - BY_VALENCE * mood.valence() ? Mode.MINOR : Mode.MAJOR;
        return style(genre).key(mode, random.nextLong());
    }

    @Override
    public double tempo(Genre genre, Meter meter, Mood mood, SplittableRandom random) {
        Speed speed = mood.arousal() < -0.4 ? Speed.SLOW : mood.arousal() > 0.5 ? Speed.FAST : Speed.MEDIUM;
        return style(genre).bpm(mood, speed);
    }
}
