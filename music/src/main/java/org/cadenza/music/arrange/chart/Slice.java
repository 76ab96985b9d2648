package org.cadenza.music.arrange.chart;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;

/**
 * A stretch cut from a bar of a familiar meter, of which unfamiliar bars are made: 5/4 is a bar of 3/4 and the second
 * half of one of 4/4, 7/8 the first half of 4/4 and the first of 6/8.
 *
 * @param meter the meter cut from: 4/4, 3/4 or 6/8
 * @param from first tick taken
 * @param length ticks taken
 */
record Slice(Meter meter, long from, long length) {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;
    private static final int EIGHTH = QUARTER / 2;

    /** The slices that make bar {@code bar} of {@code meter}; halves of a bar alternate from bar to bar. */
    static List<Slice> of(Meter meter, int bar) {
        long left = meter.barTicks(QUARTER);
        List<Slice> slices = new ArrayList<>();
        if (meter.compound() && meter.denominator() == 8) {
            for (; left >= 6 * EIGHTH; left -= 6 * EIGHTH) {
                slices.add(new Slice(Meter.SIX_EIGHT, 0, 6 * EIGHTH));
            }
        }
        boolean second = bar % 2 == 1;
        while (left > 0) {
            Slice slice = next(left, second);
            slices.add(slice);
            left -= slice.length;
            second = true;
        }
        return slices;
    }

    private static Slice next(long left, boolean second) {
        long eighths = left / EIGHTH;
        if (eighths >= 8 && eighths != 10) {
            return new Slice(Meter.FOUR_FOUR, 0, 8 * EIGHTH);
        }
        if (eighths == 10 || eighths == 6) {
            return new Slice(Meter.THREE_FOUR, 0, 6 * EIGHTH);
        }
        if (eighths >= 4 && eighths != 5) {
            return new Slice(Meter.FOUR_FOUR, second ? 4 * EIGHTH : 0, 4 * EIGHTH);
        }
        if (eighths >= 3) {
            return new Slice(Meter.SIX_EIGHT, second ? 3 * EIGHTH : 0, 3 * EIGHTH);
        }
        return new Slice(Meter.FOUR_FOUR, second ? 6 * EIGHTH : 0, Math.min(left, 2 * EIGHTH));
    }

    /** The strokes that sound inside the slice, from its start on, none reaching out of it. */
    List<Stroke> cut(List<Stroke> strokes) {
        List<Stroke> kept = new ArrayList<>();
        for (Stroke stroke : strokes) {
            long onset = Math.max(0, stroke.onset() - from);
            long end = Math.min(length, stroke.onset() + stroke.duration() - from);
            if (onset < end) {
                kept.add(new Stroke(stroke.lane(), onset, end - onset, stroke.symbol()));
            }
        }
        return kept;
    }

    /** Half a bar of 4/4 as a bar of 6/8: each quarter becomes a dotted one, its second half a third eighth. */
    static List<Stroke> lilting(List<Stroke> common, int bar) {
        List<Stroke> strokes = new ArrayList<>();
        Slice half = new Slice(Meter.FOUR_FOUR, bar % 2 * 2 * QUARTER, 2 * QUARTER);
        for (Stroke stroke : half.cut(common)) {
            long onset = lilted(stroke.onset());
            long duration = lilted(stroke.onset() + stroke.duration()) - onset;
            strokes.add(new Stroke(stroke.lane(), onset, duration, stroke.symbol()));
        }
        return strokes;
    }

    private static long lilted(long tick) {
        long inside = tick % QUARTER;
        long moved = inside <= EIGHTH ? 2 * inside : EIGHTH + inside;
        return tick / QUARTER * 3 * EIGHTH + moved;
    }
}
