package org.cadenza.learning.evaluation.drums;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Patterns that are known, to see how new others are. */
public final class Repertory {

    private final Set<Strokes> known;

    public Repertory(Collection<Strokes> known) {
        this.known = new LinkedHashSet<>(known);
        if (known.isEmpty()) {
            throw new IllegalArgumentException("there are no known patterns, expected one or more");
        }
    }

    /** How many different patterns there are. */
    public int size() {
        return known.size();
    }

    /** Whether these very strokes are known. */
    public boolean has(Strokes strokes) {
        return known.contains(strokes);
    }

    /** The distance to the nearest that is known. */
    public int novelty(Strokes strokes) {
        if (has(strokes)) {
            return 0;
        }
        int nearest = Integer.MAX_VALUE;
        for (Strokes each : known) {
            nearest = Math.min(nearest, each.distance(strokes, nearest));
        }
        return nearest;
    }

    /** The mean distance of two different places in {@code set}: how unlike each other its patterns are. */
    public static double diversity(List<Strokes> set) {
        double sum = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += set.get(i).distance(set.get(j));
            }
        }
        return sum / (set.size() * (set.size() - 1) / 2.0);
    }

    /** The mean distance from a pattern of one set to one of the other. */
    public static double distance(List<Strokes> set, List<Strokes> other) {
        double sum = 0;
        for (Strokes one : set) {
            for (Strokes each : other) {
                sum += one.distance(each);
            }
        }
        return sum / ((double) set.size() * other.size());
    }
}
