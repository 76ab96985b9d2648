package org.cadenza.studio.workshop.live;

import static org.cadenza.studio.workshop.Reasons.require;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.studio.workshop.Reasons;

/** Single notes of one instrument to play in the page, of which those that were asked for last are kept. */
public final class OneShots {

    /** 51 MB at most, of three seconds each. */
    private static final int MOST_KEPT = 96;

    private final Turnstile turnstile;
    private final OneShot.Manner manner;
    private final int lowest;
    private final int highest;
    private final Map<Integer, OneShot> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, OneShot> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Seen by the turnstile's thread alone. */
    private SoundFont font;

    /** @param turnstile through which they are played @param lowest and {@code highest} pitch, both allowed */
    public OneShots(Turnstile turnstile, OneShot.Manner manner, int lowest, int highest) {
        this.turnstile = turnstile;
        this.manner = manner;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * One note.
     *
     * @param field what {@code note} is called by whoever asks
     * @param velocity 1 to 127
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public OneShot note(String field, int note, int velocity) throws IOException {
        Reasons reasons = new Reasons();
        reasons.check(
                field,
                () -> require(note >= lowest && note <= highest, field + " is " + note, lowest + " to " + highest));
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
        OneShot stroke = OneShot.of(note, velocity, manner, font());
        synchronized (kept) {
            kept.put(key, stroke);
        }
        return stroke;
    }

    /** The instruments; for the turnstile's thread alone. */
    public SoundFont font() throws IOException {
        if (font == null) {
            font = SoundFont.find(Optional.empty());
        }
        return font;
    }
}
