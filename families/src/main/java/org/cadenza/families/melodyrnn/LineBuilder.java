package org.cadenza.families.melodyrnn;

import java.util.Arrays;

/** A melody in the making, to which notes are added by rising start. */
final class LineBuilder {

    private int[] events = {};

    boolean empty() {
        return events.length == 0;
    }

    /** Adds a note; what stands from its start on gives way to it, so that it cuts short what still sounds. */
    void add(int start, int end, int pitch) {
        int length = events.length;
        events = Arrays.copyOf(events, end + 1);
        if (end + 1 > length) {
            Arrays.fill(events, length, end + 1, EventLine.NO_EVENT);
        }
        Arrays.fill(events, start, end, EventLine.NO_EVENT);
        events[start] = pitch;
        events[end] = EventLine.NOTE_OFF;
    }

    /** The step on which the last note began. */
    int lastOn() {
        int step = events.length - 1;
        while (events[step] < 0) {
            step--;
        }
        return step;
    }

    /** The step on which the last note ended. */
    int lastOff() {
        return events.length - 1;
    }

    /** The line so far without the last note's end, for the end of a line ends its note. */
    EventLine line(int stepsPerBar) {
        return new EventLine(Arrays.copyOf(events, Math.max(0, events.length - 1)), stepsPerBar);
    }
}
