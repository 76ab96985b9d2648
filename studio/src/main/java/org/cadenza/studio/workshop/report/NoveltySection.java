package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.learning.evaluation.TuneIndex;
import org.cadenza.learning.evaluation.TuneIndex.Finding;
import org.cadenza.music.score.Genre;

/** How much of the melodies stands in the training music, against how much of held-out melodies does. */
final class NoveltySection {

    /** Genres with fewer held-out melodies are not compared. */
    private static final int FEWEST = 5;

    private static final int NAMED = 3;

    /** A melody that was looked for. */
    private record Searched(String name, Genre genre, Map<Likeness, Finding> known) {

        Finding by(Likeness likeness) {
            return known.get(likeness);
        }
    }

    /** Melodies of one origin. */
    private record Tunes(String origin, List<Searched> all) {

        Tunes of(Genre genre) {
            return new Tunes(
                    origin, all.stream().filter(tune -> tune.genre == genre).toList());
        }

        /** The share of their phrases that are known; NaN where they have none. */
        double share(Likeness likeness) {
            double phrases =
                    all.stream().mapToInt(tune -> tune.by(likeness).phrases()).sum();
            return all.stream().mapToInt(tune -> tune.by(likeness).known()).sum() / phrases;
        }

        /** The longest matches in notes. */
        Summary longest(Likeness likeness) {
            return Grouping.summary(all, tune -> tune.by(likeness).longest().notes());
        }

        int longestOfAll(Likeness likeness) {
            return all.stream()
                    .mapToInt(tune -> tune.by(likeness).longest().notes())
                    .max()
                    .orElse(0);
        }
    }

    private NoveltySection() {}

    private static Tunes heldOut(Findings findings) {
        return tunes("held out", findings.heldOut(), song -> new Searched(song.name(), song.genre(), song.known()));
    }

    private static Tunes composed(Composer composer) {
        return tunes(composer.name(), composer.songs(), song -> new Searched(song.name(), song.genre(), song.known()));
    }

    private static <T> Tunes tunes(String origin, Collection<T> songs, Function<T, Searched> searched) {
        return new Tunes(
                origin,
                songs.stream()
                        .map(searched)
                        .filter(tune -> !tune.known.isEmpty())
                        .toList());
    }

    /** Genres of which there is enough real music to compare with. */
    private static List<Genre> genres(Tunes real) {
        return Arrays.stream(Genre.values())
                .filter(genre -> real.of(genre).all.size() >= FEWEST)
                .toList();
    }

    /** The mean over genres, so that sets of other proportions compare. */
    private static double share(Tunes tunes, List<Genre> genres, Likeness likeness) {
        return genres.stream()
                .mapToDouble(genre -> tunes.of(genre).share(likeness))
                .average()
                .orElse(Double.NaN);
    }

    /** That no more is taken over than in real music; empty where nothing was searched. */
    static List<Mark> marks(Findings findings, Composer composer) {
        Tunes real = heldOut(findings);
        Tunes own = composed(composer);
        List<Genre> genres = genres(real);
        List<Mark> marks = new ArrayList<>();
        if (genres.isEmpty() || own.all.isEmpty()) {
            return marks;
        }
        for (Likeness likeness : Likeness.values()) {
            marks.add(new Mark(
                    "phrases of " + TuneIndex.PHRASE + " notes that are not in the training music, by "
                            + likeness.title() + ", as many as in held-out music",
                    1 - share(real, genres, likeness),
                    1 - share(own, genres, likeness)));
        }
        int longest = real.longestOfAll(Likeness.INTERVALS_AND_RHYTHM);
        marks.add(new Mark(
                "songs with no longer match in the training music than the longest of held-out music (" + longest
                        + " notes)",
                1,
                Grouping.share(
                        own.all,
                        tune -> tune.by(Likeness.INTERVALS_AND_RHYTHM).longest().notes() <= longest)));
        return marks;
    }

    static void write(Findings findings, Markdown page) {
        List<Tunes> all = Stream.concat(
                        Stream.of(heldOut(findings)),
                        findings.composers().stream().map(NoveltySection::composed))
                .toList();
        List<Genre> genres = genres(all.get(0));
        page.heading(2, "Novelty");
        if (genres.isEmpty()) {
            page.paragraph("No training music was given to look into, or no held-out music to compare with.");
            return;
        }
        page.paragraph(
                "How many of the phrases of " + TuneIndex.PHRASE + " notes, beginning with every note of a melody,"
                        + " stand somewhere in the music that the models learned from, in any key; and the longest stretch of each"
                        + " melody that stands there note by note. Held-out melodies show how much real music shares with other"
                        + " real music. Shares are means over the genres that have at least " + FEWEST
                        + " held-out melodies, for all alike.");
        for (Likeness likeness : Likeness.values()) {
            page.heading(3, "By " + likeness.title());
            page.table(header(all), rows(all, genres, likeness));
        }
        page.heading(3, "Longest matches, by " + Likeness.INTERVALS_AND_RHYTHM.title());
        page.list(all.stream().flatMap(NoveltySection::longest).toList());
    }

    private static List<String> header(List<Tunes> all) {
        List<String> header = new ArrayList<>(List.of("phrases in the training music"));
        all.forEach(tunes -> header.add(tunes.origin));
        return header;
    }

    private static List<List<String>> rows(List<Tunes> all, List<Genre> genres, Likeness likeness) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("**mean over genres**", all, tunes -> Markdown.percent(share(tunes, genres, likeness))));
        for (Genre genre : Genre.values()) {
            boolean none = all.get(0).of(genre).all.isEmpty();
            rows.add(row(
                    genre.label() + (genres.contains(genre) ? "" : none ? " (none held out)" : " (few held out)"),
                    all,
                    tunes -> Markdown.percent(tunes.of(genre).share(likeness))));
        }
        rows.add(row("melodies", all, tunes -> String.valueOf(tunes.all.size())));
        rows.add(row(
                "longest match of a melody, notes",
                all,
                tunes -> tunes.longest(likeness).text(1)));
        rows.add(row("longest of all, notes", all, tunes -> String.valueOf(tunes.longestOfAll(likeness))));
        return rows;
    }

    private static List<String> row(String name, List<Tunes> all, Function<Tunes, String> cell) {
        List<String> row = new ArrayList<>(List.of(name));
        all.forEach(tunes -> row.add(cell.apply(tunes)));
        return row;
    }

    private static Stream<String> longest(Tunes tunes) {
        return tunes.all.stream()
                .sorted(Comparator.comparingInt(tune ->
                        -tune.by(Likeness.INTERVALS_AND_RHYTHM).longest().notes()))
                .limit(NAMED)
                .map(tune -> sentence(tunes.origin, tune));
    }

    private static String sentence(String origin, Searched tune) {
        TuneIndex.Match match = tune.by(Likeness.INTERVALS_AND_RHYTHM).longest();
        return "**" + origin + "**, " + match.notes() + " notes: " + tune.name + " from bar " + match.bar() + " is "
                + match.source() + " from bar " + match.sourceBar();
    }
}
