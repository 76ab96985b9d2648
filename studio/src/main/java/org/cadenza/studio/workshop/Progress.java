package org.cadenza.studio.workshop;

import java.util.List;
import org.cadenza.music.audio.Clip;

/** Told of the work as it goes on. A door shows it, or does not. */
public interface Progress {

    /** A new part of the work begins, named by what is being done: {@code "playing"}. */
    void stage(String name);

    /**
     * How far the part has come.
     *
     * @param fraction 0 to 1
     * @param detail what else to tell, such as the loss; possibly empty
     */
    void at(double fraction, String detail);

    /**
     * A training has come so far.
     *
     * @param step steps done, of {@code steps}
     * @param measured in words, possibly empty: {@code "loss 2.103"}
     * @param speed in words, empty for the first seconds
     */
    default void step(long step, long steps, String measured, String speed) {
        String comma = measured.isEmpty() || speed.isEmpty() ? "" : ", ";
        at((double) step / steps, measured + comma + speed);
    }

    /**
     * What a training learns from has been read; told once more when its family has found some of it unsuitable.
     *
     * @param dropped every file that is not used
     */
    default void read(List<Train.DataSetUse> data, List<DroppedFile> dropped) {}

    /** Something to know at once, as a sentence; the work goes on. */
    default void notice(String sentence) {}

    /** Whether to stop; asked often. */
    default boolean cancelled() {
        return false;
    }

    /** Whether to {@link #hear} the song while it is played. */
    default boolean listens() {
        return false;
    }

    /** The next stretch of the song, about as loud as it will be; from the beginning on, one thread at a time. */
    default void hear(Clip next) {}

    /** One that does not listen. */
    static Progress none() {
        return new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void at(double fraction, String detail) {}
        };
    }
}
