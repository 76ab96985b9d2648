package org.cadenza.learning.evaluation.measures;

/** How pitches fall into twelve classes. */
enum Chroma {
    /** By their remainder of 12. */
    TRUE {
        @Override
        int of(int pitch) {
            return pitch % 12;
        }
    },
    /**
     * As in MuseGAN's code and all that it published: its 84 pitches from C1 (24) are laid out in twelve rows of seven
     * neighbours, and the rows are added up. Pitches beyond have no class.
     */
    PUBLISHED {
        @Override
        int of(int pitch) {
            int place = pitch - LOWEST;
            return place < 0 || place >= PITCHES ? NONE : place / (PITCHES / 12);
        }
    };

    static final int NONE = -1;

    private static final int LOWEST = 24;
    private static final int PITCHES = 84;

    /** The class of a pitch, 0 to 11 or {@link #NONE}. */
    abstract int of(int pitch);
}
