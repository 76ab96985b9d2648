package org.cadenza.studio.workshop.songs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadenza.learning.SongControls;
import org.cadenza.music.arrange.Part;
import org.cadenza.music.arrange.Styles;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.SongOrder;

/**
 * What a song can be asked to be.
 *
 * @param parts who can be left out
 * @param version of the program
 */
public record Choices(
        List<GenreChoice> genres,
        List<MoodChoice> moods,
        List<String> meters,
        List<String> keys,
        List<String> parts,
        List<ModelChoice> models,
        Limits limits,
        String version) {

    /** A genre. @param borrowsFrom the genre in whose way the standard model plays it, or null */
    public record GenreChoice(String name, boolean hasOwnMaterial, String borrowsFrom) {}

    /** A mood. @param valence -1 (sad) to 1 (happy) @param arousal -1 (calm) to 1 (energetic) */
    public record MoodChoice(String name, double valence, double arousal) {}

    /** A model that composes. */
    public record ModelChoice(String name, String description) {}

    /** The least and the most, both allowed. */
    public record Range(double least, double most) {}

    /** @param titleCharacters at most @param tempo in quarter notes a minute */
    public record Limits(int titleCharacters, Range lengthSeconds, Range tempo, Range temperature) {}

    /** What a card says of genres that had too little material: {@code "... for blues, funk: played like jazz"}. */
    private static final Pattern BORROWED = Pattern.compile("little or no material for (.+): played like (.+)");

    /** What there is with the models of {@code library}. */
    public static Choices of(Library library) {
        List<Models.ModelEntry> models = Models.list(library).stream()
                .filter(model -> model.problem().isEmpty())
                .toList();
        return new Choices(
                genres(models),
                Mood.named().stream()
                        .map(mood -> new MoodChoice(mood.name(), mood.valence(), mood.arousal()))
                        .toList(),
                allMeters(),
                allKeys(),
                Arrays.stream(Part.values()).map(Part::toString).toList(),
                models.stream()
                        .filter(Models.ModelEntry::writesSongs)
                        .map(Choices::model)
                        .toList(),
                allLimits(),
                Version.current());
    }

    private static List<GenreChoice> genres(List<Models.ModelEntry> models) {
        Map<String, String> borrowed = new HashMap<>();
        models.stream()
                .filter(model -> model.name().equals(Models.STANDARD))
                .flatMap(model -> model.notes().stream())
                .map(BORROWED::matcher)
                .filter(Matcher::matches)
                .forEach(note ->
                        Arrays.stream(note.group(1).split(", ")).forEach(genre -> borrowed.put(genre, note.group(2))));
        return Arrays.stream(Genre.values())
                .map(Genre::label)
                .map(name -> new GenreChoice(name, !borrowed.containsKey(name), borrowed.get(name)))
                .toList();
    }

    private static List<String> allMeters() {
        return Styles.all().stream()
                .flatMap(style -> style.meters().stream())
                .map(Meter::toString)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> allKeys() {
        return Stream.of(Mode.MAJOR, Mode.MINOR)
                .flatMap(mode -> IntStream.range(0, 12).mapToObj(tonic -> new Key(tonic, mode).toString()))
                .toList();
    }

    private static ModelChoice model(Models.ModelEntry model) {
        return new ModelChoice(model.name(), model.family() + ", learned from " + String.join(", ", model.material()));
    }

    private static Limits allLimits() {
        return new Limits(
                SongOrder.LONGEST_TITLE,
                new Range(1, SongOrder.LONGEST_SECONDS),
                new Range(SongControls.TEMPO.min(), SongControls.TEMPO.max()),
                new Range(SongControls.TEMPERATURE.min(), SongControls.TEMPERATURE.max()));
    }
}
