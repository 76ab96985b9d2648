package org.cadenza.families.melodyrnn;

import java.util.HashMap;
import java.util.Map;
import org.cadenza.learning.Metrics;

/**
 * How well the events of held-out lines are foretold. Encodings that name an event in several ways are made comparable: the
 * chance of an event is that of all its labels together, and the event held for likeliest is the one whose chance is
 * greatest. By labels, as Magenta has it, are {@code loss}, {@code event accuracy} (what is not labelled as no event) and
 * {@code no-event accuracy}. {@code counted} is what {@link CountedEvents} makes of the same lines.
 */
final class Accuracy {

    private final LineEncoding encoding;
    private final CountedEvents counted;
    private final Alphabet alphabet;
    private double countedNats;
    private final Rate countedNotes = new Rate();
    private double nats;
    private double loss;
    private int steps;
    private final Rate all = new Rate();
    private final Rate notes = new Rate();
    private final Rate events = new Rate();
    private final Rate quiet = new Rate();

    private static final class Rate {
        private int right;
        private int count;

        void add(boolean hit) {
            right += hit ? 1 : 0;
            count++;
        }

        double value() {
            return count == 0 ? 0 : (double) right / count;
        }
    }

    /** @param counted what to hold it against, over {@code alphabet} */
    Accuracy(LineEncoding encoding, CountedEvents counted, Alphabet alphabet) {
        this.encoding = encoding;
        this.counted = counted;
        this.alphabet = alphabet;
    }

    /** Adds all that was foretold of a line. @param logs of the chances of labels, {@code [length - 1][classes]} by {@code from} */
    void add(EventLine line, float[] logs, int from) {
        int classes = encoding.classes();
        EventLine before = new EventLine(new int[0], line.stepsPerBar());
        for (int position = 1; position < line.length(); position++) {
            before = before.and(line.at(position - 1));
            add(line, before, logs, from + (position - 1) * classes);
            addCounted(line, position);
        }
    }

    private void add(EventLine line, EventLine before, float[] logs, int from) {
        int position = before.length();
        int actual = line.at(position);
        int label = encoding.label(line, position);
        Map<Integer, Double> chances = new HashMap<>();
        int likeliest = 0;
        for (int i = 0; i < encoding.classes(); i++) {
            chances.merge(encoding.event(i, before), StrictMath.exp(logs[from + i]), Double::sum);
            likeliest = logs[from + i] > logs[from + likeliest] ? i : likeliest;
        }
        int expected = chances.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        nats -= StrictMath.log(chances.get(actual));
        loss -= logs[from + label];
        steps++;
        all.add(expected == actual);
        if (actual >= 0) {
            notes.add(expected == actual);
        }
        (label == encoding.quietLabel() ? quiet : events).add(likeliest == label);
    }

    private void addCounted(EventLine line, int position) {
        double[] chances = counted.chances(line, position);
        int actual = alphabet.letter(line.at(position));
        int likeliest = 0;
        for (int letter = 1; letter < chances.length; letter++) {
            likeliest = chances[letter] > chances[likeliest] ? letter : likeliest;
        }
        countedNats -= StrictMath.log(chances[actual]);
        if (line.at(position) >= 0) {
            countedNotes.add(likeliest == actual);
        }
    }

    Metrics metrics() {
        if (steps == 0) {
            return Metrics.empty();
        }
        return Metrics.of("nats per event", nats / steps)
                .and("loss", loss / steps)
                .and("accuracy", all.value())
                .and("note-on accuracy", notes.value())
                .and("event accuracy", events.value())
                .and("no-event accuracy", quiet.value())
                .and("counted nats per event", countedNats / steps)
                .and("counted note-on accuracy", countedNotes.value());
    }
}
