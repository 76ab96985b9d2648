package org.cadenza.music.arrange;

/**
 * How a song stops.
 *
 * @param hits where the band strikes the closing tonic, in parts of its stretch; the last strike is held
 * @param slowing tempo of the last strike as a part of the song's tempo: 1 keeps time
 * @param bars how many bars before the closing tonic the slowing begins
 * @param force how hard the tonic is struck, 0 to 1
 */
record Ending(double[] hits, double slowing, int bars, double force) {

    /** Slows down over two bars into a held chord. */
    static final Ending RITARDANDO = new Ending(new double[] {0}, 0.66, 2, 0.4);

    /** Slows down a little within the last bar. */
    static final Ending SETTLE = new Ending(new double[] {0}, 0.8, 1, 0.35);

    /** In time, one big chord left ringing. */
    static final Ending CRASH = new Ending(new double[] {0}, 0.9, 0, 0.9);

    /** Two short strikes and a long one, in time. */
    static final Ending STABS = new Ending(new double[] {0, 0.1875, 0.375}, 1, 0, 0.9);

    /** In time, soft: what is left of the band dies away. */
    static final Ending FADE = new Ending(new double[] {0}, 1, 0, 0.05);

    Ending withForce(double newForce) {
        return new Ending(hits, slowing, bars, newForce);
    }
}
