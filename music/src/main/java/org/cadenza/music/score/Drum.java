package org.cadenza.music.score;

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

    private final int pitch;

    Drum(int pitch) {
        this.pitch = pitch;
    }

    /** The MIDI note number that plays it on the drum channel. */
    public int pitch() {
        return pitch;
    }
}
