package org.cadenza.music.arrange;

import java.util.List;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Track.ControlChange;

/** Sets the faders: the lead in front, the rest where it carries without covering. */
final class Mix {

    /** Fader of a seat at 0 dB, so that there is room above. */
    private static final double UNITY = 96;

    private Mix() {}

    /** Volume, pan, reverb and chorus of a seat at the start of the song. */
    static List<ControlChange> of(Seat seat, Mood mood) {
        double decibels = seat.decibels + usual(seat.part);
        // General MIDI: the fader's gain in dB is 40 log10(value / 127).
        double volume = UNITY * Math.pow(10, decibels / 40);
        double distance = seat.reverb - 18 * mood.arousal();
        return List.of(
                new ControlChange(0, ControlChange.VOLUME, clamp(volume)),
                new ControlChange(0, ControlChange.PAN, seat.pan),
                new ControlChange(0, ControlChange.REVERB, clamp(distance)),
                new ControlChange(0, ControlChange.CHORUS, seat.chorus));
    }

    private static double usual(Part part) {
        return switch (part) {
            case LEAD -> 2;
            case BASS -> 0;
            case DRUMS -> -1;
            case COMPING -> -3;
            case COUNTER, PERCUSSION -> -5;
            case PAD -> -7;
        };
    }

    private static int clamp(double value) {
        return (int) Math.round(Math.max(0, Math.min(127, value)));
    }
}
