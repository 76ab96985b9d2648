package org.cadenza.studio.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mood;

/** What a song can be asked to be: the genres and the moods. */
public final class Genres {

    private Genres() {}

    /** @param otherNames by which it may be asked for as well */
    public record GenreEntry(String name, List<String> otherNames) {}

    /** @param character in words: where it lies between sad and happy, calm and energetic, relaxed and tense */
    public record MoodEntry(String name, String character) {}

    public static List<GenreEntry> genres() {
        return Arrays.stream(Genre.values())
                .map(genre -> new GenreEntry(genre.label(), genre.aliases()))
                .toList();
    }

    public static List<MoodEntry> moods() {
        return Mood.named().stream()
                .map(mood -> new MoodEntry(mood.name(), character(mood)))
                .toList();
    }

    private static String character(Mood mood) {
        return String.format(
                Locale.ROOT,
                "%s, valence %+.1f, arousal %+.1f, tension %+.1f",
                mood.mode(),
                mood.valence(),
                mood.arousal(),
                mood.tension());
    }
}
