package org.cadenza.learning.representation.drums;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cadenza.music.score.Drum;

/**
 * One of the nine rows that drums are sorted into.
 *
 * <p>The rows are those of RhythmCAN (naotokui/CreativeGAN-Rhythm), with what looks like slips in its map put right. There
 * the floor tom 43 lay with the high toms, the closed pedal hi-hat 44 with the open one, and the ride bell 53 with clap and
 * cowbell; 35, 50, 52, 55 and 59 were lost. On the way out its rows 5, 7 and 8 played 66, 51, 63 and 39, which its own way
 * in reads as nothing, a cymbal, nothing and a clap. Here {@link #of} and {@link #drum} are inverse to each other.
 */
public enum DrumLane {
    KICK(Drum.KICK),
    SNARE(Drum.SNARE),
    /** Everything short and high that keeps time: closed and pedal hi-hat, shakers. */
    CLOSED_HAT(Drum.CLOSED_HAT, Drum.PEDAL_HAT, Drum.SHAKER, Drum.CABASA, Drum.MARACAS),
    OPEN_HAT(Drum.OPEN_HAT),
    /** Low toms and low hand drums. */
    LOW_TOM(Drum.LOW_TOM, Drum.MID_TOM, Drum.LOW_CONGA, Drum.OPEN_CONGA, Drum.LOW_BONGO),
    /** High toms and high hand drums. */
    HIGH_TOM(Drum.HIGH_TOM, Drum.HIGH_BONGO, Drum.MUTE_CONGA, Drum.HIGH_TIMBALE),
    CYMBAL(Drum.RIDE, Drum.RIDE_BELL, Drum.CRASH),
    /** Clap, cowbell and bells. */
    CLAP(Drum.CLAP, Drum.COWBELL, Drum.TAMBOURINE, Drum.HIGH_AGOGO, Drum.LOW_AGOGO, Drum.OPEN_TRIANGLE),
    /** Rim and wood. */
    RIM(Drum.RIM, Drum.CLAVES, Drum.HIGH_WOODBLOCK, Drum.SHORT_GUIRO, Drum.LONG_GUIRO);

    private final Drum first;
    private final Set<Drum> drums;

    DrumLane(Drum first, Drum... others) {
        this.first = first;
        drums = EnumSet.of(first, others);
    }

    /** The row of {@code drum}. */
    public static DrumLane of(Drum drum) {
        for (DrumLane lane : values()) {
            if (lane.drums.contains(drum)) {
                return lane;
            }
        }
        throw new AssertionError("no lane has " + drum);
    }

    /** The row called {@code name}, in any case and with spaces or hyphens. */
    public static Optional<DrumLane> find(String name) {
        String wanted = name.trim().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (DrumLane lane : values()) {
            if (lane.name().equals(wanted)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }

    /** The drum that plays this row. */
    public Drum drum() {
        return first;
    }

    /** As people read it: {@code "closed-hat"}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
