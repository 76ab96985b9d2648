package org.cadenza.learning.songwriting;

import java.util.List;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;

/**
 * Everything about a song that is settled before its first bar is written.
 *
 * @param genre or null for none in particular
 * @param meter as it will be written
 * @param changes the harmony that every theme must follow, bar by bar, or empty for the model's own
 * @param temperature 0.1 to 2
 */
public record SongPlan(
        Genre genre,
        Key key,
        Meter meter,
        double bpm,
        Form form,
        List<List<Bar.Change>> changes,
        Mood mood,
        double temperature) {

    public SongPlan {
        changes = List.copyOf(changes);
    }

    public Grid grid() {
        return Grid.of(meter);
    }

    /** The pitch around which melodies move, in semitones above the lowest tonic: around B4, higher when excited. */
    public double centre() {
        return 70 + 2 * mood.arousal() + mood.valence() - key.tonic();
    }
}
