package org.cadenza.music.arrange.harmony;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;

/** Which tones of a chord a hand takes, most needed first. */
public enum Layout {
    /** Root and fifth. */
    POWER {
        @Override
        List<Integer> intervals(Chord chord) {
            return List.of(0, fifth(chord));
        }
    },
    /** The triad, whatever is piled on top of it. */
    TRIAD {
        @Override
        List<Integer> intervals(Chord chord) {
            return List.of(third(chord), 0, fifth(chord));
        }
    },
    /** The triad, but of a dominant seventh the seventh rather than the fifth, so that it leads on. */
    LEADING {
        @Override
        List<Integer> intervals(Chord chord) {
            boolean dominant = chord.quality().has(4) && chord.quality().has(10);
            return dominant ? List.of(third(chord), 0, 10, fifth(chord)) : TRIAD.intervals(chord);
        }
    },
    /** Third and seventh or sixth, then colours, then the fifth: the bass has the root. */
    ROOTLESS {
        @Override
        List<Integer> intervals(Chord chord) {
            List<Integer> tones = new ArrayList<>(List.of(third(chord)));
            add(tones, chord, 10, 11, 9, 2, 1);
            tones.add(fifth(chord));
            add(tones, chord, 3, 4, 0);
            return tones;
        }
    },
    /** Third and seventh only; where there is no seventh, third and root. */
    SHELL {
        @Override
        List<Integer> intervals(Chord chord) {
            List<Integer> tones = new ArrayList<>(List.of(third(chord)));
            add(tones, chord, 10, 11, 9, 0);
            return tones;
        }
    },
    /** Everything with the root. */
    FULL {
        @Override
        List<Integer> intervals(Chord chord) {
            List<Integer> tones = new ArrayList<>(List.of(0, third(chord)));
            add(tones, chord, 10, 11, 9);
            tones.add(fifth(chord));
            add(tones, chord, 2, 1, 3, 4);
            return tones;
        }
    };

    /** Semitones above the root, without repetition, most needed first. */
    abstract List<Integer> intervals(Chord chord);

    private static void add(List<Integer> tones, Chord chord, int... intervals) {
        for (int interval : intervals) {
            if (chord.quality().has(interval) && !tones.contains(interval)) {
                tones.add(interval);
            }
        }
    }

    private static int third(Chord chord) {
        return first(chord, 7, 4, 3, 5, 2);
    }

    private static int fifth(Chord chord) {
        return first(chord, 7, 7, 6, 8);
    }

    private static int first(Chord chord, int otherwise, int... intervals) {
        for (int interval : intervals) {
            if (chord.quality().has(interval)) {
                return interval;
            }
        }
        return otherwise;
    }
}
