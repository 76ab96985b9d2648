package org.cadenza.music.score;

import java.util.Arrays;
import java.util.List;

/** Tells the second of a tick and the tick of a second, for pieces with many notes and many tempo changes. */
public final class TempoClock {

    private final long[] ticks;
    private final double[] starts;
    private final double[] secondsPerTick;

    TempoClock(TempoMap map) {
        List<TempoMap.Change> changes = map.changes();
        int count = changes.size();
        ticks = changes.stream().mapToLong(TempoMap.Change::tick).toArray();
        secondsPerTick = changes.stream()
                .mapToDouble(change -> change.microseconds() / 1e6 / map.ticksPerQuarter())
                .toArray();
        starts = new double[count];
        for (int i = 1; i < count; i++) {
            starts[i] = starts[i - 1] + (ticks[i] - ticks[i - 1]) * secondsPerTick[i - 1];
        }
    }

    /** Seconds from the start of the piece to {@code tick}. */
    public double seconds(long tick) {
        int change = floor(Arrays.binarySearch(ticks, tick));
        return starts[change] + (tick - ticks[change]) * secondsPerTick[change];
    }

    /** The tick, rounded down, that sounds {@code seconds} after the start. */
    public long tick(double seconds) {
        int change = floor(Arrays.binarySearch(starts, seconds));
        return ticks[change] + (long) ((seconds - starts[change]) / secondsPerTick[change]);
    }

    private static int floor(int found) {
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
