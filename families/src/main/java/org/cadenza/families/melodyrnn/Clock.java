package org.cadenza.families.melodyrnn;

/**
 * What a network is told of the bar and of what stood here a while ago.
 *
 * @param lookbacks how many of one, two, four and eight bars it looks back, 0 to 4
 * @param bits of the counter, 0 to 7
 * @param metric whether bars are as long as they are; else they have 16 steps whatever the meter, as in the original. A
 *     metric counter starts anew after as many bars as it can count in 4/4
 */
record Clock(int lookbacks, int bits, boolean metric) {

    private static final int COMMON_BAR = 16;

    /** Steps back to the same place one bar ago, two, four and eight, as many of them as there are lookbacks. */
    int[] distances(int stepsPerBar) {
        int[] distances = new int[lookbacks];
        for (int i = 0; i < lookbacks; i++) {
            distances[i] = (1 << i) * bar(stepsPerBar);
        }
        return distances;
    }

    private int bar(int stepsPerBar) {
        return metric ? stepsPerBar : COMMON_BAR;
    }

    /** The event {@code distance} steps before {@code position}, or {@code quiet} before the line began. */
    int ago(EventLine line, int position, int distance, int quiet) {
        return position < distance ? quiet : line.at(position - distance);
    }

    /** Writes {@code next}, a position, as bits of ±1. @return the place after them */
    int count(EventLine line, int next, float[] into, int at) {
        int cycle = Math.max(1, (1 << bits) / COMMON_BAR) * line.stepsPerBar();
        int number = metric ? next % cycle : next;
        for (int bit = 0; bit < bits; bit++) {
            into[at + bit] = (number >> bit & 1) == 1 ? 1 : -1;
        }
        return at + bits;
    }

    /** Writes for each distance whether the event at {@code position} is the one so long ago. @return the place after them */
    int repeats(EventLine line, int position, float[] into, int at) {
        int[] distances = distances(line.stepsPerBar());
        for (int i = 0; i < lookbacks; i++) {
            boolean repeats = position >= distances[i] && line.at(position) == line.at(position - distances[i]);
            into[at + i] = repeats ? 1 : 0;
        }
        return at + lookbacks;
    }

    /** Whether a bar begins at {@code position}. */
    boolean onBarLine(EventLine line, int position) {
        return position % bar(line.stepsPerBar()) == 0;
    }

    /** How many numbers {@link #tellBar} writes. */
    int extras() {
        return metric ? 1 : 0;
    }

    /** Writes how long a bar is, in whole notes, where bars may be of any length. */
    void tellBar(EventLine line, float[] into, int at) {
        if (metric) {
            into[at] = (float) line.stepsPerBar() / COMMON_BAR;
        }
    }
}
