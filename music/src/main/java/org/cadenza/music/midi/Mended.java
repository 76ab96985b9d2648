package org.cadenza.music.midi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was wrong in a file and was read all the same: each kind once, with its first place and how often. */
final class Mended {

    private record Tally(int offset, int count) {}

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    void add(int offset, String what) {
        add(offset, what, 1);
    }

    void add(int offset, String what, int count) {
        tallies.merge(what, new Tally(offset, count), (a, b) -> new Tally(a.offset, a.count + b.count));
    }

    List<String> lines() {
        return tallies.entrySet().stream()
                .map(entry -> describe(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String describe(String what, Tally tally) {
        String times = tally.count == 1 ? "" : " (" + tally.count + " times)";
        return "byte " + tally.offset + ": " + what + times;
    }
}
