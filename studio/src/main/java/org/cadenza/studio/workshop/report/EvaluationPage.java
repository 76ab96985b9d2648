package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The page that says what the songs of composers are like.
 *
 * @param marks what was wished of all songs, by composer
 * @param text in Markdown
 */
public record EvaluationPage(Map<String, List<Mark>> marks, String text) {

    /** @param random deals songs to folds */
    public static EvaluationPage of(Findings findings, SplittableRandom random) {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        List<GenresSection> genres = new ArrayList<>();
        for (Composer composer : findings.composers()) {
            GenresSection own = new GenresSection(composer.songs(), random.split());
            genres.add(own);
            marks.put(composer.name(), MarksSection.marks(findings, composer, own.accuracy()));
        }
        Markdown page = new Markdown().heading(1, "The composer, measured");
        page.list(findings.facts().stream()
                .map(fact -> "**" + fact.name() + "**: " + fact.value())
                .toList());
        MarksSection.write(marks, findings, page);
        LikelihoodSection.write(findings, page);
        OverlapSection overlaps = new OverlapSection(findings);
        DistanceSection.write(findings, overlaps, page);
        NoveltySection.write(findings, page);
        DifferencesSection.write(findings, page);
        for (int i = 0; i < genres.size(); i++) {
            String by = findings.several() ? ": " + findings.composers().get(i).name() : "";
            genres.get(i).write(by, page);
        }
        KeySection.write(findings, page);
        MetricsSection.write(findings, page);
        overlaps.write(findings, page);
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
