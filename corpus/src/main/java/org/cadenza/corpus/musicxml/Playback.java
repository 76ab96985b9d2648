package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which measures are played: repeats, endings, da capo, dal segno, fine and coda. After a da capo or dal
 * segno repeats are not taken again and the last ending is played, as is the custom.
 */
final class Playback {

    private static final int MOST_MEASURES = 5_000;

    private final List<Measure> measures;
    private final List<Integer> order = new ArrayList<>();
    private int repeatStart;
    private int pass = 1;
    private boolean jumped;

    private Playback(List<Measure> measures) {
        this.measures = measures;
    }

    /** Indices into {@code measures}, in the order of playing. */
    static List<Integer> order(List<Measure> measures) {
        Playback playback = new Playback(measures);
        int next = 0;
        while (next >= 0 && next < measures.size()) {
            next = playback.step(next);
            if (playback.order.size() > MOST_MEASURES) {
                throw new IllegalArgumentException("with its repeats it is longer than " + MOST_MEASURES + " measures");
            }
        }
        return playback.order;
    }

    /** Plays or skips the measure at {@code at}; returns the one to go to, -1 at the end. */
    private int step(int at) {
        Measure measure = measures.get(at);
        if (measure.repeatForward && repeatStart != at) {
            repeatStart = at;
            pass = 1;
        }
        if (!measure.endings.isEmpty() && !measure.endings.contains(jumped ? lastPass(at) : pass)) {
            return at + 1;
        }
        order.add(at);
        if (jumped) {
            return afterJump(at, measure);
        }
        if (measure.repeatTimes > 0 && pass < (measure.endings.isEmpty() ? measure.repeatTimes : lastPass(at))) {
            pass++;
            return repeatFrom(measure);
        }
        if (measure.repeatTimes > 0 || leavesEndings(at)) {
            repeatStart = at + 1;
            pass = 1;
        }
        if (measure.daCapo || measure.dalSegno) {
            jumped = true;
            return measure.daCapo ? 0 : Math.max(0, find(0, m -> m.segno));
        }
        return at + 1;
    }

    private int afterJump(int at, Measure measure) {
        if (measure.fine) {
            return -1;
        }
        int coda = measure.toCoda ? find(at + 1, m -> m.coda) : -1;
        return coda > 0 ? coda : at + 1;
    }

    /** A section that began with an upbeat and ends with a full measure has its upbeat written at its end already. */
    private int repeatFrom(Measure end) {
        boolean upbeat = repeatStart == 0
                && measures.size() > 1
                && measures.get(0).length < measures.get(1).length
                && end.length >= measures.get(1).length;
        return upbeat ? 1 : repeatStart;
    }

    private boolean leavesEndings(int at) {
        return !measures.get(at).endings.isEmpty()
                && (at + 1 == measures.size() || measures.get(at + 1).endings.isEmpty());
    }

    /** The highest pass that the endings around {@code at} speak of, at least two. */
    private int lastPass(int at) {
        int last = 2;
        for (int i = at; i >= 0 && !measures.get(i).endings.isEmpty(); i--) {
            last = Math.max(last, java.util.Collections.max(measures.get(i).endings));
        }
        for (int i = at; i < measures.size() && !measures.get(i).endings.isEmpty(); i++) {
            last = Math.max(last, java.util.Collections.max(measures.get(i).endings));
        }
        return last;
    }

    private int find(int from, java.util.function.Predicate<Measure> wanted) {
        for (int i = from; i < measures.size(); i++) {
            if (wanted.test(measures.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
