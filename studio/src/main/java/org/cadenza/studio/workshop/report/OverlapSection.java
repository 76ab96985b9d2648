package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.learning.evaluation.OverlapArea;
import org.cadenza.music.score.Genre;

/** mgeval's overlap of composed with real melodies, between what real music and what chance reach. */
final class OverlapSection {

    /** Fewer real melodies than this tell nothing of a distribution. */
    private static final int FEWEST = 20;
    /** More than this change nothing and cost the square. */
    private static final int MOST = 160;

    private OverlapSection() {}

    static void write(Findings findings, Markdown page) {
        List<String> header = new ArrayList<>(List.of("genre", "n"));
        for (Shape shape : Shape.values()) {
            header.add(shape.title());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            List<Numbers> real = spread(findings.heldOut().stream()
                    .filter(song -> song.genre() == genre)
                    .map(HeldOutSong::numbers)
                    .filter(numbers -> !numbers.shapes().isEmpty())
                    .toList());
            if (real.size() >= FEWEST) {
                rows.add(row(genre, real, Grouping.of(genre, findings.composed())));
            }
        }
        page.heading(2, "Overlap with real melodies");
        page.paragraph("The overlap area of Yang and Lerch (2018): the distances among held-out melodies against the"
                + " distances from them to other melodies, 1 if these lie among them as their own kind. Each cell:"
                + " **composed** (the other half of the held-out melodies, as far as one can get; shuffled, the floor)."
                + " Genres with fewer than " + FEWEST + " held-out melodies are left out.");
        page.table(header, rows);
    }

    private static List<String> row(Genre genre, List<Numbers> real, List<ComposedSong> songs) {
        List<Numbers> composed =
                spread(songs.stream().map(ComposedSong::numbers).toList());
        List<Numbers> shuffled =
                spread(songs.stream().map(ComposedSong::shuffled).toList());
        List<String> row = new ArrayList<>(List.of(genre.label(), String.valueOf(real.size())));
        for (Shape shape : Shape.values()) {
            row.add(String.format(
                    "**%s** (%s; %s)",
                    overlap(real, composed, shape),
                    overlap(everyOther(real, 0), everyOther(real, 1), shape),
                    overlap(real, shuffled, shape)));
        }
        return row;
    }

    private static String overlap(List<Numbers> own, List<Numbers> other, Shape shape) {
        return Markdown.number(OverlapArea.betweenSets(vectors(own, shape), vectors(other, shape)), 2);
    }

    private static List<double[]> vectors(List<Numbers> songs, Shape shape) {
        return songs.stream()
                .filter(numbers -> !numbers.shapes().isEmpty())
                .map(numbers -> numbers.shapes().get(shape))
                .toList();
    }

    private static List<Numbers> everyOther(List<Numbers> songs, int first) {
        return IntStream.range(0, songs.size())
                .filter(i -> i % 2 == first)
                .mapToObj(songs::get)
                .toList();
    }

    /** At most {@link #MOST} of them, evenly from the whole. */
    private static List<Numbers> spread(List<Numbers> songs) {
        int size = Math.min(MOST, songs.size());
        return IntStream.range(0, size)
                .mapToObj(i -> songs.get((int) ((long) i * songs.size() / size)))
                .toList();
    }
}
