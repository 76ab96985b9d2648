package org.cadenza.learning.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The features of a language in the order of their row: its conditions, then those that are read from a place in the
 * stream.
 *
 * @param <P> a place in the stream
 */
public final class FeatureTable<P> {

    private record Feature<P>(int size, ToIntFunction<P> value) {}

    private final int[] conditionSizes;
    private final List<Feature<P>> features = new ArrayList<>();

    /** @param conditionSizes how many values each condition has as a feature, 0 included; larger ones count as its last */
    public FeatureTable(int... conditionSizes) {
        this.conditionSizes = conditionSizes.clone();
    }

    /**
     * The next feature.
     *
     * @param size values that it has
     * @param value read from a place, 0 to {@code size - 1}
     */
    public void add(int size, ToIntFunction<P> value) {
        features.add(new Feature<>(size, value));
    }

    /** The next feature, which is how many of {@code marks}, which rise, a value reaches. */
    public void addReached(int[] marks, ToIntFunction<P> value) {
        add(marks.length + 1, place -> reached(marks, value.applyAsInt(place)));
    }

    /** How many values each feature has, 0 included. */
    public int[] sizes() {
        return IntStream.concat(IntStream.of(conditionSizes), features.stream().mapToInt(Feature::size))
                .toArray();
    }

    /** Writes the features of a stream with {@code conditions} into {@code row [features]}. */
    public void write(int[] conditions, P place, int[] row) {
        int at = 0;
        for (; at < conditionSizes.length; at++) {
            row[at] = Math.min(conditions[at], conditionSizes[at] - 1);
        }
        for (Feature<P> feature : features) {
            row[at++] = feature.value().applyAsInt(place);
        }
    }

    /** How many of {@code marks}, which rise, {@code value} reaches. */
    public static int reached(int[] marks, int value) {
        int reached = 0;
        while (reached < marks.length && marks[reached] <= value) {
            reached++;
        }
        return reached;
    }
}
