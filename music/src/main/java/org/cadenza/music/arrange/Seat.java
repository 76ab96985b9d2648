package org.cadenza.music.arrange;

import java.util.EnumSet;
import java.util.Set;
import org.cadenza.music.arrange.player.Bar;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.Player;
import org.cadenza.music.score.Form.Role;

/** A place in the band: who plays what, when, and where in the room. */
final class Seat {

    final Part part;
    final Instrument instrument;
    final Player player;
    boolean drums;
    /** Whether what it plays beside the grid is timing, which swings like the grid, and no triplet, which does not. */
    boolean ownTiming;

    private double from;
    private double until = 2;
    private Set<Role> roles = EnumSet.allOf(Role.class);
    private boolean climaxOnly;
    double decibels;
    int pan = 64;
    int reverb = 40;
    int chorus;
    double late;

    Seat(Part part, Instrument instrument, Player player) {
        this.part = part;
        this.instrument = instrument;
        this.player = player;
    }

    /** Comes in when the band gives at least so much (0 to 1). */
    Seat from(double energy) {
        from = energy;
        return this;
    }

    /** Leaves when the band gives more than this. */
    Seat until(double energy) {
        until = energy;
        return this;
    }

    /** Plays in these sections only. */
    Seat in(Role first, Role... more) {
        roles = EnumSet.of(first, more);
        return this;
    }

    /** Rests in these sections. */
    Seat notIn(Role first, Role... more) {
        roles = EnumSet.complementOf(EnumSet.of(first, more));
        return this;
    }

    /** Plays in the song's last big section only. */
    Seat climax() {
        climaxOnly = true;
        return this;
    }

    /** Louder or softer than the part usually is, in dB. */
    Seat gain(double newDecibels) {
        decibels = newDecibels;
        return this;
    }

    /** Where it sits: 0 left, 64 middle, 127 right; how much room it has, 0 to 127. */
    Seat at(int newPan, int newReverb) {
        pan = newPan;
        reverb = newReverb;
        return this;
    }

    Seat chorus(int newChorus) {
        chorus = newChorus;
        return this;
    }

    /** Plays so many milliseconds behind the beat (negative: ahead of it). */
    Seat late(double milliseconds) {
        late = milliseconds;
        return this;
    }

    boolean plays(Bar bar) {
        return roles.contains(bar.scene().role())
                && bar.energy() >= from
                && bar.energy() <= until
                && (!climaxOnly || bar.scene().climax());
    }
}
