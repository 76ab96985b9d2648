package org.cadenza.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One piece of a collection: the item, what is known of it, and where it came from.
 *
 * @param path inside the collection, which names the work and decides its {@link Split}
 * @param item a {@code Piece}, {@code LeadSheet}, {@code DrumPattern} or {@code Text}
 * @param labels by name: see {@link Labels}; a label that was computed rather than given has a name in
 *     {@link Labels#DERIVED}
 * @param licence of this work, as its collection states it
 */
public record Work<I>(String path, I item, Map<String, String> labels, String licence) {

    public Work {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** These labels and more; what is already there stays. */
    public Work<I> withLabels(Map<String, String> more) {
        Map<String, String> merged = new TreeMap<>(more);
        merged.putAll(labels);
        return new Work<>(path, item, merged, licence);
    }
}
