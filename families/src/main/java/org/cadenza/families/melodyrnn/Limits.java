package org.cadenza.families.melodyrnn;

/**
 * What may come next in a melody.
 *
 * @param lowest pitch
 * @param highest pitch, not below it
 * @param repeats how often a figure of two pitches or more and up to two bars may sound in a row, 2 or more; 0 for ever
 */
record Limits(int lowest, int highest, int repeats) {

    /** Anything may come. */
    static final Limits NONE = new Limits(0, 127, 0);

    private static final int LONGEST_FIGURE_BARS = 2;

    /** The same for a line that was moved by {@code semitones}. */
    Limits moved(int semitones) {
        return new Limits(lowest + semitones, highest + semitones, repeats);
    }

    private boolean allows(int event) {
        return event < 0 || event >= lowest && event <= highest;
    }

    /** {@code event}, or {@code quiet} where it is a pitch outside. */
    int orQuiet(int event, int quiet) {
        return allows(event) ? event : quiet;
    }

    /** Those pitches of {@code register} that are within. */
    int pitchesIn(Register register) {
        return Math.max(0, Math.min(highest, register.beyond() - 1) - Math.max(lowest, register.lowest()) + 1);
    }

    /** Writes for each label whether the event that it names may follow {@code line}. */
    void allow(EventLine line, LineEncoding encoding, boolean[] allowed) {
        boolean[] loops = loops(line);
        for (int label = 0; label < allowed.length; label++) {
            int event = encoding.event(label, line);
            allowed[label] = allows(event) && !loops[event - EventLine.NO_EVENT];
        }
    }

    /** The events, counted from {@link EventLine#NO_EVENT}, with which a figure would begin once more than it may. */
    private boolean[] loops(EventLine line) {
        boolean[] loops = new boolean[128 - EventLine.NO_EVENT];
        int longest = repeats == 0 ? 0 : Math.min(LONGEST_FIGURE_BARS * line.stepsPerBar(), line.length() / repeats);
        for (int period = 2; period <= longest; period++) {
            if (repeated(line, period) && isFigure(line, period)) {
                loops[line.at(line.length() - period) - EventLine.NO_EVENT] = true;
            }
        }
        return loops;
    }

    private boolean repeated(EventLine line, int period) {
        for (int back = 1; back <= (repeats - 1) * period; back++) {
            if (line.at(line.length() - back) != line.at(line.length() - back - period)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFigure(EventLine line, int period) {
        int pitch = -1;
        for (int back = 1; back <= period; back++) {
            int event = line.at(line.length() - back);
            if (event >= 0 && pitch >= 0 && event != pitch) {
                return true;
            }
            pitch = event >= 0 ? event : pitch;
        }
        return false;
    }
}
