package org.cadenza.families.melodyrnn;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;

/** With which event the lines begin that a model learned from, for the network itself foretells only from the second on. */
final class Beginnings {

    private static final String DOCUMENT = "beginnings";

    /** @param counts of lines by their first event */
    private record Stored(Map<String, Integer> counts) {}

    private final Map<Integer, Integer> counts = new TreeMap<>();

    void add(EventLine line) {
        counts.merge(line.at(0), 1, Integer::sum);
    }

    void save(Checkpoint.Draft draft) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((event, count) -> named.put(String.valueOf(event), count));
        draft.document(DOCUMENT, Json.write(new Stored(named)));
    }

    static Beginnings of(Checkpoint checkpoint) {
        Beginnings beginnings = new Beginnings();
        Json.read(checkpoint.document(DOCUMENT), Stored.class, DOCUMENT)
                .counts()
                .forEach((event, count) -> beginnings.counts.put(Integer.parseInt(event), count));
        return beginnings;
    }

    /** One of them, each as often as it was heard; {@code quiet} if nothing was. */
    int draw(SplittableRandom random, int quiet) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int rest = all == 0 ? 0 : random.nextInt(all);
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            rest -= each.getValue();
            if (rest < 0) {
                return each.getKey();
            }
        }
        return quiet;
    }
}
