package org.cadenza.music.midi;

import java.util.Arrays;

/** The program changes, controller changes and pitch bends of a file in file order, as columns of numbers. */
final class EventLog {

    static final int CONTROL = 0xB;
    static final int PROGRAM = 0xC;
    static final int BEND = 0xE;

    private int[] ticks = new int[256];
    private int[] messages = new int[256];
    private int[] notesBefore = new int[256];
    private int size;

    /**
     * @param status the status byte
     * @param before notes of the file that began before this event
     */
    void add(int tick, int status, int data1, int data2, int before) {
        if (size == ticks.length) {
            ticks = Arrays.copyOf(ticks, size * 2);
            messages = Arrays.copyOf(messages, size * 2);
            notesBefore = Arrays.copyOf(notesBefore, size * 2);
        }
        ticks[size] = tick;
        messages[size] = status << 14 | data1 << 7 | data2;
        notesBefore[size++] = before;
    }

    int size() {
        return size;
    }

    int tick(int event) {
        return ticks[event];
    }

    /** {@link #CONTROL}, {@link #PROGRAM} or {@link #BEND}. */
    int kind(int event) {
        return messages[event] >> 18;
    }

    int channel(int event) {
        return messages[event] >> 14 & 0xF;
    }

    int data1(int event) {
        return messages[event] >> 7 & 0x7F;
    }

    int data2(int event) {
        return messages[event] & 0x7F;
    }

    int notesBefore(int event) {
        return notesBefore[event];
    }
}
