package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    static List<Mark> marks(Findings findings, double genresTold) {
        List<ComposedSong> songs = findings.composed();
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
        marks.add(kept("same order, same bytes", songs, Promises::repeatable));
        marks.add(new Mark("genres told apart without looking at instruments", GENRES_MARK, genresTold));
        return marks;
    }

    static void write(List<Mark> marks, Findings findings, Markdown page) {
        Finder judge = findings.judge();
        page.heading(2, "Marks");
        page.table(
                List.of("mark", "wanted", "measured", "reached"),
                marks.stream()
                        .map(mark -> List.of(
                                mark.name(), mark.wantedText(), mark.measuredText(), mark.reached() ? "yes" : "**no**"))
                        .toList());
        page.paragraph("The finders see the notes of the band and nothing else; the composer uses none of them. The key"
                + " in question is the one that the composer states; two in five songs were asked for a tonic, which"
                + " leaves the mode to the mood. The judge is the finder that is right most often on held-out music whose"
                + " source states a key: the " + judge.title() + ". There the finders are right as follows: "
                + onRealMusic(findings) + ". One that looks at the first and last bass note hears what a composer can"
                + " arrange with ease, so the profiles alone are the harder test.");
        List<ComposedSong> songs = findings.composed();
        matrix("Key honoured, by the judge", songs, song -> song.key().agreement(judge) == KeyAgreement.SAME, page);
        matrix("Found in major, by the judge", songs, song -> major(song, judge), page);
        if (songs.stream().anyMatch(song -> !song.promises().length())) {
            matrix("Length within one bar", songs, song -> song.promises().length(), page);
        }
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
