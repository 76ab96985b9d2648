package org.cadenza.learning.representation.drums;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.DrumPattern;

/** What counts as a groove: the windows that models of drumming learn from and are measured by. */
public final class Grooves {

    /** Fewer strokes in two bars than this are no groove. */
    private static final int FEWEST_STROKES = 5;

    private Grooves() {}

    /**
     * All windows of {@code item} that have something to play, the first of those that strike the same: songs repeat a
     * bar for minutes, and it should not count for more than one.
     *
     * @throws UnsuitableException if there are none, saying why
     */
    public static List<DrumGrid> of(LabelledItem<DrumPattern> item) throws UnsuitableException {
        if (item.labels().getOrDefault("beat_type", "").equals("fill")) {
            throw new UnsuitableException("is a fill, not a groove");
        }
        Set<BitSet> known = new HashSet<>();
        List<DrumGrid> windows = DrumGrid.windows(item.item()).stream()
                .filter(grid -> grid.strokes() >= FEWEST_STROKES && known.add(struck(grid)))
                .toList();
        if (windows.isEmpty()) {
            throw new UnsuitableException("has nowhere " + FEWEST_STROKES + " strokes in two bars");
        }
        return windows;
    }

    private static BitSet struck(DrumGrid grid) {
        BitSet struck = new BitSet(DrumGrid.CELLS);
        float[] velocities = grid.velocities();
        for (int cell = 0; cell < velocities.length; cell++) {
            struck.set(cell, velocities[cell] > 0);
        }
        return struck;
    }
}
