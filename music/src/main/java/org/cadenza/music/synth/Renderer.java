package org.cadenza.music.synth;

import java.io.IOException;
import java.util.List;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Piece;

/**
 * Turns a piece into sound, stereo at 44.1 kHz, from its first tick until the last note has died away to
 * -60 dB of the loudest sample. A constant offset, which some instruments have, is filtered out. Samples may
 * exceed full scale; {@link Mastering} brings them down. The same piece and SF2 font give the same samples, always.
 */
public interface Renderer {

    /** Frames in a second, in Hz. */
    int SAMPLE_RATE = 44_100;

    /** The longest piece that is rendered, in seconds: twenty minutes, and one to end in. */
    int MAX_SECONDS = 21 * 60;

    /** Told of the work as it goes on, from one thread at a time. */
    @FunctionalInterface
    interface Listener {

        /** @param done 0 to 1 */
        void progress(double done);

        /**
         * More of the sound will not change any more, but for the fade at its very end.
         *
         * @param mix all tracks so far, {@code [channels, frames]}, not to be kept or changed
         * @param from the first frame that is new, the next after those that were told before
         * @param to where the new ones end
         */
        default void settled(float[][] mix, int from, int to) {}
    }

    /** Renders through a sound font. */
    static Renderer of(SoundFont font) {
        return new GervillRenderer(font);
    }

    /**
     * Renders all tracks together, from the beginning to the end.
     *
     * @throws IllegalArgumentException when the piece is longer than {@link #MAX_SECONDS}
     * @throws IOException when the font cannot be read
     */
    Clip render(Piece piece, Listener listener) throws IOException;

    /**
     * Renders every track that has notes by itself. The clips are as long as the whole, and their sum is the whole but
     * for rounding.
     */
    List<Stem> stems(Piece piece, Listener listener) throws IOException;

    /** Renders all tracks together. */
    default Clip render(Piece piece) throws IOException {
        return render(piece, done -> {});
    }

    /** Renders every track that has notes by itself. */
    default List<Stem> stems(Piece piece) throws IOException {
        return stems(piece, done -> {});
    }
}
