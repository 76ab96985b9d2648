package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.cadenza.learning.evaluation.IntraInter;
import org.cadenza.music.score.Genre;

/** mgeval's overlap of composed with real melodies, between what real music and what chance reach. */
final class OverlapSection {

    /** Fewer real melodies than this tell nothing of a distribution. */
    private static final int FEWEST = 20;
    /** More than this change nothing and cost the square. */
    private static final int MOST = 160;

    /**
     * Overlaps with real melodies.
     *
     * @param real of the other half of them
     * @param shuffled of what chance makes of the composed ones
     */
    record Overlap(double composed, double real, double shuffled) {

        String text() {
            return Markdown.number(composed, 2) + " (" + Markdown.number(real, 2) + "; " + Markdown.number(shuffled, 2)
                    + ")";
        }

        private static Overlap mean(List<Overlap> overlaps) {
            return new Overlap(
                    mean(overlaps, Overlap::composed),
                    mean(overlaps, Overlap::real),
                    mean(overlaps, Overlap::shuffled));
        }

        private static double mean(List<Overlap> overlaps, ToDoubleFunction<Overlap> which) {
            return overlaps.stream().mapToDouble(which).average().orElse(Double.NaN);
        }
    }

    private final Map<Genre, List<Numbers>> real = new EnumMap<>(Genre.class);
    private final Map<String, Map<Genre, List<Overlap>>> overlaps = new LinkedHashMap<>();

    OverlapSection(Findings findings) {
        for (Genre genre : Genre.values()) {
            List<Numbers> melodies = findings.heldOut().stream()
                    .filter(song -> song.genre() == genre)
                    .map(HeldOutSong::numbers)
                    .filter(numbers -> !numbers.shapes().isEmpty())
                    .toList();
            if (melodies.size() >= FEWEST) {
                real.put(genre, spread(melodies));
            }
        }
        for (Composer composer : findings.composers()) {
            Map<Genre, List<Overlap>> own = new EnumMap<>(Genre.class);
            real.forEach((genre, melodies) -> own.put(genre, overlaps(melodies, Grouping.of(genre, composer.songs()))));
            overlaps.put(composer.name(), own);
        }
    }

    /** The mean over genres and shapes; NaN where there are none. */
    Overlap mean(Composer composer) {
        return Overlap.mean(overlaps.get(composer.name()).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    void write(Findings findings, Markdown page) {
        List<String> header = new ArrayList<>(List.of("genre", "composer", "n"));
        for (Shape shape : Shape.values()) {
            header.add(shape.title());
        }
        header.add("mean");
        List<List<String>> rows = new ArrayList<>();
        real.forEach((genre, melodies) -> findings.composers().forEach(composer -> {
            List<Overlap> own = overlaps.get(composer.name()).get(genre);
            List<String> row =
                    new ArrayList<>(List.of(genre.label(), composer.name(), String.valueOf(melodies.size())));
            own.forEach(overlap -> row.add(overlap.text()));
            row.add(Overlap.mean(own).text());
            rows.add(row);
        }));
        page.heading(2, "Overlap with real melodies");
        page.paragraph("The overlap area of Yang and Lerch (2018): the distances among held-out melodies against the"
                + " distances from them to other melodies, 1 if these lie among them as their own kind. Each cell:"
                + " composed (the other half of the held-out melodies, as far as one can get; shuffled, the floor)."
                + " Genres with fewer than " + FEWEST + " held-out melodies are left out.");
        page.table(header, rows);
    }

    private static List<Overlap> overlaps(List<Numbers> real, List<ComposedSong> songs) {
        List<Numbers> composed =
                spread(songs.stream().map(ComposedSong::numbers).toList());
        List<Numbers> shuffled =
                spread(songs.stream().map(ComposedSong::shuffled).toList());
        List<Overlap> overlaps = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            overlaps.add(new Overlap(
                    overlap(real, composed, shape),
                    overlap(everyOther(real, 0), everyOther(real, 1), shape),
                    overlap(real, shuffled, shape)));
        }
        return overlaps;
    }

    private static double overlap(List<Numbers> own, List<Numbers> other, Shape shape) {
        return IntraInter.of(vectors(own, shape), vectors(other, shape))
                .map(IntraInter::firstOverlap)
                .orElse(Double.NaN);
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
