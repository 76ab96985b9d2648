package org.cadenza.music.score;

import java.util.ArrayList;
import java.util.List;

/**
 * How ticks become seconds: a list of tempo changes, the first at tick 0.
 *
 * @param ticksPerQuarter the resolution, at least 1
 * @param changes ordered by tick, never empty, the first at tick 0
 */
public record TempoMap(int ticksPerQuarter, List<Change> changes) {

    /** 120 beats per minute, which a file without a tempo means. */
    public static final int DEFAULT_MICROSECONDS = 500_000;

    /**
     * A tempo from {@code tick} on.
     *
     * @param microseconds per quarter note, 1 to 16,777,215 (what a MIDI file can say)
     */
    public record Change(long tick, int microseconds) {
        public Change {
            Check.range("tick", tick, 0, Long.MAX_VALUE);
            Check.range("microseconds per quarter", microseconds, 1, 0xFFFFFF);
        }

        /** Quarter notes per minute. */
        public double bpm() {
            return 60e6 / microseconds;
        }
    }

    /** Sorts by tick; of several changes at one tick the last given counts; adds 120 bpm at 0 where none is there. */
    public TempoMap {
        Check.range("ticks per quarter", ticksPerQuarter, 1, Integer.MAX_VALUE);
        List<Change> sorted = new ArrayList<>();
        sorted.add(new Change(0, DEFAULT_MICROSECONDS));
        changes.stream().sorted((a, b) -> Long.compare(a.tick, b.tick)).forEach(change -> {
            if (sorted.get(sorted.size() - 1).tick == change.tick) {
                sorted.remove(sorted.size() - 1);
            }
            sorted.add(change);
        });
        changes = List.copyOf(sorted);
    }

    /** One tempo throughout, in quarter notes per minute (3.6 or more). */
    public static TempoMap constant(int ticksPerQuarter, double bpm) {
        return new TempoMap(ticksPerQuarter, List.of(new Change(0, (int) Math.round(60e6 / bpm))));
    }

    /** The tempo at the start, in quarter notes per minute. */
    public double bpm() {
        return changes.get(0).bpm();
    }

    /** A clock for many questions: {@link #seconds} is linear in the number of tempo changes, the clock logarithmic. */
    public TempoClock clock() {
        return new TempoClock(this);
    }

    /** Seconds from the start of the piece to {@code tick}. Linear in the number of tempo changes. */
    public double seconds(long tick) {
        double seconds = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.tick >= tick) {
                break;
            }
            long until = i + 1 < changes.size() ? Math.min(tick, changes.get(i + 1).tick) : tick;
            seconds += (until - change.tick) * (change.microseconds / 1e6) / ticksPerQuarter;
        }
        return seconds;
    }

    /** The tick, rounded down, that sounds {@code seconds} after the start. */
    public long tick(double seconds) {
        double left = seconds;
        for (int i = 0; ; i++) {
            Change change = changes.get(i);
            double perTick = change.microseconds / 1e6 / ticksPerQuarter;
            boolean last = i + 1 == changes.size();
            double span = last ? Double.POSITIVE_INFINITY : (changes.get(i + 1).tick - change.tick) * perTick;
            if (left < span) {
                return change.tick + (long) (left / perTick);
            }
            left -= span;
        }
    }
}
