package org.cadenza.studio.workshop.melodies;

import java.io.IOException;
import org.cadenza.studio.workshop.GivenTune;
import org.cadenza.studio.workshop.live.OneShot;
import org.cadenza.studio.workshop.live.OneShots;
import org.cadenza.studio.workshop.live.Turnstile;

/** What a tune sounds like while it is played and drawn: single notes of a piano. */
public final class MelodySounds implements AutoCloseable {

    /** All keys of the piano and some more. */
    private static final int MOST_WAITING = 128;

    private static final OneShot.Manner PIANO = new OneShot.Manner(0, 0, 1.5, 2);

    private final Turnstile turnstile = new Turnstile("piano notes", MOST_WAITING);
    private final OneShots notes = new OneShots(turnstile, PIANO, GivenTune.LOWEST, GivenTune.HIGHEST);

    /**
     * One note, held for a second and a half.
     *
     * @param pitch 21 to 108
     * @param velocity 1 to 127
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public OneShot note(int pitch, int velocity) throws IOException {
        return notes.note("pitch", pitch, velocity);
    }

    @Override
    public void close() {
        turnstile.close();
    }
}
