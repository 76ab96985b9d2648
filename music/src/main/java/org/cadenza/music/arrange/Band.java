package org.cadenza.music.arrange;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Harmony;
import org.cadenza.music.arrange.player.DrumBook;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.Player;
import org.cadenza.music.score.LeadSheet;

/** The musicians for one song and what they agree on. */
final class Band {

    final List<Seat> seats = new ArrayList<>();
    Dressing dressing = Dressing.PLAIN;
    Ending ending = Ending.RITARDANDO;
    int kit;
    double swing = 0.5;
    int swungTicks = 480;
    double looseness = 1;
    double rubato;
    boolean amen;
    boolean twoFives;

    Band dressing(Dressing newDressing) {
        dressing = newDressing;
        return this;
    }

    Band ending(Ending newEnding) {
        ending = newEnding;
        return this;
    }

    /** The drum kit: 0 standard, 8 room, 16 power, 24 electronic, 25 TR-808, 32 jazz, 40 brushes, 48 orchestra. */
    Band kit(int program) {
        kit = program;
        return this;
    }

    /** Off-beat eighths come at {@code ratio} of the quarter: 0.5 is straight, 0.67 a triplet feel. */
    Band swing(double ratio) {
        swing = ratio;
        return this;
    }

    /** Off-beat sixteenths come at {@code ratio} of the eighth. */
    Band swingSixteenths(double ratio) {
        swing = ratio;
        swungTicks = 240;
        return this;
    }

    /** How freely hands fall: 0 like a machine, 1 like a good band. */
    Band loose(double newLooseness) {
        looseness = newLooseness;
        return this;
    }

    /** How far the tempo breathes, as a part of it: 0.03 for a pianist alone. */
    Band rubato(double part) {
        rubato = part;
        return this;
    }

    /** Prepares dominants by their second degree, as jazz musicians do. */
    Band twoFives() {
        twoFives = true;
        return this;
    }

    /** The sheet's harmony as this band plays it. */
    Harmony harmony(LeadSheet sheet) {
        Harmony plain = Harmony.of(sheet);
        Harmony dressed = (twoFives ? plain.withTwoFives(sheet) : plain).dressed(sheet, dressing);
        return amen ? dressed.withAmen(sheet) : dressed;
    }

    /** Closes with the fourth degree before the tonic, where the tune bears it. */
    Band amen() {
        amen = true;
        return this;
    }

    /** Gives a musician a seat and returns it for particulars. */
    Seat seat(Part part, Instrument instrument, Player player) {
        Seat seat = new Seat(part, instrument, player);
        seats.add(seat);
        return seat;
    }

    /** Lays {@code book} before the drummer, who plays it as freely as this band plays, and swings with it. */
    Band drumsFrom(DrumBook book) {
        for (Seat seat : seats) {
            if (seat.part == Part.DRUMS && seat.player instanceof DrumPlayer drummer) {
                drummer.reading(book, Math.min(1, looseness));
                if (swing > 0.5 && swungTicks == LeadSheet.TICKS_PER_QUARTER) {
                    drummer.shuffling();
                }
                seat.ownTiming = true;
            }
        }
        return this;
    }

    /** Seats drums or hand percussion on the drum channel. */
    Seat drums(Part part, String name, Player player) {
        Seat seat = seat(part, new Instrument(name, kit, 0, 127, 0), player);
        seat.drums = true;
        return seat;
    }
}
