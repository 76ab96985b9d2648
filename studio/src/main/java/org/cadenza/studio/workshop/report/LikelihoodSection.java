package org.cadenza.studio.workshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cadenza.learning.evaluation.NatsPerNote;
import org.cadenza.music.score.Genre;

/** How well composers foretell held-out music, note by note, as their cards say. */
final class LikelihoodSection {

    private static final double WANTED = 0.25;

    /** Fewer notes than this tell nothing of a genre. */
    private static final int FEWEST = 500;

    private LikelihoodSection() {}

    static void write(Findings findings, Markdown page) {
        page.heading(2, "Likelihood of held-out music");
        List<Composer> known = findings.composers().stream()
                .filter(composer -> composer.heldOut().containsKey(NatsPerNote.nats()))
                .toList();
        if (known.isEmpty()) {
            page.paragraph("No composer's card says how well it foretells held-out music.");
            return;
        }
        page.paragraph(
                "Nats per note on the pieces that were held out when the models were trained, from their cards:"
                        + " the lower, the better foretold. All that is in a lead sheet is paid for (when notes and rests begin and"
                        + " end, every pitch, every chord and when it changes) and divided by the notes, chord symbols among them,"
                        + " so that every note weighs the same. Given are genre, key, meter, the number of bars and where in a phrase"
                        + " a bar stands. Bars and chords that a model has no word for are spelled and paid for. Where a card says"
                        + " that its weights are those of a step that measured best, that step was chosen on some of these pieces.");
        page.table(header(findings), rows(findings));
        if (disagreement(findings)) {
            page.paragraph("**The models were not measured on the same notes**, so their numbers do not compare.");
        }
    }

    private static List<String> header(Findings findings) {
        List<String> header = new ArrayList<>(List.of("genre", "notes"));
        findings.composers().forEach(composer -> header.add(composer.name()));
        others(findings)
                .forEach(composer -> header.add(composer.name() + " against "
                        + findings.composers().get(0).name()));
        return header;
    }

    private static List<List<String>> rows(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("**all**", NatsPerNote.nats(), NatsPerNote.notes(), findings));
        for (Genre genre : Genre.values()) {
            if (findings.composers().stream()
                    .anyMatch(composer -> composer.heldOut().containsKey(NatsPerNote.nats(genre)))) {
                rows.add(row(genre.label(), NatsPerNote.nats(genre), NatsPerNote.notes(genre), findings));
            }
        }
        return rows;
    }

    private static List<String> row(String name, String nats, String notes, Findings findings) {
        List<String> row = new ArrayList<>(List.of(name));
        row.add(notes(findings, notes).stream()
                .mapToObj(count -> String.format(Locale.ROOT, "%.0f", count))
                .findFirst()
                .orElse("-"));
        findings.composers().forEach(composer -> row.add(Markdown.number(number(composer, nats), 3)));
        others(findings).forEach(composer -> {
            double more = number(composer, nats) / number(findings.composers().get(0), nats) - 1;
            row.add(Double.isNaN(more) ? "-" : String.format(Locale.ROOT, "%+.1f %%", 100 * more));
        });
        return row;
    }

    private static double number(Composer composer, String name) {
        return composer.heldOut().getOrDefault(name, Double.NaN);
    }

    private static List<Composer> others(Findings findings) {
        return findings.composers().subList(1, findings.composers().size());
    }

    /** How many notes the cards speak of, as far as they do. */
    private static OptionalDouble notes(Findings findings, String name) {
        return findings.composers().stream()
                .mapToDouble(composer -> number(composer, name))
                .filter(count -> !Double.isNaN(count))
                .findFirst();
    }

    private static boolean disagreement(Findings findings) {
        return Arrays.stream(Genre.values())
                .map(NatsPerNote::notes)
                .anyMatch(notes -> findings.composers().stream()
                                .map(Composer::heldOut)
                                .filter(card -> card.containsKey(notes))
                                .map(card -> card.get(notes))
                                .distinct()
                                .count()
                        > 1);
    }

    /** That {@code composer} foretells every genre better than the first one does; empty where that cannot be told. */
    static Optional<Mark> mark(Findings findings, Composer composer) {
        Map<String, Double> baseline = findings.composers().get(0).heldOut();
        if (composer == findings.composers().get(0)) {
            return Optional.empty();
        }
        OptionalDouble least = Arrays.stream(Genre.values())
                .filter(genre -> notes(findings, NatsPerNote.notes(genre)).orElse(0) >= FEWEST)
                .filter(genre -> baseline.containsKey(NatsPerNote.nats(genre)))
                .mapToDouble(
                        genre -> 1 - number(composer, NatsPerNote.nats(genre)) / baseline.get(NatsPerNote.nats(genre)))
                .min();
        return least.stream()
                .mapToObj(gain -> new Mark(
                        "held-out nats per note below those of "
                                + findings.composers().get(0).name() + ", in the genre of " + FEWEST
                                + " notes and more where least",
                        WANTED,
                        gain))
                .findFirst();
    }
}
