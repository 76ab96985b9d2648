package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.cadenza.learning.evaluation.KeyAgreement;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/** What was asked of the composer, whether it was kept, and where it was not. */
final class MarksSection {

    /** The finder whose verdict counts for the marks. */
    static final Finder JUDGE = Finder.KOSTKA_PAYNE;

    private static final double KEY_MARK = 0.95;
    private static final double MODE_MARK = 0.9;
    private static final double GENRES_MARK = 0.8;

    private MarksSection() {}

    static void write(Findings findings, double genresTold, Markdown page) {
        List<ComposedSong> songs = findings.composed();
        List<List<String>> rows = new ArrayList<>();
        for (Finder finder : Finder.values()) {
            double share = Grouping.share(songs, song -> song.key().agreement(finder) == KeyAgreement.SAME);
            rows.add(mark("key honoured, by the " + finder.title(), KEY_MARK, share));
        }
        rows.add(mark("happy songs found in major", MODE_MARK, mode(songs, Mood.HAPPY, Mode.MAJOR)));
        rows.add(mark("sad songs found in minor", MODE_MARK, mode(songs, Mood.SAD, Mode.MINOR)));
        rows.add(kept(
                "length within one bar of what was asked",
                songs,
                song -> song.promises().length()));
        rows.add(kept(
                "tempo in the MIDI file as asked",
                songs,
                song -> song.promises().tempo()));
        rows.add(kept("tonic as asked", songs, song -> song.promises().tonic()));
        rows.add(kept("same order, same bytes", songs, song -> song.promises().repeatable()));
        rows.add(mark("genres told apart without looking at instruments", GENRES_MARK, genresTold));
        page.heading(2, "Marks");
        page.table(List.of("mark", "wanted", "measured", "reached"), rows);
        page.paragraph("The finders see the notes of the band and nothing else; the composer uses none of them. The key"
                + " judged is the one that the composer states (half of the songs were asked for a tonic). Major and minor"
                + " are judged by the " + JUDGE.title() + ".");
        matrix("Key honoured, " + JUDGE.title(), songs, song -> song.key().agreement(JUDGE) == KeyAgreement.SAME, page);
        matrix("Found in major", songs, song -> song.key().found().get(JUDGE).mode() == Mode.MAJOR, page);
    }

    private static double mode(List<ComposedSong> songs, Mood mood, Mode mode) {
        return Grouping.share(
                songs.stream().filter(song -> song.mood().equals(mood)).toList(),
                song -> song.key().found().get(JUDGE).mode() == mode);
    }

    private static List<String> kept(String what, List<ComposedSong> songs, Predicate<ComposedSong> promise) {
        return mark(what, 1, Grouping.share(songs, promise));
    }

    private static List<String> mark(String what, double wanted, double measured) {
        return List.of(
                what,
                (wanted == 1 ? "" : "≥ ") + Markdown.percent(wanted),
                Markdown.percent(measured),
                measured >= wanted ? "yes" : "**no**");
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
