package org.cadenza.music.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.player.Song;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.TempoMap;

/** The tempo of a performance: the sheet's, breathing if the band does, slowing down at the end if it does. */
final class Pulse {

    private Pulse() {}

    static TempoMap of(Song song, Band band, SplittableRandom random) {
        double bpm = song.sheet().bpm();
        Ending ending = band.ending;
        long close = song.harmony().close();
        long slowing = Math.max(0, close - ending.bars() * song.barTicks());
        List<TempoMap.Change> changes = new ArrayList<>();
        changes.add(change(0, bpm));
        if (band.rubato > 0) {
            for (long tick = song.barTicks(); tick < slowing; tick += song.barTicks()) {
                changes.add(change(tick, bpm * (1 + band.rubato * (2 * random.nextDouble() - 1))));
            }
        }
        // A song of one bar keeps the tempo it was given.
        if (ending.slowing() < 1 && close > 0) {
            for (long tick = slowing; tick <= close; tick += song.beatTicks()) {
                double along = close == slowing ? 1 : (tick - slowing) / (double) (close - slowing);
                changes.add(change(tick, bpm * (1 - (1 - ending.slowing()) * along)));
            }
        }
        return new TempoMap(LeadSheet.TICKS_PER_QUARTER, changes);
    }

    private static TempoMap.Change change(long tick, double bpm) {
        return new TempoMap.Change(tick, (int) Math.max(1, Math.min(0xFFFFFF, Math.round(60e6 / bpm))));
    }
}
