package org.cadenza.studio.workshop.evaluation.sets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.evaluation.sets.Novelty;
import org.cadenza.learning.evaluation.sets.Novelty.Known;

/**
 * How much of a set stands in the music that was learned from, beside how much of the reference does.
 *
 * @param passages share of passages that are known, by their length
 * @param longest how the longest verbatim passages of the pieces lie, in notes
 * @param copies the pieces of the set with the longest ones, the longest first
 */
public record NoveltyReport(List<Passages> passages, Longest longest, List<Copy> copies) {

    private static final int SHOWN = 12;

    /** Of one length. @param notes in a passage @param set share known, 0 to 1; empty without any, as the next */
    public record Passages(int notes, Optional<Double> set, Optional<Double> reference) {}

    /** @param set notes in the longest passage of each piece, ascending, as the next */
    public record Longest(List<Integer> set, List<Integer> reference) {

        /** What nine and what ninety-nine in a hundred do not exceed, and the median: 0.5, 0.9, 0.99. */
        public static int quantile(List<Integer> ascending, double share) {
            return ascending.isEmpty() ? 0 : ascending.get((int) (share * (ascending.size() - 1)));
        }
    }

    /** A passage that stands in both. @param bar in which it begins, from 1, as the next */
    public record Copy(String piece, int bar, int notes, String source, int sourceBar) {}

    /** @param set what is known of its pieces, as of those of {@code reference} */
    public static NoveltyReport of(List<Known> set, List<Known> reference) {
        List<Passages> passages = new ArrayList<>();
        for (int i = 0; i < Novelty.PASSAGES.size(); i++) {
            passages.add(new Passages(Novelty.PASSAGES.get(i), share(set, i), share(reference, i)));
        }
        return new NoveltyReport(
                passages,
                new Longest(longest(set), longest(reference)),
                set.stream()
                        .filter(known -> known.longest().notes() > 0)
                        .sorted(Comparator.comparingInt(
                                (Known known) -> -known.longest().notes()))
                        .limit(SHOWN)
                        .map(NoveltyReport::copy)
                        .toList());
    }

    private static Copy copy(Known known) {
        return new Copy(
                known.name(),
                known.longest().bar(),
                known.longest().notes(),
                known.longest().source(),
                known.longest().sourceBar());
    }

    private static Optional<Double> share(List<Known> pieces, int length) {
        long all =
                pieces.stream().mapToLong(known -> known.passages().get(length)).sum();
        long there =
                pieces.stream().mapToLong(known -> known.known().get(length)).sum();
        return all == 0 ? Optional.empty() : Optional.of((double) there / all);
    }

    private static List<Integer> longest(List<Known> pieces) {
        return pieces.stream().map(known -> known.longest().notes()).sorted().toList();
    }
}
