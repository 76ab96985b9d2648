package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.text;

import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport.Copy;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport.Longest;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport.Passages;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Side;

/** What of a set stands in the music that was learned from. */
final class NoveltySection {

    private static final double MOST = 0.99;

    private NoveltySection() {}

    static String of(NoveltyReport report, Side training) {
        return """
                <section>
                <h2>What was heard before</h2>
                <p>How much stands in %s, %d pieces, in any key. What real music shares that nothing was learned
                from, the reference, is the mark: more than that is copied.</p>
                <div class="scroll"><table>
                <thead><tr><th></th><th class="n">set</th><th class="n">reference</th></tr></thead>
                <tbody>
                %s%s%s%s</tbody>
                </table></div>
                %s<p class="quiet">Notes in the longest passage of each piece; the last bin holds the longer ones too.</p>
                <h3>The longest</h3>
                %s</section>
                """.formatted(
                        text(training.name()),
                        training.pieces(),
                        report.passages().stream().map(NoveltySection::passages).collect(Collectors.joining()),
                        longest("half of the pieces share no longer passage, with its rhythm, than", report, 0.5),
                        longest("nine in ten", report, 0.9),
                        longest("99 in a hundred", report, 0.99),
                        plot(report.longest()),
                        copies(report.copies()));
    }

    private static String passages(Passages passages) {
        return row(
                "passages of " + passages.notes() + " notes that are known, in whatever rhythm",
                passages.set().map(Markup::percent).orElse("–"),
                passages.reference().map(Markup::percent).orElse("–"));
    }

    private static String longest(String words, NoveltyReport report, double share) {
        return row(
                words,
                Longest.quantile(report.longest().set(), share) + " notes",
                Longest.quantile(report.longest().reference(), share) + " notes");
    }

    private static String row(String words, String set, String reference) {
        return "<tr><td>" + words + "</td><td class=\"n\">" + set + "</td><td class=\"n\">" + reference
                + "</td></tr>\n";
    }

    /** What is longer than nearly all is laid into the last bin, or it would be all there is to see. */
    private static String plot(Longest longest) {
        int most = Math.max(Longest.quantile(longest.set(), MOST), Longest.quantile(longest.reference(), MOST));
        return HistogramPlot.of(numbers(longest.set(), most), numbers(longest.reference(), most))
                .replace("class=\"histogram\"", "class=\"histogram wide\"");
    }

    private static double[] numbers(List<Integer> notes, int most) {
        return notes.stream().mapToDouble(length -> Math.min(most, length)).toArray();
    }

    private static String copies(List<Copy> copies) {
        return """
                <div class="scroll"><table>
                <thead><tr><th class="n">notes</th><th>piece, bar</th><th>stands in, bar</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """.formatted(copies.stream().map(NoveltySection::copy).collect(Collectors.joining()));
    }

    private static String copy(Copy copy) {
        return "<tr><td class=\"n\">" + copy.notes() + "</td><td>" + text(copy.piece()) + ", " + copy.bar()
                + "</td><td>" + text(copy.source()) + ", " + copy.sourceBar() + "</td></tr>\n";
    }
}
