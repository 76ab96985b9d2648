package org.cadenza.families.musictransformer.leadsheet;

import org.cadenza.learning.representation.song.Grid;

/**
 * What stood in the place that is being written 1, 2, 4, 8 and 16 bars ago, and how long the song has agreed with it.
 * Tunes repeat themselves at these distances, more often with a change than without; a network that is told so need not
 * find the places by itself.
 */
final class Echo {

    private static final int[] DISTANCES = {1, 2, 4, 8, 16};

    /** Which distance is believed first where two agree as long: 4 bars, 8, 2, 16, 1. */
    private static final int[] PREFERRED = {2, 3, 1, 4, 0};

    /** Lengths of agreement told apart. */
    static final int RUNS = 8;

    static final int NONE = -1;

    private final Grid grid;

    /** The token of the event that starts at a unit, and one more; 0 where none does. [bars x units] */
    private final short[] events;

    /** Of the chord that starts on a beat, and one more; 0 where none does. [bars x beats], as the next. */
    private final byte[] roots;

    private final byte[] qualities;
    private final int[] runs = new int[DISTANCES.length];

    Echo(Frame frame) {
        grid = frame.grid();
        events = new short[frame.melody() ? frame.bars() * grid.units() : 0];
        roots = new byte[frame.chords() ? frame.bars() * grid.beats() : 0];
        qualities = new byte[roots.length];
    }

    /** Where in the song a token stands: its bar, its unit there, and the first beat on which a chord may start. */
    record Place(SongReader.Expected expected, int bar, int unit, int beat) {}

    /** Takes note of how far the song agrees with its echoes in going on with {@code token}. */
    void agree(Place place, int token) {
        for (int i = 0; i < DISTANCES.length; i++) {
            runs[i] = exists(i, place) && agrees(i, place, token) ? runs[i] + 1 : 0;
        }
    }

    private boolean agrees(int i, Place place, int token) {
        if (place.expected == SongReader.Expected.HARMONY) {
            if (Tokens.POSITION.has(token)) {
                return chord(i, place) == 2 + Tokens.POSITION.value(token);
            }
            return chord(i, place) <= 1 && (Tokens.BAR.has(token) || token(i, place) == 1 + token);
        }
        return token(i, place) == 1 + token;
    }

    void event(Place place, int token) {
        events[place.bar * grid.units() + place.unit] = (short) (1 + token);
    }

    void chord(Place place, int root, int quality) {
        roots[place.bar * grid.beats() + place.beat] = (byte) (1 + root);
        qualities[place.bar * grid.beats() + place.beat] = (byte) (1 + quality);
    }

    /** Writes the echoes into a row of features. */
    void features(Place place, int[] row) {
        for (int i = 0; i < DISTANCES.length; i++) {
            boolean exists = exists(i, place);
            row[Feature.ECHO_1.ordinal() + i] = exists ? token(i, place) : 0;
            row[Feature.CHORD_ECHO_1.ordinal() + i] = exists ? chord(i, place) : 0;
            row[Feature.RUN_1.ordinal() + i] = exists ? Math.min(RUNS, 33 - Integer.numberOfLeadingZeros(runs[i])) : 0;
        }
        row[Feature.BEST_ECHO.ordinal()] = 1 + best(place);
    }

    private boolean exists(int i, Place place) {
        return place.bar >= DISTANCES[i];
    }

    /** The distance that agrees longest; -1 in the first bar. */
    private int best(Place place) {
        int best = NONE;
        for (int i : PREFERRED) {
            if (exists(i, place) && (best == NONE || runs[i] > runs[best])) {
                best = i;
            }
        }
        return best;
    }

    /** One more than the token; one more than there are tokens where nothing starts there; 0 where it says nothing. */
    private int token(int i, Place place) {
        int bar = place.bar - DISTANCES[i];
        return switch (place.expected) {
            case HARMONY, EVENT -> {
                int event = events.length == 0 ? 0 : events[bar * grid.units() + place.unit];
                yield events.length == 0 || event > 0 ? event : 1 + Tokens.VOCABULARY.size();
            }
            case DURATION -> 1 + Tokens.DURATION.token(untilNextEvent(bar, place.unit));
            case ROOT -> sounding(roots, bar, place.beat, Tokens.ROOT.first());
            case QUALITY -> sounding(qualities, bar, place.beat, Tokens.QUALITY.first());
            case END -> 0;
        };
    }

    private int untilNextEvent(int bar, int unit) {
        int end = unit + 1;
        while (end < grid.units() && events[bar * grid.units() + end] == 0) {
            end++;
        }
        return end - unit;
    }

    private int sounding(byte[] values, int bar, int beat, int firstToken) {
        for (int place = bar * grid.beats() + beat; place >= 0; place--) {
            if (values[place] > 0) {
                return firstToken + values[place];
            }
        }
        return 0;
    }

    /** Two more than the beat of the next chord in that bar; 1 for none, 0 in a song without chords. */
    private int chord(int i, Place place) {
        int from = (place.bar - DISTANCES[i]) * grid.beats();
        for (int beat = place.beat; beat < grid.beats() && roots.length > 0; beat++) {
            if (roots[from + beat] > 0) {
                return 2 + beat;
            }
        }
        return roots.length > 0 ? 1 : 0;
    }

    /** The index of the pitch that stood here at the distance that agrees longest; -1 if there was none. */
    int pitch(Place place) {
        int best = best(place);
        int token = best == NONE ? NONE : events[at(place, best)] - 1;
        return token != NONE && Tokens.PITCH.has(token) ? token - Tokens.PITCH.first() : NONE;
    }

    /** That pitch moved as far as the pitch before it, {@code last}, was moved; -1 where that says nothing. */
    int movedPitch(Place place, int last) {
        int pitch = pitch(place);
        if (pitch == NONE || last == NONE) {
            return NONE;
        }
        for (int at = at(place, best(place)) - 1; at >= 0; at--) {
            int token = events[at] - 1;
            if (token != NONE && Tokens.PITCH.has(token)) {
                int moved = pitch + last - (token - Tokens.PITCH.first());
                return moved >= 0 && moved < Tokens.PITCH.size() ? moved : NONE;
            }
        }
        return NONE;
    }

    private int at(Place place, int i) {
        return (place.bar - DISTANCES[i]) * grid.units() + place.unit;
    }
}
