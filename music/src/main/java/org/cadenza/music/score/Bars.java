package org.cadenza.music.score;

import java.util.ArrayList;
import java.util.List;

/** Where the bars of a piece begin: a new one at every change of meter, 4/4 before the first. */
public final class Bars {

    /**
     * A line in front of a bar.
     *
     * @param bar its number, from 1
     * @param tick a fraction where the bar is no whole number of ticks long
     */
    public record Line(long bar, double tick) {}

    /** Bars of one meter, from {@code start} to {@code end}; the last may be cut short. */
    private record Stretch(long firstBar, long start, long end, double barTicks) {
        long bars() {
            return (long) Math.ceil((end - start) / barTicks - 1e-9);
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private long count;

    private Bars() {}

    /** The bar lines of {@code piece} up to the end of its last note. */
    public static Bars of(Piece piece) {
        Bars bars = new Bars();
        long end = piece.end();
        Meter meter = Meter.FOUR_FOUR;
        long start = 0;
        for (Meter.Change change : piece.meters()) {
            bars.add(start, Math.min(change.tick(), end), meter, piece.ticksPerQuarter());
            start = change.tick();
            meter = change.meter();
        }
        bars.add(start, end, meter, piece.ticksPerQuarter());
        return bars;
    }

    private void add(long start, long end, Meter meter, int ticksPerQuarter) {
        if (end > start) {
            double barTicks = 4.0 * ticksPerQuarter * meter.numerator() / meter.denominator();
            Stretch stretch = new Stretch(count + 1, start, end, barTicks);
            stretches.add(stretch);
            count += stretch.bars();
        }
    }

    /** How many bars there are. */
    public long count() {
        return count;
    }

    /** The lines in front of bars 1, 1 + {@code step}, 1 + 2 {@code step} and so on. */
    public List<Line> every(long step) {
        List<Line> lines = new ArrayList<>();
        for (Stretch stretch : stretches) {
            long skip = Math.floorMod(1 - stretch.firstBar, step);
            for (long bar = skip; bar < stretch.bars(); bar += step) {
                lines.add(new Line(stretch.firstBar + bar, stretch.start + bar * stretch.barTicks));
            }
        }
        return lines;
    }
}
