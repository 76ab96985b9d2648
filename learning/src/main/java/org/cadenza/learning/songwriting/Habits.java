package org.cadenza.learning.songwriting;

import java.util.SplittableRandom;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;

/** What songs are usually like: draws what a request leaves open. The genre may be null. */
public interface Habits {

    Meter meter(Genre genre, SplittableRandom random);

    Key key(Genre genre, Mood mood, SplittableRandom random);

    /** Quarter notes in a minute. */
    double tempo(Genre genre, Meter meter, Mood mood, SplittableRandom random);
}
