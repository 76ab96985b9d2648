package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.cadenza.learning.evaluation.ArrangementFeatures;
import org.cadenza.learning.evaluation.Confusion;
import org.cadenza.learning.evaluation.CrossValidation;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.music.score.Genre;

/** Whether genres can be told apart by what the band plays. */
final class GenresSection {

    private static final int FOLDS = 5;
    private static final int FEATURES_NAMED = 6;

    private final List<ComposedSong> songs;
    private final Confusion withInstruments;
    private final Confusion withoutInstruments;
    private final Confusion sheetOnly;

    GenresSection(List<ComposedSong> songs, SplittableRandom random) {
        this.songs = songs;
        this.withInstruments = confusion(name -> true, random.split());
        this.withoutInstruments = confusion(GenresSection::plain, random.split());
        this.sheetOnly = confusion(name -> name.startsWith(ArrangementFeatures.SHEET), random.split());
    }

    /** The share of songs whose genre was told without looking at instruments. */
    double accuracy() {
        return withoutInstruments.accuracy();
    }

    private Confusion confusion(Predicate<String> wanted, SplittableRandom random) {
        List<double[]> vectors = songs.stream()
                .map(song -> song.features().entrySet().stream()
                        .filter(feature -> wanted.test(feature.getKey()))
                        .mapToDouble(feature -> feature.getValue())
                        .toArray())
                .toList();
        int[] labels = songs.stream().mapToInt(song -> song.genre().ordinal()).toArray();
        return CrossValidation.run(vectors, labels, Genre.values().length, FOLDS, random);
    }

    private static boolean plain(String name) {
        return !name.startsWith(ArrangementFeatures.INSTRUMENTS);
    }

    /** @param by behind the heading: whose songs they are, where there are others */
    void write(String by, Markdown page) {
        long all = songs.get(0).features().size();
        long plain = songs.get(0).features().keySet().stream()
                .filter(GenresSection::plain)
                .count();
        page.heading(2, "Genres differ" + by);
        page.paragraph("A linear discriminant with a pooled, shrunk covariance, judged by " + FOLDS
                + "-fold cross-validation over songs of all moods. It tells " + Markdown.percent(accuracy())
                + " right from " + plain + " features of groove, bass, comping, texture and harmony, and "
                + Markdown.percent(withInstruments.accuracy()) + " from " + all
                + " that include the families of instruments; from melody and chords of the lead sheet alone it tells "
                + Markdown.percent(sheetOnly.accuracy()) + ". By chance it would be "
                + Markdown.percent(1.0 / Genre.values().length) + ". Rows are what a song is, columns what it was taken"
                + " for, in songs.");
        page.heading(3, "Without instruments");
        matrix(withoutInstruments, page);
        page.heading(3, "With instruments");
        matrix(withInstruments, page);
        page.heading(3, "What marks a genre");
        page.paragraph("The features whose mean lies furthest from that of the other genres, in standard deviations.");
        page.list(Arrays.stream(Genre.values()).map(this::character).toList());
        page.paragraph(
                "All features: " + String.join(", ", songs.get(0).features().keySet()) + ".");
    }

    private static void matrix(Confusion confusion, Markdown page) {
        List<String> header = new ArrayList<>(List.of("genre"));
        List<List<String>> rows = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            header.add(genre.label());
            List<String> row = new ArrayList<>(List.of(genre.label()));
            for (int count : confusion.counts()[genre.ordinal()]) {
                row.add(count == 0 ? "" : String.valueOf(count));
            }
            row.add(Markdown.percent(confusion.recall(genre.ordinal())));
            rows.add(row);
        }
        header.add("right");
        page.table(header, rows);
    }

    private String character(Genre genre) {
        record Trait(String name, double distance) {}
        List<ComposedSong> own = Grouping.of(genre, songs);
        List<ComposedSong> others =
                songs.stream().filter(song -> song.genre() != genre).toList();
        String traits = songs.get(0).features().keySet().stream()
                .filter(GenresSection::plain)
                .map(name -> new Trait(name, of(name, own).distance(of(name, others))))
                .filter(trait -> !Double.isNaN(trait.distance))
                .sorted((a, b) -> Double.compare(Math.abs(b.distance), Math.abs(a.distance)))
                .limit(FEATURES_NAMED)
                .map(trait -> String.format(java.util.Locale.ROOT, "%s %+.1f", trait.name, trait.distance))
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        return "**" + genre.label() + "**: " + traits;
    }

    private static Summary of(String feature, List<ComposedSong> songs) {
        return Grouping.summary(songs, song -> song.features().get(feature));
    }
}
