package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes sense of endings as they are drawn: a bracket may be drawn over the first measure of an ending only, though the
 * ending lasts to the repeat sign, and brackets that follow one another may bear the same number.
 */
final class Endings {

    private static final int LONGEST = 8;

    private final List<Measure> measures;

    private Endings(List<Measure> measures) {
        this.measures = measures;
    }

    /** Corrects the passes of {@code measures}. */
    static void mend(List<Measure> measures) {
        Endings endings = new Endings(measures);
        for (int i = 0; i < measures.size(); i++) {
            if (endings.lasts(i) && !endings.lasts(i + 1)) {
                endings.extend(i);
            }
        }
        for (int i = 0; i < measures.size(); i++) {
            if (endings.lasts(i) && !endings.lasts(i - 1)) {
                endings.renumber(i);
            }
        }
    }

    private boolean lasts(int at) {
        return at >= 0 && at < measures.size() && !measures.get(at).endings.isEmpty();
    }

    /** Lets the ending that is drawn up to {@code at} last to the repeat sign, if another ending follows it there. */
    private void extend(int at) {
        int sign = at;
        while (measures.get(sign).repeatTimes == 0) {
            sign++;
            if (sign == measures.size() || sign > at + LONGEST || lasts(sign) || measures.get(sign).repeatForward) {
                return;
            }
        }
        if (lasts(sign + 1)) {
            for (int i = at + 1; i <= sign; i++) {
                measures.get(i).endings.addAll(measures.get(at).endings);
            }
        }
    }

    /** Counts the brackets of a row of endings from one, unless their numbers make sense. */
    private void renumber(int from) {
        List<Integer> starts = new ArrayList<>();
        int end = from;
        while (lasts(end)) {
            if (end == from || measures.get(end).endingStarts) {
                starts.add(end);
            }
            end++;
        }
        Set<Integer> passes = new HashSet<>();
        boolean sensible = measures.get(from).endings.contains(1);
        for (int start : starts) {
            for (int pass : measures.get(start).endings) {
                sensible &= passes.add(pass);
            }
        }
        for (int bracket = 0; !sensible && bracket < starts.size(); bracket++) {
            int next = bracket + 1 < starts.size() ? starts.get(bracket + 1) : end;
            for (int i = starts.get(bracket); i < next; i++) {
                measures.get(i).endings.clear();
                measures.get(i).endings.add(bracket + 1);
            }
        }
    }
}
