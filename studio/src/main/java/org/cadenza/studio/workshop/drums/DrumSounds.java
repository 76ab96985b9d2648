package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.io.IOException;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.SampleDepth;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.live.OneShot;
import org.cadenza.studio.workshop.live.OneShots;
import org.cadenza.studio.workshop.live.Turnstile;

/** What the drum lab sounds like: single strokes to play in the page, loops to take away. */
public final class DrumSounds implements AutoCloseable {

    private static final int LOWEST = 27;
    private static final int HIGHEST = 87;
    private static final double LONGEST_LOOP = 120;
    private static final int MOST_WAITING = 24;

    private final Turnstile turnstile = new Turnstile("drum sounds", MOST_WAITING);
    private final OneShots strokes =
            new OneShots(turnstile, new OneShot.Manner(Track.DRUM_CHANNEL, 0, 0.25, 3), LOWEST, HIGHEST);

    /**
     * One stroke, three seconds at most.
     *
     * @param note of General MIDI's drums, 27 to 87
     * @param velocity 1 to 127
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public OneShot stroke(int note, int velocity) throws IOException {
        return strokes.note("note", note, velocity);
    }

    /**
     * A clip of MIDI.
     *
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public static byte[] midi(LoopOrder order) {
        return order.loop().midi();
    }

    /**
     * A WAV file that lasts as long as the loop, to the sample, and can be repeated without a seam: 24 bits, stereo,
     * 44.1 kHz.
     *
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public byte[] wav(LoopOrder order) throws IOException {
        Reasons reasons = new Reasons();
        Loop loop = order.loop(reasons);
        reasons.refuse();
        reasons.check(
                "bpm",
                () -> require(
                        loop.seconds() <= LONGEST_LOOP,
                        "the loop lasts " + Math.round(loop.seconds()) + " seconds at this tempo",
                        "at most " + (int) LONGEST_LOOP + "; take fewer bars or a faster tempo"));
        reasons.refuse();
        Tags tags = new Tags(loop.name(), "", "");
        return turnstile.pass(() -> AudioFiles.wav(LoopSound.of(loop, strokes.font()), tags, SampleDepth.BITS_24));
    }

    @Override
    public void close() {
        turnstile.close();
    }
}
