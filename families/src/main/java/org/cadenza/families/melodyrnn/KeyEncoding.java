package org.cadenza.families.melodyrnn;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Magenta's encoding by keys. Told is, in this order: which pitch of the register sounds; whether any does; whether none
 * does; whether it has just been struck; whether the tune last rose (1) or fell (-1); for each distance, whether this event
 * is the one so many steps before it; the next position as bits of ±1, the lowest first; whether a bar begins there; the
 * likeliest major keys of the tune so far; those of the last three different notes; and, where bars may be of any length,
 * that length. Answers are the pitches, no event, the end of a note, and for each distance the event from so long ago.
 */
final class KeyEncoding implements LineEncoding {

    private static final int KEYS = 12;
    private static final int RECENT = 3;

    private final Register register;
    private final Clock clock;

    KeyEncoding(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public int inputs() {
        return register.width() + 4 + clock.lookbacks() + clock.bits() + 1 + 2 * KEYS + clock.extras();
    }

    @Override
    public int classes() {
        return register.width() + 2 + clock.lookbacks();
    }

    @Override
    public int quietLabel() {
        return register.width();
    }

    @Override
    public void input(EventLine line, int position, float[] into) {
        Heard heard = Heard.until(line, position);
        int at = register.width();
        if (heard.pitch >= 0) {
            into[heard.pitch - register.lowest()] = 1;
            into[at] = 1;
        } else {
            into[at + 1] = 1;
        }
        into[at + 2] = heard.struck ? 1 : 0;
        into[at + 3] = heard.contour;
        at = clock.repeats(line, position, into, at + 4);
        at = clock.count(line, position + 1, into, at);
        into[at] = clock.onBarLine(line, position + 1) ? 1 : 0;
        tell(heard.keys, into, at + 1);
        MajorKeys recent = new MajorKeys();
        heard.recent.forEach(recent::add);
        tell(recent, into, at + 1 + KEYS);
        clock.tellBar(line, into, at + 1 + 2 * KEYS);
    }

    private static void tell(MajorKeys keys, float[] into, int at) {
        for (int key = 0; key < KEYS; key++) {
            into[at + key] = keys.likeliest(key) ? 1 : 0;
        }
    }

    @Override
    public int label(EventLine line, int position) {
        int[] distances = clock.distances(line.stepsPerBar());
        for (int i = distances.length - 1; i >= 0; i--) {
            boolean quietBefore = position < distances[distances.length - 1] && i == distances.length - 1;
            int ago = clock.ago(line, position, distances[i], quietBefore ? EventLine.NO_EVENT : Integer.MIN_VALUE);
            if (line.at(position) == ago) {
                return register.width() + 2 + i;
            }
        }
        return switch (line.at(position)) {
            case EventLine.NO_EVENT -> register.width();
            case EventLine.NOTE_OFF -> register.width() + 1;
            default -> line.at(position) - register.lowest();
        };
    }

    @Override
    public int event(int label, EventLine before) {
        if (label < register.width()) {
            return register.lowest() + label;
        }
        if (label < register.width() + 2) {
            return label == register.width() ? EventLine.NO_EVENT : EventLine.NOTE_OFF;
        }
        int distance = clock.distances(before.stepsPerBar())[label - register.width() - 2];
        return clock.ago(before, before.length(), distance, EventLine.NO_EVENT);
    }

    /** What was heard up to a position. */
    private static final class Heard {

        private int pitch = EventLine.NOTE_OFF;
        private boolean struck;
        private int contour;
        private final MajorKeys keys = new MajorKeys();
        private final Deque<Integer> recent = new ArrayDeque<>();

        static Heard until(EventLine line, int position) {
            Heard heard = new Heard();
            for (int step = 0; step <= position; step++) {
                heard.hear(line.at(step));
            }
            return heard;
        }

        private void hear(int event) {
            if (event == EventLine.NO_EVENT) {
                struck = false;
            } else if (event == EventLine.NOTE_OFF) {
                pitch = EventLine.NOTE_OFF; // and still counts as struck, as in the original
            } else {
                strike(event);
            }
        }

        private void strike(int note) {
            struck = true;
            pitch = note;
            keys.add(note);
            if (!recent.isEmpty() && note != recent.getLast()) {
                contour = note > recent.getLast() ? 1 : -1;
            }
            recent.remove(note);
            recent.addLast(note);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
    }
}
