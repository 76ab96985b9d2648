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
        Finder judge = findings.judge();
        List<KeyTrial> stated =
                findings.composed().stream().map(ComposedSong::key).toList();
        List<KeyTrial> real =
                findings.heldOut().stream().flatMap(song -> song.key().stream()).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Finder finder : Finder.values()) {
            rows.add(row("composed, " + finder.title(), stated, finder));
        }
        for (Finder finder : Finder.values()) {
            rows.add(row("composed in a key asked for, " + finder.title(), findings.askedKeys(), finder));
        }
        for (Finder finder : Finder.values()) {
            rows.add(row("held-out music, " + finder.title(), real, finder));
        }
        page.table(header("songs and finder"), rows);
        page.paragraph("\"Fifth\", \"relative\" and \"parallel\" are the near misses of the MIREX key detection task."
                + " Held-out music is that whose source states a key; it shows what a finder reaches where nobody composed"
                + " to a key on purpose.");
        page.heading(3, "By genre, by the judge");
        page.table(
                header("genre"),
                Arrays.stream(Genre.values())
                        .map(genre -> row(
                                genre.label(),
                                stated.stream()
                                        .filter(trial -> trial.genre() == genre)
                                        .toList(),
                                judge))
                        .toList());
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
