package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;
import org.cadenza.learning.representation.song.Grid;

/** The chords of the bar that is being read, and the one that sounded before it. */
final class Harmony {

    private static final int NONE = -1;
    private static final int OLDEST = 4;
    private static final int PAST = 3;

    private final Grid grid;

    /** Of the chord that starts on each beat, or -1: [beats], as the next. */
    private final int[] roots;

    private final int[] qualities;
    private int heldRoot = NONE;
    private int heldQuality;
    private int heldSince;
    private int root = NONE;

    /** Roots and qualities of the latest chords, the newest first; -1 where there were none. */
    private final int[] pastRoots = new int[PAST];

    private final int[] pastQualities = new int[PAST];

    Harmony(Grid grid) {
        this.grid = grid;
        this.roots = new int[grid.beats()];
        this.qualities = new int[grid.beats()];
        Arrays.fill(roots, NONE);
        Arrays.fill(pastRoots, NONE);
        Arrays.fill(pastQualities, NONE);
    }

    /** The root of the chord whose quality comes next. */
    void root(int newRoot) {
        root = newRoot;
    }

    int root() {
        return root;
    }

    /** The quality of the chord before, if its root is that of the chord to come; else -1. */
    int repeatedQuality() {
        int last = sounding(roots.length - 1);
        int lastRoot = last == NONE ? heldRoot : roots[last];
        return lastRoot != root || lastRoot == NONE ? NONE : last == NONE ? heldQuality : qualities[last];
    }

    /** The beat of this bar on which the chord that sounds on {@code beat} starts; -1 where it did before. */
    private int sounding(int beat) {
        int sounding = beat;
        while (sounding >= 0 && roots[sounding] == NONE) {
            sounding--;
        }
        return sounding;
    }

    /** The chord is complete. */
    void start(int beat, int quality) {
        roots[beat] = root;
        qualities[beat] = quality;
        push(pastRoots, root);
        push(pastQualities, quality);
    }

    private static void push(int[] past, int value) {
        System.arraycopy(past, 0, past, 1, past.length - 1);
        past[0] = value;
    }

    /** The root that sounds at {@code unit} of this bar, -1 before the first chord. */
    int rootAt(int unit) {
        int sounding = sounding(unit / grid.beatUnits());
        return sounding >= 0 ? roots[sounding] : heldRoot;
    }

    /** The root that follows in this bar the one that sounds at {@code unit}, -1 if none does. */
    int rootAfter(int unit) {
        int next = next(unit / grid.beatUnits());
        return next < roots.length ? roots[next] : NONE;
    }

    /** The first beat after {@code beat} on which a chord starts, or the number of beats. */
    private int next(int beat) {
        int next = beat + 1;
        while (next < roots.length && roots[next] == NONE) {
            next++;
        }
        return next;
    }

    void closeBar(int bar) {
        for (int beat = 0; beat < roots.length; beat++) {
            if (roots[beat] != NONE) {
                heldRoot = roots[beat];
                heldQuality = qualities[beat];
                heldSince = bar;
            }
        }
        Arrays.fill(roots, NONE);
        root = NONE;
    }

    /** Writes what is known of the harmony at {@code unit} of bar {@code bar} into a row of features. */
    void features(int[] row, int bar, int unit) {
        int now = unit / grid.beatUnits();
        int sounding = sounding(now);
        if (sounding >= 0 || heldRoot != NONE) {
            SongReader.put(row, Feature.ROOT, 1 + (sounding >= 0 ? roots[sounding] : heldRoot));
            SongReader.put(row, Feature.QUALITY, 1 + (sounding >= 0 ? qualities[sounding] : heldQuality));
            SongReader.put(row, Feature.CHORD_AGE, 1 + (sounding >= 0 ? 0 : Math.min(OLDEST, bar - heldSince)));
        }
        int next = next(now);
        if (next < roots.length) {
            SongReader.put(row, Feature.NEXT_ROOT, 1 + roots[next]);
            SongReader.put(row, Feature.NEXT_QUALITY, 1 + qualities[next]);
            SongReader.put(row, Feature.UNITS_TO_NEXT_CHORD, next * grid.beatUnits() - unit);
        } else if (row[Feature.EXPECTED.ordinal()] == 1 + SongReader.Expected.QUALITY.ordinal()) {
            SongReader.put(row, Feature.NEXT_ROOT, 1 + root);
        }
        SongReader.put(row, Feature.ROOT_BEFORE, 1 + pastRoots[1]);
        SongReader.put(row, Feature.QUALITY_BEFORE, 1 + pastQualities[1]);
        SongReader.put(row, Feature.ROOT_TWO_BEFORE, 1 + pastRoots[2]);
        SongReader.put(row, Feature.QUALITY_TWO_BEFORE, 1 + pastQualities[2]);
    }
}
