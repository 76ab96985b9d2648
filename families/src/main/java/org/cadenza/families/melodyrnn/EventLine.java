package org.cadenza.families.melodyrnn;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Music as one event on each sixteenth. In a melody: {@link #NO_EVENT} (what sounds goes on, or silence does),
 * {@link #NOTE_OFF}, or the pitch 0 to 127 of a note that begins and lasts until the next event. In drumming: a set of
 * {@link DrumKit} lanes as bits, 0 for none.
 */
final class EventLine {

    static final int NO_EVENT = -2;
    static final int NOTE_OFF = -1;

    static final int STEPS_PER_QUARTER = 4;

    private final int[] events;
    private final int stepsPerBar;

    /** @param stepsPerBar 1 or more; the line begins on a bar line */
    EventLine(int[] events, int stepsPerBar) {
        this.events = events.clone();
        this.stepsPerBar = stepsPerBar;
    }

    /** Steps, each a sixteenth. */
    int length() {
        return events.length;
    }

    int stepsPerBar() {
        return stepsPerBar;
    }

    /** The event on {@code step}, counted from 0. */
    int at(int step) {
        return events[step];
    }

    /** A copy of all events. */
    int[] events() {
        return events.clone();
    }

    /** This with one more event. */
    EventLine and(int event) {
        int[] longer = Arrays.copyOf(events, events.length + 1);
        longer[events.length] = event;
        return new EventLine(longer, stepsPerBar);
    }

    /** The first {@code steps} of this, of which there are as many or more. */
    EventLine first(int steps) {
        return new EventLine(Arrays.copyOf(events, steps), stepsPerBar);
    }

    /** With each pitch changed. */
    EventLine withPitches(IntUnaryOperator change) {
        int[] changed = Arrays.stream(events)
                .map(event -> event < 0 ? event : change.applyAsInt(event))
                .toArray();
        return new EventLine(changed, stepsPerBar);
    }

    /** The pitches of all notes in order. */
    int[] pitches() {
        return Arrays.stream(events).filter(event -> event >= 0).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventLine line && stepsPerBar == line.stepsPerBar && Arrays.equals(events, line.events);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(events) + stepsPerBar;
    }

    @Override
    public String toString() {
        return Arrays.toString(events) + " in bars of " + stepsPerBar;
    }
}
