package org.cadenza.studio.workshop.report;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The page that says what the composer's songs are like.
 *
 * @param marks what was wished of all songs
 * @param text in Markdown
 */
public record EvaluationPage(List<Mark> marks, String text) {

    /** @param random deals songs to folds */
    public static EvaluationPage of(Findings findings, SplittableRandom random) {
        GenresSection genres = new GenresSection(findings.composed(), random);
        List<Mark> marks = MarksSection.marks(findings, genres.accuracy());
        Markdown page = new Markdown().heading(1, "The composer, measured");
        page.list(findings.facts().stream()
                .map(fact -> "**" + fact.name() + "**: " + fact.value())
                .toList());
        MarksSection.write(marks, findings, page);
        DifferencesSection.write(findings, page);
        genres.write(page);
        KeySection.write(findings, page);
        MetricsSection.write(findings, page);
        OverlapSection.write(findings, page);
        pictures(findings.pictures(), page);
        DefinitionsSection.write(page);
        return new EvaluationPage(marks, page.toString().stripTrailing() + "\n");
    }

    private static void pictures(List<Findings.Picture> pictures, Markdown page) {
        page.heading(2, "Pictures");
        for (Findings.Picture picture : pictures) {
            page.paragraph(
                    "![" + picture.caption() + "](" + picture.path().toString().replace('\\', '/') + ")");
            page.paragraph(picture.caption());
        }
    }
}
