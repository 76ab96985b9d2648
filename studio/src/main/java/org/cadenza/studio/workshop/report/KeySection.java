package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.evaluation.KeyAgreement;
import org.cadenza.music.score.Genre;

/** What the key finders take the songs for, and how well they do on real music whose key is stated. */
final class KeySection {

    private KeySection() {}

    static void write(Findings findings, Markdown page) {
        page.heading(2, "Keys");
        List<List<String>> rows = new ArrayList<>();
        for (Composer composer : findings.composers()) {
            String by = findings.several() ? composer.name() + ", " : "composed, ";
            rows(by, stated(composer), rows);
            rows(by + "in a key asked for, ", composer.askedKeys(), rows);
        }
        rows("held-out music, ", findings.statedKeys(), rows);
        page.table(header("songs and finder"), rows);
        page.paragraph("\"Fifth\", \"relative\" and \"parallel\" are the near misses of the MIREX key detection task."
                + " Held-out music is that whose source states a key; it shows what a finder reaches where nobody composed"
                + " to a key on purpose.");
        for (Composer composer : findings.composers()) {
            byGenre(composer, findings, page);
        }
    }

    private static void byGenre(Composer composer, Findings findings, Markdown page) {
        page.heading(3, "By genre, by the judge" + (findings.several() ? ": " + composer.name() : ""));
        page.table(
                header("genre"),
                Arrays.stream(Genre.values())
                        .map(genre -> row(
                                genre.label(),
                                stated(composer).stream()
                                        .filter(trial -> trial.genre() == genre)
                                        .toList(),
                                findings.judge()))
                        .toList());
    }

    private static List<KeyTrial> stated(Composer composer) {
        return composer.songs().stream().map(ComposedSong::key).toList();
    }

    private static void rows(String songs, List<KeyTrial> trials, List<List<String>> rows) {
        for (Finder finder : Finder.values()) {
            rows.add(row(songs + finder.title(), trials, finder));
        }
    }

    private static List<String> header(String first) {
        List<String> header = new ArrayList<>(List.of(first, "songs"));
        for (KeyAgreement agreement : KeyAgreement.values()) {
            header.add(agreement.toString());
        }
        return header;
    }

    private static List<String> row(String name, List<KeyTrial> trials, Finder finder) {
        List<String> row = new ArrayList<>(List.of(name, String.valueOf(trials.size())));
        for (KeyAgreement agreement : KeyAgreement.values()) {
            row.add(Markdown.percent(Grouping.share(trials, trial -> trial.agreement(finder) == agreement)));
        }
        return row;
    }
}
