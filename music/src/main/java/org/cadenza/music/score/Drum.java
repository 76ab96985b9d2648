package org.cadenza.music.score;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A drum or percussion instrument of the General MIDI percussion map. */
public enum Drum {
    KICK(36),
    RIM(37),
    SNARE(38),
    CLAP(39),
    LOW_TOM(45),
    MID_TOM(47),
    HIGH_TOM(50),
    CLOSED_HAT(42),
    PEDAL_HAT(44),
    OPEN_HAT(46),
    CRASH(49),
    RIDE(51),
    RIDE_BELL(53),
    TAMBOURINE(54),
    COWBELL(56),
    HIGH_BONGO(60),
    LOW_BONGO(61),
    MUTE_CONGA(62),
    OPEN_CONGA(63),
    LOW_CONGA(64),
    HIGH_TIMBALE(65),
    HIGH_AGOGO(67),
    LOW_AGOGO(68),
    CABASA(69),
    MARACAS(70),
    SHORT_GUIRO(73),
    LONG_GUIRO(74),
    CLAVES(75),
    HIGH_WOODBLOCK(76),
    OPEN_TRIANGLE(81),
    SHAKER(82);

    /** Numbers of the percussion map that name a drum of which there is one here already. */
    private static final Map<Integer, Drum> DOUBLES = Map.ofEntries(
            entry(35, KICK),
            entry(40, SNARE),
            entry(41, LOW_TOM),
            entry(43, LOW_TOM),
            entry(48, HIGH_TOM),
            entry(52, CRASH),
            entry(55, CRASH),
            entry(57, CRASH),
            entry(59, RIDE),
            entry(66, HIGH_TIMBALE),
            entry(77, HIGH_WOODBLOCK),
            entry(80, OPEN_TRIANGLE));

    private final int pitch;

    Drum(int pitch) {
        this.pitch = pitch;
    }

    /** The drum that {@code pitch} plays on the drum channel, or that nearest to it; empty where there is none. */
    public static Optional<Drum> of(int pitch) {
        return Arrays.stream(values())
                .filter(drum -> drum.pitch == pitch)
                .findFirst()
                .or(() -> Optional.ofNullable(DOUBLES.get(pitch)));
    }

    /** The MIDI note number that plays it on the drum channel. */
    public int pitch() {
        return pitch;
    }
}
