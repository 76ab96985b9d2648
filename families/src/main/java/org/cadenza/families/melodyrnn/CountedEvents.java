package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network must do better than: events foretold by counting, as the family {@code markov} foretells notes. Contexts are,
 * from the coarsest on, the place in the bar; and how long ago the last event was; and the last pitch; and the one before it;
 * and the one before that. Each is mixed with the next coarser one by Witten and Bell's weights (1991), the coarsest with
 * equal chances for all events.
 */
final class CountedEvents {

    private static final int PITCHES = 3;

    private static final class Counts {
        private final Map<Integer, Integer> events = new HashMap<>();
        private int all;
    }

    private final Alphabet alphabet;
    private final Map<List<Integer>, Counts> contexts = new HashMap<>();

    CountedEvents(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** Learns from a line. */
    void count(EventLine line) {
        for (int position = 1; position < line.length(); position++) {
            for (List<Integer> context : contexts(line, position)) {
                Counts counts = contexts.computeIfAbsent(context, unknown -> new Counts());
                counts.events.merge(line.at(position), 1, Integer::sum);
                counts.all++;
            }
        }
    }

    /** The chance of every event at {@code position} of {@code line}, by its letter. */
    double[] chances(EventLine line, int position) {
        double[] chances = new double[alphabet.classes()];
        Arrays.fill(chances, 1.0 / chances.length);
        for (List<Integer> context : contexts(line, position)) {
            Counts counts = contexts.get(context);
            if (counts != null) {
                mix(chances, counts);
            }
        }
        return chances;
    }

    private void mix(double[] chances, Counts counts) {
        double sum = counts.all + counts.events.size();
        double rest = counts.events.size() / sum;
        for (int i = 0; i < chances.length; i++) {
            chances[i] *= rest;
        }
        counts.events.forEach((event, count) -> chances[alphabet.letter(event)] += count / sum);
    }

    private static List<List<Integer>> contexts(EventLine line, int position) {
        List<List<Integer>> contexts = new ArrayList<>();
        List<Integer> context = new ArrayList<>(List.of(line.stepsPerBar(), position % line.stepsPerBar()));
        contexts.add(List.copyOf(context));
        int last = position - 1;
        while (last > 0 && line.at(last) == EventLine.NO_EVENT) {
            last--;
        }
        context.add(position - last);
        context.add(line.at(last) == EventLine.NOTE_OFF ? 1 : 0);
        contexts.add(List.copyOf(context));
        for (int found = 0; found < PITCHES; last--) {
            if (last < 0 || line.at(last) >= 0) {
                context.add(last < 0 ? -1 : line.at(last));
                contexts.add(List.copyOf(context));
                found++;
            }
        }
        return contexts;
    }
}
