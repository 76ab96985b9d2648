package org.cadenza.studio.workshop.evaluation.sets;

import java.util.List;
import java.util.Optional;

/**
 * A set beside a reference in numbers, as the terminal, JSON and the page show them. What is undefined is empty.
 *
 * @param command that gives this report again
 * @param seconds that it took, reading the reference included
 * @param reading what of each piece was measured, as a sentence
 * @param training what novelty was looked for in; empty where nothing was named
 * @param measures by source, in the order in which they are registered
 */
public record SetReport(
        String command,
        String version,
        long seed,
        double seconds,
        String reading,
        Side set,
        Side reference,
        Optional<Side> training,
        List<Row> measures,
        List<Row> distances,
        Optional<NoveltyReport> novelty) {

    /** A set as it was read. @param pieces that could be */
    public record Side(String name, int pieces, List<Skipped> skipped) {}

    /** A file that could not be read. @param reason as a clause */
    public record Skipped(String path, String reason) {}

    /**
     * One measure.
     *
     * @param size how many numbers it is of each piece; 0 for a distance of sets
     * @param set what the pieces of the set read; empty unless {@code size} is 1, as the next
     * @param reference what those of the reference read
     * @param scale of a measure the overlap area of the two sets, of a distance itself
     * @param spread mgeval's comparison
     * @param undefined why pieces, or the sets, have no number; empty if all have
     */
    public record Row(
            String source,
            String name,
            String meaning,
            int size,
            Optional<Figures> set,
            Optional<Figures> reference,
            Scale scale,
            Optional<Spread> spread,
            Optional<String> undefined) {}

    /** How numbers lie. @param sd of a sample, empty below two */
    public record Figures(int n, Optional<Double> mean, Optional<Double> sd, Optional<Double> median) {}

    /**
     * Where the set stands.
     *
     * @param floor the same number of shuffled music
     * @param ceiling the same of held-out real music
     * @param position 0 at the floor, 1 at the ceiling; empty where they cannot be told apart
     * @param noise deviation of the position over several draws
     * @param share of the ceiling that is reached, whatever the floor; empty where the ceiling is 0
     */
    public record Scale(
            Optional<Double> value,
            Optional<Double> floor,
            Optional<Double> ceiling,
            Optional<Double> position,
            Optional<Double> noise,
            Optional<Double> share) {}

    /** Overlap areas (0 to 1) and divergences (nats) of the distances within each set with those between them. */
    public record Spread(
            double setOverlap,
            double referenceOverlap,
            Optional<Double> setDivergence,
            Optional<Double> referenceDivergence) {}

    /** How many of the measures say anything here. */
    public long telling() {
        return measures.stream()
                .filter(row -> row.scale().position().isPresent())
                .count();
    }
}
