package org.cadenza.learning.representation.chorale;

/**
 * How far a chorale can be moved so that every voice stays where choirs sing.
 *
 * @param down semitones down, 0 or more
 * @param up semitones up, 0 or more
 */
public record Transposition(int down, int up) {

    /** The widest within the ranges of the {@link Voice}s; none where the chorale itself leaves them. */
    public static Transposition of(ChoraleGrid grid) {
        int down = 11;
        int up = 11;
        for (Voice voice : Voice.values()) {
            down = Math.min(down, grid.lowest(voice.ordinal()) - voice.lowest());
            up = Math.min(up, voice.highest() - grid.highest(voice.ordinal()));
        }
        return new Transposition(Math.max(0, down), Math.max(0, up));
    }
}
