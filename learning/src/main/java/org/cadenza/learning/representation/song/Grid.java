package org.cadenza.learning.representation.song;

import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;

/**
 * Time as the model counts it: twelve units in a quarter note, so that sixteenths (3) and eighth triplets (4) are whole.
 *
 * @param meter with quarters or eighths as written beats; 2/2 counts as 4/4
 * @param units in a bar
 * @param beatUnits in a felt beat
 */
public record Grid(Meter meter, int units, int beatUnits) {

    public static final int UNIT_TICKS = LeadSheet.TICKS_PER_QUARTER / 12;
    public static final int QUARTER = 12;
    public static final int EIGHTH = 6;

    /** The longest bar that can be learned from: eight quarters. */
    public static final int MAX_UNITS = 8 * QUARTER;

    /** Places inside a quarter where notes start: sixteenths and eighth triplets. */
    private static final int[] PLACES = {0, 3, 4, 6, 8, 9, 12};

    public static Grid of(Meter written) {
        Meter meter =
                written.denominator() <= 2 ? new Meter(written.numerator() * 4 / written.denominator(), 4) : written;
        int beat = (int) (meter.beatTicks(LeadSheet.TICKS_PER_QUARTER) / UNIT_TICKS);
        return new Grid(meter, beat * meter.beats(), beat);
    }

    /** Whether bars are a whole number of units and not longer than can be learned from. */
    public boolean learnable() {
        return units <= MAX_UNITS && units * UNIT_TICKS == meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
    }

    public int beats() {
        return meter.beats();
    }

    /**
     * How much weight a place in the bar has: 3 on the downbeat, 2 in the middle of a bar that divides in two, 1 on
     * other beats, 0 between beats.
     */
    public int strength(int unit) {
        if (unit % beatUnits != 0) {
            return 0;
        }
        int beat = unit / beatUnits;
        return beat == 0 ? 3 : beats() % 2 == 0 && beat == beats() / 2 ? 2 : 1;
    }

    /** The place of the grid nearest to {@code tick}, in units. */
    public static long snap(long tick) {
        long quarter = tick / LeadSheet.TICKS_PER_QUARTER;
        double inside = (tick % LeadSheet.TICKS_PER_QUARTER) / (double) UNIT_TICKS;
        int nearest = 0;
        for (int place : PLACES) {
            nearest = Math.abs(place - inside) < Math.abs(nearest - inside) ? place : nearest;
        }
        return quarter * QUARTER + nearest;
    }

    /** The first unit of bar {@code bar}. */
    public long start(int bar) {
        return (long) bar * units;
    }
}
