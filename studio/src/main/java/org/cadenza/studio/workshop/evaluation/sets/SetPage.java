package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.figure;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.percent;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.learning.evaluation.sets.MeasuredSet;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Row;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Side;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Skipped;

/**
 * A report as one HTML page that holds all it shows: styles, pictures as SVG, and sound. Its policy lets it ask no host,
 * not even its own, for anything. Light or dark as the reader's system is.
 */
public final class SetPage {

    private static final String STYLES = "set-page.css";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; media-src data:; img-src data:";

    private final SetReport report;
    private final Cards cards;
    private final List<Sample> samples;

    /** @param set whose numbers the plots show, as of {@code reference} */
    public SetPage(SetReport report, MeasuredSet set, MeasuredSet reference, List<Sample> samples) {
        this.report = report;
        this.cards = new Cards(set, reference);
        this.samples = List.copyOf(samples);
    }

    /** The page. */
    public String html() {
        String title =
                text(report.set().name()) + " beside " + text(report.reference().name());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s%s%s%s%s%s%s%s</body>
                </html>
                """.formatted(
                        POLICY,
                        title,
                        styles(),
                        header(),
                        glance(),
                        distances(),
                        novelty(),
                        listening(),
                        measures(),
                        skipped(),
                        footer());
    }

    private static String styles() {
        try (InputStream in = SetPage.class.getResourceAsStream(STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String header() {
        return """
                <header>
                <p class="eyebrow">Cadenza · evaluation</p>
                <h1>%s <span class="versus">beside</span> %s</h1>
                <p class="lead">%s</p>
                <p>%s</p>
                <ul class="key">
                <li><i class="set"></i>%s, %s</li>
                <li><i class="real"></i>%s, %s</li>
                <li><i class="both"></i>what both share</li>
                </ul>
                </header>
                """.formatted(
                        text(report.set().name()),
                        text(report.reference().name()),
                        lead(),
                        text(report.reading()),
                        text(report.set().name()),
                        pieces(report.set()),
                        text(report.reference().name()),
                        pieces(report.reference()));
    }

    private String lead() {
        List<Double> positions = report.measures().stream()
                .flatMap(row -> row.scale().position().stream())
                .sorted()
                .toList();
        return positions.isEmpty()
                ? "No measure tells shuffled music from real music here: there are too few pieces."
                : "Of " + report.measures().size() + " measures, " + positions.size()
                        + " tell shuffled music from real music here. By half of these the set has come "
                        + percent(positions.get((positions.size() - 1) / 2)) + " of the way or further.";
    }

    private static String pieces(Side side) {
        String skipped = side.skipped().isEmpty() ? "" : ", " + side.skipped().size() + " files skipped";
        return String.format(Locale.ROOT, "%,d pieces%s", side.pieces(), skipped);
    }

    private String glance() {
        List<Row> all = report.measures();
        String mute = all.stream()
                .filter(row -> row.scale().share().isEmpty())
                .map(row -> text(row.source() + " " + row.name()))
                .collect(Collectors.joining("; "));
        return """
                <section>
                <h2>Between chance and real music</h2>
                <p>A measure reads real music that the reference has not heard of (the second half of it, by several draws) and
                the same music shuffled. The dot is how far from the one to the other the set has come: by the area in which its
                numbers overlap with the reference's, and the bar is how much that varied from draw to draw. Where shuffling
                changes nothing, the dot is hollow, and its way begins where nothing is shared.</p>
                <div class="scroll">%s</div>
                %s</section>
                """.formatted(
                DotPlot.of(all), mute.isEmpty() ? "" : "<p class=\"quiet\">Undefined here: " + mute + ".</p>\n");
    }

    private String distances() {
        String rows = report.distances().stream()
                .map(row -> """
                        <tr><td>%s<small>%s</small></td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td>\
                        <td class="n">%s</td></tr>
                        """.formatted(
                        text(row.name()),
                        text(row.undefined().map(why -> "undefined: " + why).orElse(row.meaning())),
                        figure(row.scale().value()),
                        figure(row.scale().floor()),
                        figure(row.scale().ceiling()),
                        row.scale().position().map(Markup::percent).orElse("–")))
                .collect(Collectors.joining());
        return """
                <section>
                <h2>Whole sets</h2>
                <p>How the set as a whole lies beside the reference, by notes on paper: whatever the key, without velocities and drums.</p>
                <div class="scroll"><table>
                <thead><tr><th></th><th class="n">set</th><th class="n">shuffled</th><th class="n">held-out real</th>\
                <th class="n">of the way</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                </section>
                """.formatted(rows);
    }

    private String novelty() {
        return report.novelty()
                .map(found -> NoveltySection.of(found, report.training().orElseThrow()))
                .orElse("");
    }

    private String listening() {
        String figures = samples.stream().map(SetPage::figureOf).collect(Collectors.joining());
        return samples.isEmpty() ? "" : """
                <section>
                <h2>To look at and listen to</h2>
                <p>The first %.0f seconds of a few pieces that were drawn by chance.</p>
                <div class="samples">
                %s</div>
                </section>
                """.formatted(Samples.SECONDS, figures);
    }

    private static String figureOf(Sample sample) {
        Optional<String> sound = sample.mp3().map(bytes -> Base64.getEncoder().encodeToString(bytes));
        return """
                <figure class="sample">
                <figcaption>%s<span>%s</span></figcaption>
                %s%s</figure>
                """.formatted(
                        text(sample.path()),
                        text(sample.set()),
                        RollPlot.of(sample.piece(), Samples.SECONDS),
                        sound.map(data -> "<audio controls preload=\"metadata\" src=\"data:audio/mpeg;base64," + data
                                        + "\"></audio>\n")
                                .orElse("<p class=\"quiet\">No sound could be made of it here.</p>\n"));
    }

    private String measures() {
        return """
                <section>
                <h2>Measure by measure</h2>
                <p>Histograms of what the pieces read, each of area 1. Where a measure is a histogram itself, the mean of the
                set beside that of the reference; its overlap is of distances between pieces, within and between the sets. OA and KL (nats) are mgeval's: of the distances
                within the set and within the reference, with those between them.</p>
                %s</section>
                """.formatted(cards.of(report.measures()));
    }

    private String skipped() {
        String list = skipped(report.set())
                + skipped(report.reference())
                + report.training().map(SetPage::skipped).orElse("");
        return list.isEmpty() ? "" : """
                <section>
                <h2>Skipped files</h2>
                %s</section>
                """.formatted(list);
    }

    private static String skipped(Side side) {
        List<Skipped> skipped = side.skipped();
        String rows = skipped.stream()
                .map(file -> "<tr><td>" + text(file.path()) + "</td><td>" + text(file.reason()) + "</td></tr>\n")
                .collect(Collectors.joining());
        return skipped.isEmpty()
                ? ""
                : "<details><summary>" + skipped.size() + " of " + text(side.name()) + "</summary>\n<table>" + rows
                        + "</table></details>\n";
    }

    private String footer() {
        return """
                <footer>
                <p>Cadenza %s, seed %d, %.0f seconds. Made with <code>%s</code></p>
                </footer>
                """.formatted(text(report.version()), report.seed(), report.seconds(), text(report.command()));
    }
}
