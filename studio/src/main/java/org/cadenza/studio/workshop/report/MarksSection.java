package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cadenza.learning.evaluation.KeyAgreement;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.cadenza.studio.workshop.report.ComposedSong.Promises;

/** What was asked of the composer, whether it was kept, and where it was not. */
final class MarksSection {

    private static final double KEY_MARK = 0.95;
    private static final double MODE_MARK = 0.9;
    private static final double GENRES_MARK = 0.8;

    private MarksSection() {}

    static List<Mark> marks(Findings findings, Composer composer, double genresTold) {
        List<ComposedSong> songs = composer.songs();
        List<Mark> marks = new ArrayList<>();
        for (Finder finder : Finder.values()) {
            String by = finder == findings.judge() ? ", by the judge" : ", by the " + finder.title();
            marks.add(new Mark(
                    "key honoured" + by,
                    KEY_MARK,
                    Grouping.share(songs, song -> song.key().agreement(finder) == KeyAgreement.SAME)));
            marks.add(new Mark("happy in major" + by, MODE_MARK, mode(songs, Mood.HAPPY, Mode.MAJOR, finder)));
            marks.add(new Mark("sad in minor" + by, MODE_MARK, mode(songs, Mood.SAD, Mode.MINOR, finder)));
        }
        marks.add(kept("length within one bar of what was asked", songs, Promises::length));
        marks.add(kept("tempo in the MIDI file as asked", songs, Promises::tempo));
        marks.add(kept("tonic as asked", songs, Promises::tonic));
        marks.add(new Mark("meter as asked", 1, meter(composer)));
        marks.add(new Mark("same order, same bytes", 1, repeatable(songs)));
        marks.add(new Mark("genres told apart without looking at instruments", GENRES_MARK, genresTold));
        LikelihoodSection.mark(findings, composer).ifPresent(marks::add);
        marks.addAll(NoveltySection.marks(findings, composer));
        return marks;
    }

    static void write(Map<String, List<Mark>> marks, Findings findings, Markdown page) {
        Finder judge = findings.judge();
        page.heading(2, "Marks");
        table(marks, page);
        page.paragraph("**Bold** is below what was wanted. The finders see the notes of the band and nothing else; the"
                + " composer uses none of them. The key in question is the one that the composer states; two in five songs"
                + " were asked for a tonic, which leaves the mode to the mood. The judge is the finder that is right most"
                + " often on held-out music whose source states a key: the " + judge.title() + ". There the finders are"
                + " right as follows: " + onRealMusic(findings)
                + ". One that looks at the first and last bass note hears"
                + " what a composer can arrange with ease, so the profiles alone are the harder test. One order in five"
                + " was given twice.");
        for (Composer composer : findings.composers()) {
            List<ComposedSong> songs = composer.songs();
            String by = findings.several() ? ": " + composer.name() : "";
            matrix(
                    "Key honoured, by the judge" + by,
                    songs,
                    song -> song.key().agreement(judge) == KeyAgreement.SAME,
                    page);
            matrix("Found in major, by the judge" + by, songs, song -> major(song, judge), page);
            if (songs.stream().anyMatch(song -> !song.promises().length())) {
                matrix(
                        "Length within one bar" + by,
                        songs,
                        song -> song.promises().length(),
                        page);
            }
        }
    }

    private static void table(Map<String, List<Mark>> marks, Markdown page) {
        Map<String, String> wanted = new LinkedHashMap<>();
        marks.values().forEach(own -> own.forEach(mark -> wanted.putIfAbsent(mark.name(), mark.wantedText())));
        List<String> header = new ArrayList<>(List.of("mark", "wanted"));
        header.addAll(marks.keySet());
        List<List<String>> rows = new ArrayList<>();
        wanted.forEach((name, least) -> {
            List<String> row = new ArrayList<>(List.of(name, least));
            marks.values().forEach(own -> row.add(measured(name, own)));
            rows.add(row);
        });
        page.table(header, rows);
    }

    private static String measured(String name, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name))
                .map(mark -> mark.reached() ? mark.measuredText() : "**" + mark.measuredText() + "**")
                .findFirst()
                .orElse("");
    }

    private static double meter(Composer composer) {
        List<Boolean> kept = new ArrayList<>();
        composer.songs().forEach(song -> kept.add(song.promises().meter()));
        composer.asked().forEach(song -> kept.add(song.meter()));
        return Grouping.share(kept, meter -> meter);
    }

    private static double repeatable(List<ComposedSong> songs) {
        List<Boolean> tried = songs.stream()
                .flatMap(song -> song.promises().repeatable().stream())
                .toList();
        return Grouping.share(tried, same -> same);
    }

    private static String onRealMusic(Findings findings) {
        List<KeyTrial> real = findings.statedKeys();
        return Arrays.stream(Finder.values())
                        .map(finder -> finder.title() + " "
                                + Markdown.percent(
                                        Grouping.share(real, trial -> trial.agreement(finder) == KeyAgreement.SAME)))
                        .collect(Collectors.joining("; "))
                + " (n " + real.size() + ")";
    }

    private static boolean major(ComposedSong song, Finder finder) {
        return song.key().found().get(finder).mode() == Mode.MAJOR;
    }

    private static double mode(List<ComposedSong> songs, Mood mood, Mode mode, Finder finder) {
        return Grouping.share(
                songs.stream().filter(song -> song.mood().equals(mood)).toList(),
                song -> major(song, finder) == (mode == Mode.MAJOR));
    }

    private static Mark kept(String what, List<ComposedSong> songs, Predicate<Promises> promise) {
        return new Mark(what, 1, Grouping.share(songs, song -> promise.test(song.promises())));
    }

    private static void matrix(String title, List<ComposedSong> songs, Predicate<ComposedSong> which, Markdown page) {
        page.heading(3, title);
        page.table(
                Grouping.moods("genre", "all"),
                Arrays.stream(Genre.values())
                        .map(genre -> {
                            List<String> row =
                                    Grouping.row(genre, songs, cell -> Markdown.percent(Grouping.share(cell, which)));
                            row.add(Markdown.percent(Grouping.share(Grouping.of(genre, songs), which)));
                            return row;
                        })
                        .toList());
    }
}
