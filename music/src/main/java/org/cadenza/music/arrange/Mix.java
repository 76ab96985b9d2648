package org.cadenza.music.arrange;

import java.util.List;
import java.util.TreeSet;
import org.cadenza.music.arrange.player.Song;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track.ControlChange;

/**
 * Sets the faders: the lead in front, the rest where it carries without covering. How loud a part would be is reckoned
 * from its instrument and its notes; the fader makes up the difference to how loud the part should be.
 */
final class Mix {

    /** The lead's fader, which leaves 8 dB above. */
    private static final double UNITY = 80;

    /** Seconds that a note counts at least (short ones ring) and at most (plucked and struck ones have died away). */
    private static final double RING = 0.2;

    private static final double DECAY = 1.2;

    private static final double USUAL_VELOCITY = 90;

    private Mix() {}

    /** Volume, pan, reverb and chorus of a seat at the start of the song. */
    static List<ControlChange> of(Seat seat, List<Note> notes, Song song) {
        double decibels = wanted(seat.part) + seat.decibels - expected(seat, notes, song);
        // General MIDI: the fader's gain in dB is 40 log10(value / 127).
        double volume = UNITY * StrictMath.pow(10, decibels / 40);
        double distance = seat.reverb - 18 * song.mood().arousal();
        return List.of(
                new ControlChange(0, ControlChange.VOLUME, Math.max(24, clamp(volume))),
                new ControlChange(0, ControlChange.PAN, seat.pan),
                new ControlChange(0, ControlChange.REVERB, clamp(distance)),
                new ControlChange(0, ControlChange.CHORUS, seat.chorus));
    }

    /** Level in dB against the lead. */
    private static double wanted(Part part) {
        return switch (part) {
            case LEAD -> 0;
            case BASS -> -2;
            case DRUMS -> 0;
            case COMPING -> -7.5;
            case COUNTER -> -8;
            case PERCUSSION, PAD -> -11;
        };
    }

    /** Level in dB at the lead's fader, against one voice of velocity 90 on an average instrument, while it plays. */
    private static double expected(Seat seat, List<Note> notes, Song song) {
        long ring = song.ticks(RING);
        long decay = song.ticks(DECAY);
        TreeSet<Long> beats = new TreeSet<>();
        double energy = 0;
        for (Note note : notes) {
            // Amplitude goes with the square of velocity in General MIDI.
            energy += Math.max(ring, Math.min(note.duration(), decay))
                    * StrictMath.pow(note.velocity() / USUAL_VELOCITY, 4);
            for (long beat = note.onset() / song.beatTicks(); beat * song.beatTicks() < note.end(); beat++) {
                beats.add(beat);
            }
        }
        double sounding = beats.size() * (double) song.beatTicks();
        return seat.instrument.loudness() + 10 * StrictMath.log10(energy / sounding);
    }

    private static int clamp(double value) {
        return (int) Math.round(Math.max(0, Math.min(127, value)));
    }
}
