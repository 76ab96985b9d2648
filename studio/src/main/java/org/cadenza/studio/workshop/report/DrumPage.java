package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.cadenza.learning.evaluation.drums.DrumFigures;
import org.cadenza.learning.evaluation.drums.Repertory;
import org.cadenza.learning.evaluation.drums.Strokes;

/** The page that says how good drummers are: marks, measures, distances, and what the judges are worth. */
public final class DrumPage {

    private static final double LEAST_HEARD = 0.85;
    private static final double LEAST_OPEN = 0.85;
    private static final double LEAST_DIVERSE = 0.9;

    private static final Map<String, ToDoubleFunction<DrumFigures>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("density", DrumFigures::density);
        FIGURES.put("syncopation", DrumFigures::syncopation);
        FIGURES.put("backbeat", DrumFigures::backbeat);
    }

    private final DrumFindings findings;
    private final Map<DrumSet, DrumMeasures> measures = new LinkedHashMap<>();
    private final DrumMeasures real;
    private final Map<String, Band> bands = new LinkedHashMap<>();

    public DrumPage(DrumFindings findings) {
        this.findings = findings;
        int genres = findings.genres().size();
        findings.sets().forEach(set -> measures.put(set, DrumMeasures.of(set, genres, findings.learned())));
        DrumSet heldOut = findings.sets().get(0);
        real = measures.get(heldOut);
        FIGURES.forEach((name, figure) -> bands.put(name, Band.of(DrumMeasures.values(heldOut, figure))));
    }

    /** What is asked of each model, and whether it was reached. */
    public Map<String, List<Mark>> marks() {
        Map<String, List<Mark>> marks = new TreeMap<>();
        measures.forEach((set, measured) -> {
            if (!set.model().isEmpty()) {
                marks.computeIfAbsent(set.model(), model -> new ArrayList<>()).addAll(marks(set, measured));
            }
        });
        return marks;
    }

    private List<Mark> marks(DrumSet set, DrumMeasures measured) {
        List<Mark> marks = new ArrayList<>();
        if (set.conditional()) {
            marks.add(new Mark(
                    "genre asked for is heard, against real loops of it",
                    LEAST_HEARD,
                    measured.accuracy() / real.accuracy()));
        } else {
            marks.add(new Mark("of no genre: entropy against its most", LEAST_OPEN, measured.openness()));
            FIGURES.forEach((name, figure) -> marks.add(new Mark(
                    "of no genre: mean " + name + " in the band of real loops",
                    1,
                    bands.get(name).holds(mean(set, figure)) ? 1 : 0)));
            marks.add(new Mark(
                    "of no genre: diversity against that of real loops",
                    LEAST_DIVERSE,
                    measured.diversity() / real.diversity()));
        }
        String kind = set.conditional() ? "of a genre: " : "of no genre: ";
        marks.add(new Mark(kind + "novelty against that of held-out loops", 1, measured.novelty() / real.novelty()));
        marks.add(new Mark(
                kind + "no copy of what was learned, as often as held-out loops",
                1 - real.copies(),
                1 - measured.copies()));
        return marks;
    }

    private static double mean(DrumSet set, ToDoubleFunction<DrumFigures> figure) {
        return Arrays.stream(DrumMeasures.values(set, figure)).average().orElse(Double.NaN);
    }

    /** The page as Markdown. */
    public String text() {
        Markdown page = new Markdown();
        page.heading(1, "Drummers, measured");
        page.list(findings.facts().stream()
                .map(fact -> "**" + fact.name() + "**: " + fact.value())
                .toList());
        page.heading(2, "Marks");
        page.table(List.of("model", "mark", "wanted", "measured"), markRows());
        page.paragraph("**Bold** is below what was wanted.");
        page.heading(2, "Measures");
        page.table(
                List.of(
                        "set",
                        "n",
                        "heard as asked",
                        "entropy",
                        "density",
                        "syncopation",
                        "backbeat",
                        "diversity",
                        "novelty",
                        "copies"),
                measureRows());
        page.paragraph(DEFINITIONS);
        page.heading(2, "Patterns in the band of real loops");
        page.table(bandHeader(), bandRows());
        page.paragraph("The band holds the middle four fifths of the held-out loops.");
        page.heading(2, "Distances, as RhythmCAN reports them");
        page.table(distanceHeader(), distanceRows());
        page.paragraph("Mean distance from the patterns of a set to loops that were learned from, by genre, and to each"
                + " other.");
        page.heading(2, "The judges");
        page.table(judgeHeader(), judgeRows());
        page.paragraph("Rows are what held-out loops are, columns what the judge who has not heard them takes them for."
                + " Over genres they are right in " + Markdown.percent(real.accuracy()) + ".");
        findings.pictures().forEach(picture -> page.paragraph("![" + picture.caption() + "](" + picture.path() + ")"));
        return page.toString();
    }

    private static final String DEFINITIONS =
            "*Heard as asked*: by judges who have learned from held-out performances alone, of other architecture than the"
                    + " models; averaged over genres. *Entropy* of what they hear, of the most there can be. *Density*:"
                    + " strokes in a bar. *Syncopation*: of kick and snare, in a bar (Longuet-Higgins and Lee)."
                    + " *Backbeat*: share of second and fourth beats struck. *Diversity*: mean distance of two patterns of"
                    + " the set. *Novelty*: mean distance to the nearest of all windows that were learned from. *Copies*:"
                    + " share whose strokes are those of such a window. The distance is Damerau and Levenshtein's, lane by"
                    + " lane, of strokes louder than a quarter of the loudest. Timing counts nowhere, for the published"
                    + " models have none.";

    private List<List<String>> markRows() {
        List<List<String>> rows = new ArrayList<>();
        marks().forEach((model, own) -> own.forEach(mark -> rows.add(List.of(
                model,
                mark.name(),
                mark.wantedText(),
                mark.reached() ? mark.measuredText() : "**" + mark.measuredText() + "**"))));
        return rows;
    }

    private List<List<String>> measureRows() {
        List<List<String>> rows = new ArrayList<>();
        measures.forEach((set, measured) -> rows.add(List.of(
                set.name(),
                String.valueOf(set.patterns().size()),
                Markdown.percent(measured.accuracy()),
                Markdown.percent(measured.openness()),
                Markdown.number(measured.density(), 2),
                Markdown.number(measured.syncopation(), 2),
                Markdown.number(measured.backbeat(), 2),
                Markdown.number(measured.diversity(), 1),
                Markdown.number(measured.novelty(), 1),
                Markdown.percent(measured.copies()))));
        return rows;
    }

    private List<String> bandHeader() {
        List<String> header = new ArrayList<>(List.of("set"));
        bands.forEach((name, band) -> header.add(name + " (" + band.text() + ")"));
        return header;
    }

    private List<List<String>> bandRows() {
        List<List<String>> rows = new ArrayList<>();
        for (DrumSet set : findings.sets()) {
            List<String> row = new ArrayList<>(List.of(set.name()));
            FIGURES.forEach((name, figure) ->
                    row.add(Markdown.percent(bands.get(name).share(DrumMeasures.values(set, figure)))));
            rows.add(row);
        }
        return rows;
    }

    private List<String> distanceHeader() {
        List<String> header = new ArrayList<>(List.of("set"));
        header.addAll(findings.byGenre().keySet());
        header.add("itself");
        return header;
    }

    private List<List<String>> distanceRows() {
        List<List<String>> rows = new ArrayList<>();
        measures.forEach((set, measured) -> {
            List<Strokes> strokes = set.patterns().stream().map(Strokes::of).toList();
            List<String> row = new ArrayList<>(List.of(set.name()));
            findings.byGenre()
                    .values()
                    .forEach(genre -> row.add(Markdown.number(Repertory.distance(strokes, genre), 1)));
            row.add(Markdown.number(measured.diversity(), 1));
            rows.add(row);
        });
        return rows;
    }

    private List<String> judgeHeader() {
        List<String> header = new ArrayList<>(List.of("held-out loops of"));
        header.addAll(findings.genres());
        header.add("right");
        return header;
    }

    private List<List<String>> judgeRows() {
        List<List<String>> rows = new ArrayList<>();
        for (int genre = 0; genre < findings.genres().size(); genre++) {
            List<String> row = new ArrayList<>(List.of(findings.genres().get(genre)));
            for (int said : findings.tested().counts()[genre]) {
                row.add(String.valueOf(said));
            }
            row.add(Markdown.percent(findings.tested().recall(genre)));
            rows.add(row);
        }
        return rows;
    }
}
