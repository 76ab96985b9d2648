package org.cadenza.music.midi;

import java.util.Arrays;

/**
 * The notes of a file in the order they begin, as columns of numbers. A note-off ends the longest sounding note of its
 * channel and pitch (first in, first out), which keeps every note of an overlap.
 */
final class NoteLog {

    private static final int NONE = -1;

    private int[] onsets = new int[1024];
    private int[] ends = new int[1024];
    private int[] sounds = new int[1024];
    /** The note of the same channel and pitch that began next while this one sounded. */
    private int[] later = new int[1024];

    private final int[] first = new int[16 * 128];
    private final int[] last = new int[16 * 128];
    private int size;
    private int open;

    NoteLog() {
        Arrays.fill(first, NONE);
    }

    void start(int tick, int channel, int pitch, int velocity) {
        if (size == onsets.length) {
            grow();
        }
        onsets[size] = tick;
        sounds[size] = channel << 14 | pitch << 7 | velocity;
        later[size] = NONE;
        int key = channel << 7 | pitch;
        if (first[key] == NONE) {
            first[key] = size;
        } else {
            later[last[key]] = size;
        }
        last[key] = size++;
        open++;
    }

    private void grow() {
        onsets = Arrays.copyOf(onsets, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        sounds = Arrays.copyOf(sounds, size * 2);
        later = Arrays.copyOf(later, size * 2);
    }

    /** Ends a note; a note-off without a note means nothing. */
    void stop(int tick, int channel, int pitch) {
        int key = channel << 7 | pitch;
        int note = first[key];
        if (note != NONE) {
            ends[note] = tick;
            first[key] = later[note];
            open--;
        }
    }

    /** Ends what still sounds; returns how many notes that were. */
    int stopAll(int tick) {
        int stopped = open;
        for (int key = 0; open > 0; key++) {
            while (first[key] != NONE) {
                stop(tick, key >> 7, key & 0x7F);
            }
        }
        return stopped;
    }

    int size() {
        return size;
    }

    int onset(int note) {
        return onsets[note];
    }

    int end(int note) {
        return ends[note];
    }

    int channel(int note) {
        return sounds[note] >> 14;
    }

    int pitch(int note) {
        return sounds[note] >> 7 & 0x7F;
    }

    int velocity(int note) {
        return sounds[note] & 0x7F;
    }
}
