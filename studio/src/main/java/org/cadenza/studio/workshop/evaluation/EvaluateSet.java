package org.cadenza.studio.workshop.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.ShellWord;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;

/** Holds a set of pieces against a reference, and tells how near it comes and how much of it is copied. */
public final class EvaluateSet {

    private EvaluateSet() {}

    /**
     * What to evaluate.
     *
     * @param set a folder, a zip, or {@code library}: the songs of the studio
     * @param html the page, or empty for none
     * @param json the report as JSON, or empty for none
     */
    public record Order(String set, Yardstick.Marks marks, Optional<Path> html, Optional<Path> json) {

        /** The command that gives this order. */
        String command() {
            List<String> words = new ArrayList<>(List.of("./cadenza", "evaluate", set, "--against", marks.against()));
            if (!marks.train().isEmpty()) {
                words.add("--train");
                words.addAll(marks.train());
            }
            if (marks.heldOut()) {
                words.add("--held-out");
            }
            if (marks.lens() != Lens.WRITTEN) {
                words.addAll(List.of("--as", marks.lens().toString()));
            }
            html.ifPresent(file -> words.addAll(List.of("--html", file.toString())));
            json.ifPresent(file -> words.addAll(List.of("--json", file.toString())));
            words.addAll(List.of("--seed", String.valueOf(marks.seed())));
            return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
        }
    }

    /**
     * Reads, measures, compares and writes.
     *
     * @throws org.cadenza.music.MaterialException if a set is not there, or none of its files can be read
     * @throws IllegalArgumentException if a file cannot be written where it is wanted
     */
    public static SetReport evaluate(Order order, Progress progress) throws IOException {
        order.html.ifPresent(Delivery::checkPlace);
        order.json.ifPresent(Delivery::checkPlace);
        try (Yardstick yardstick = Yardstick.open(order.marks, progress)) {
            return yardstick.hold(order.set, order.html, order.json, order.command());
        }
    }
}
