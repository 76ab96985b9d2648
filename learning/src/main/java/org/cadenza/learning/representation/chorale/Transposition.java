package org.cadenza.learning.representation.chorale;

/**
 * How far a chorale can be moved so that every voice stays where choirs sing.
 *
 * @param down semitones down, 0 or more
 * @param up semitones up, 0 or more
 */
public record Transposition(int down, int up) {

    private static final int MOST_DOWN = 5;
    private static final int MOST_UP = 6;

    /**
     * The widest within the ranges of the {@link Voice}s that reaches each key once; none where the chorale itself leaves
     * the ranges.
     */
    public static Transposition of(ChoraleGrid grid) {
        int down = MOST_DOWN;
        int up = MOST_UP;
        for (Voice voice : Voice.values()) {
            down = Math.min(down, grid.lowest(voice.ordinal()) - voice.lowest());
            up = Math.min(up, voice.highest() - grid.highest(voice.ordinal()));
        }
        return new Transposition(Math.max(0, down), Math.max(0, up));
    }
}
