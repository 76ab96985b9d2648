package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.SampleDepth;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.studio.workshop.Reasons;

/** What the drum lab sounds like: single strokes to play in the page, loops to take away. */
public final class DrumSounds implements AutoCloseable {

    private static final int LOWEST = 27;
    private static final int HIGHEST = 87;
    private static final double LONGEST_LOOP = 120;
    private static final int MOST_WAITING = 24;

    /** 51 MB at most, of three seconds each. */
    private static final int MOST_KEPT = 96;

    private final Turnstile turnstile = new Turnstile("drum sounds", MOST_WAITING);
    private final Map<Integer, OneShot> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, OneShot> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Seen by the turnstile's thread alone. */
    private SoundFont font;

    /**
     * One stroke.
     *
     * @param note of General MIDI's drums, 27 to 87
     * @param velocity 1 to 127
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public OneShot stroke(int note, int velocity) throws IOException {
        Reasons reasons = new Reasons();
        reasons.check(
                "note", () -> require(note >= LOWEST && note <= HIGHEST, "note is " + note, LOWEST + " to " + HIGHEST));
        reasons.check(
                "velocity", () -> require(velocity >= 1 && velocity <= 127, "velocity is " + velocity, "1 to 127"));
        reasons.refuse();
        int key = note * 128 + velocity;
        OneShot there = kept(key);
        return there != null ? there : turnstile.pass(() -> played(key, note, velocity));
    }

    private OneShot kept(int key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    /** Somebody who waited before may have played it. */
    private OneShot played(int key, int note, int velocity) throws IOException {
        OneShot there = kept(key);
        if (there != null) {
            return there;
        }
        OneShot stroke = OneShot.of(note, velocity, font());
        synchronized (kept) {
            kept.put(key, stroke);
        }
        return stroke;
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
        return turnstile.pass(() -> AudioFiles.wav(LoopSound.of(loop, font()), tags, SampleDepth.BITS_24));
    }

    private SoundFont font() throws IOException {
        if (font == null) {
            font = SoundFont.find(Optional.empty());
        }
        return font;
    }

    @Override
    public void close() {
        turnstile.close();
    }
}
