package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;

/** How often harmony may change. */
public enum Span {
    BEAT,
    /** Half of a bar where a bar has an even number of felt beats, else a whole one. */
    HALF_BAR,
    BAR;

    /** More than three hours of beats; the analysis would not end and not fit in memory. */
    private static final int MOST_STRETCHES = 20_000;

    /** The length in ticks. */
    public long ticks(Meter meter, int ticksPerQuarter) {
        return switch (this) {
            case BEAT -> meter.beatTicks(ticksPerQuarter);
            case HALF_BAR -> meter.barTicks(ticksPerQuarter) / (meter.beats() % 2 == 0 ? 2 : 1);
            case BAR -> meter.barTicks(ticksPerQuarter);
        };
    }

    /**
     * Where the stretches of a piece begin, following its meters, and at last where the piece ends.
     *
     * @throws IllegalArgumentException if they are more than 20,000
     */
    List<Long> boundaries(Piece piece) {
        List<Long> boundaries = new ArrayList<>();
        long end = piece.end();
        List<Meter.Change> changes = piece.meters();
        long tick = 0;
        while (tick < end) {
            add(boundaries, tick);
            long next = tick + Math.max(1, ticks(piece.meterAt(tick), piece.ticksPerQuarter()));
            for (Meter.Change change : changes) {
                if (change.tick() > tick && change.tick() < next) {
                    next = change.tick();
                }
            }
            tick = next;
        }
        boundaries.add(tick);
        return boundaries;
    }

    /** Stretches of one meter from 0 until {@code end} is reached. */
    List<Long> boundaries(Meter meter, int ticksPerQuarter, long end) {
        List<Long> boundaries = new ArrayList<>();
        long step = Math.max(1, ticks(meter, ticksPerQuarter));
        for (long tick = 0; tick < end; tick += step) {
            add(boundaries, tick);
        }
        boundaries.add(boundaries.size() * step);
        return boundaries;
    }

    private void add(List<Long> boundaries, long tick) {
        if (boundaries.size() == MOST_STRETCHES) {
            throw new IllegalArgumentException(
                    "the piece is longer than " + MOST_STRETCHES + " times a " + this + ", too long to analyse");
        }
        boundaries.add(tick);
    }
}
