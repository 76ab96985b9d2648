package org.cadenza.families.musictransformer.performance;

import java.util.Arrays;

/** Which keys are down at a moment of a performance, and what the grammar allows then. */
final class Keyboard {

    private static final int PITCHES = PerformanceLanguage.PITCHES;
    private static final int UP = -1;

    private final PerformanceLanguage language;

    /** The last moment, at which every key is let go; {@link Integer#MAX_VALUE} where it is not known. */
    private final int end;

    /** When each key that is down was struck, else {@link #UP}. */
    private final int[] struck = new int[PITCHES];

    private final int[] inClass = new int[12];
    private int down;
    private int now;

    /** The lowest pitch that must be let go in this moment, {@link #PITCHES} if none. */
    private int due = PITCHES;

    /** The highest pitch let go and struck in this moment, -1 if none. */
    private int released = -1;

    private int strikes = -1;

    /** The velocity step in force, -1 before the first. */
    private int velocity = -1;

    private boolean velocityGiven;

    /** Whether time may not go on: at the beginning, and right after a step that could have been longer. */
    private boolean timeless = true;

    /** @param end the last moment, 0 if it is not known */
    Keyboard(PerformanceLanguage language, int end) {
        this.language = language;
        this.end = end == 0 ? Integer.MAX_VALUE : end;
        Arrays.fill(struck, UP);
    }

    /** @throws IllegalArgumentException if {@code token} may not follow */
    void accept(int token) {
        if (!allows(token)) {
            throw new IllegalArgumentException(
                    language.vocabulary().describe(token) + " may not follow at moment " + now);
        }
        if (language.noteOns().has(token)) {
            strike(language.noteOns().value(token));
        } else if (language.noteOffs().has(token)) {
            release(language.noteOffs().value(token));
        } else if (language.timeShifts().has(token)) {
            shift(language.timeShifts().value(token));
        } else {
            velocity = language.velocities().value(token);
            velocityGiven = true;
        }
    }

    private void strike(int pitch) {
        struck[pitch] = now;
        strikes = pitch;
        velocityGiven = false;
        timeless = false;
        down++;
        inClass[pitch % 12]++;
    }

    private void release(int pitch) {
        struck[pitch] = UP;
        released = pitch;
        timeless = false;
        down--;
        inClass[pitch % 12]--;
        due = lowestDue();
    }

    private void shift(int moments) {
        now += moments;
        released = -1;
        strikes = -1;
        timeless = moments < PerformanceLanguage.LONGEST_SHIFT;
        due = lowestDue();
    }

    /** Writes which tokens may follow. */
    void allowed(boolean[] mask) {
        for (int pitch = 0; pitch < PITCHES; pitch++) {
            mask[language.noteOns().token(pitch)] = mayStrike(pitch);
            mask[language.noteOffs().token(pitch)] = mayRelease(pitch);
        }
        int longest = longestShift();
        for (int moments = 1; moments <= PerformanceLanguage.LONGEST_SHIFT; moments++) {
            mask[language.timeShifts().token(moments)] = moments <= longest;
        }
        boolean louder = mayChangeVelocity();
        for (int step = 0; step < PerformanceLanguage.VELOCITIES; step++) {
            mask[language.velocities().token(step)] = louder && step != velocity;
        }
    }

    private boolean allows(int token) {
        if (language.noteOns().has(token)) {
            return mayStrike(language.noteOns().value(token));
        }
        if (language.noteOffs().has(token)) {
            return mayRelease(language.noteOffs().value(token));
        }
        if (language.timeShifts().has(token)) {
            return language.timeShifts().value(token) <= longestShift();
        }
        return mayChangeVelocity() && language.velocities().value(token) != velocity;
    }

    private boolean mayStrike(int pitch) {
        return struck[pitch] == UP && pitch > strikes && velocity >= 0 && due == PITCHES && now < end;
    }

    private boolean mayRelease(int pitch) {
        return struck[pitch] != UP
                && struck[pitch] < now
                && pitch > released
                && pitch <= due
                && strikes < 0
                && !velocityGiven;
    }

    private boolean mayChangeVelocity() {
        return due == PITCHES && !velocityGiven && now < end && highestUp() > strikes;
    }

    /** Moments that time may go on in one token, 0 if not at all. */
    private int longestShift() {
        return timeless || velocityGiven || due < PITCHES ? 0 : Math.min(PerformanceLanguage.LONGEST_SHIFT, left());
    }

    private int lowestDue() {
        for (int pitch = 0; pitch < PITCHES; pitch++) {
            if (struck[pitch] != UP && now >= due(pitch)) {
                return pitch;
            }
        }
        return PITCHES;
    }

    private int due(int pitch) {
        return Math.min(end, struck[pitch] + PerformanceLanguage.LONGEST_NOTE);
    }

    /** Moments until a key must be let go, or until the end. */
    private int left() {
        int due = end;
        for (int pitch = 0; pitch < PITCHES; pitch++) {
            due = struck[pitch] == UP ? due : Math.min(due, due(pitch));
        }
        return due - now;
    }

    private int highestUp() {
        int pitch = PITCHES - 1;
        while (pitch >= 0 && struck[pitch] != UP) {
            pitch--;
        }
        return pitch;
    }

    boolean complete() {
        return now >= end && down == 0;
    }

    /** Moments since the start. */
    int now() {
        return now;
    }

    /** Moments to the end, 0 where it is not known. */
    int untilEnd() {
        return end == Integer.MAX_VALUE ? 0 : end - now;
    }

    /** The velocity step in force, -1 before the first. */
    int velocity() {
        return velocity;
    }

    /** Keys that are down. */
    int down() {
        return down;
    }

    /** Keys of a pitch class that are down. */
    int down(int pitchClass) {
        return inClass[pitchClass];
    }

    /** The lowest key that is down, -1 if none. */
    int lowest() {
        int pitch = 0;
        while (pitch < PITCHES && struck[pitch] == UP) {
            pitch++;
        }
        return pitch < PITCHES ? pitch : -1;
    }

    /** The highest key that is down, -1 if none. */
    int highest() {
        int pitch = PITCHES - 1;
        while (pitch >= 0 && struck[pitch] == UP) {
            pitch--;
        }
        return pitch;
    }

    /** For how many moments {@code pitch} has been down, -1 if it is up. */
    int held(int pitch) {
        return struck[pitch] == UP ? -1 : now - struck[pitch];
    }
}
