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

    /** The length in ticks. */
    public long ticks(Meter meter, int ticksPerQuarter) {
        return switch (this) {
            case BEAT -> meter.beatTicks(ticksPerQuarter);
            case HALF_BAR -> meter.barTicks(ticksPerQuarter) / (meter.beats() % 2 == 0 ? 2 : 1);
            case BAR -> meter.barTicks(ticksPerQuarter);
        };
    }

    /** Where the stretches of a piece begin, following its meters, and at last where the piece ends. */
    List<Long> boundaries(Piece piece) {
        List<Long> boundaries = new ArrayList<>();
        long end = piece.end();
        List<Meter.Change> changes = piece.meters();
        long tick = 0;
        while (tick < end) {
            boundaries.add(tick);
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
            boundaries.add(tick);
        }
        boundaries.add(boundaries.size() * step);
        return boundaries;
    }
}
