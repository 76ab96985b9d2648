package org.cadenza.music.arrange.player;

import org.cadenza.music.score.Chord;

/**
 * The end of the song: from here on the tonic is held.
 *
 * @param start its first tick
 * @param end the first tick after the song
 * @param chord the closing tonic
 * @param force how hard it is struck, 0 to 1
 * @param hits where the band strikes, in parts of the stretch from 0 up to 1; the last one is held
 */
public record Finale(Song song, long start, long end, Chord chord, double force, double[] hits) {

    /** The tick of hit {@code index}. */
    public long onset(int index) {
        return start + Math.round((end - start) * hits[index]);
    }

    /** How long hit {@code index} sounds: short where another follows, else to the end. */
    public long duration(int index) {
        return index == hits.length - 1
                ? end - onset(index)
                : Math.min(song.beatTicks() / 3, onset(index + 1) - onset(index));
    }

    public double velocity(double base) {
        return base * (0.7 + 0.4 * force);
    }
}
