package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;

/**
 * The one meter of a piece, if it has one.
 *
 * @param meter the meter
 * @param start the tick at which it begins, more than 0 after an upbeat that is written as a short bar of its own
 */
record MainMeter(Meter meter, long start) {

    /** Empty where other meters take up more than a bar at the beginning and one at the end. */
    static Optional<MainMeter> of(Piece piece) {
        List<Meter.Change> changes = distinct(piece);
        long end = piece.end();
        int main = 0;
        for (int i = 1; i < changes.size(); i++) {
            if (until(changes, i, end) - changes.get(i).tick()
                    > until(changes, main, end) - changes.get(main).tick()) {
                main = i;
            }
        }
        Meter meter = changes.get(main).meter();
        long start = changes.get(main).tick();
        long bar = meter.barTicks(piece.ticksPerQuarter());
        boolean single = start < bar && until(changes, main, end) + bar >= end;
        return single ? Optional.of(new MainMeter(meter, start)) : Optional.empty();
    }

    /** The changes that change something, the first moved to tick 0 if it is only a moment late. */
    private static List<Meter.Change> distinct(Piece piece) {
        List<Meter.Change> changes = new ArrayList<>();
        changes.add(new Meter.Change(0, Meter.FOUR_FOUR));
        for (Meter.Change change : piece.meters()) {
            Meter.Change last = changes.get(changes.size() - 1);
            if (change.tick() - last.tick() <= piece.ticksPerQuarter() / 8) {
                changes.set(changes.size() - 1, new Meter.Change(last.tick(), change.meter()));
            } else if (!change.meter().equals(last.meter())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static long until(List<Meter.Change> changes, int index, long end) {
        return index + 1 < changes.size() ? changes.get(index + 1).tick() : end;
    }
}
