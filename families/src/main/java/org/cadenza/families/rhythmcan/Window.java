package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.music.score.DrumPattern;

/** Two bars to learn from. @param genre empty where it is not known */
record Window(DrumGrid grid, String genre) {

    /** Fewer strokes than this are no groove. */
    private static final int FEWEST_STROKES = 5;

    /** All windows of {@code item} that have something to play. */
    static List<Window> of(LabelledItem<DrumPattern> item) throws UnsuitableException {
        if (item.labels().getOrDefault("beat_type", "").equals("fill")) {
            throw new UnsuitableException("is a fill, not a groove");
        }
        List<Window> windows = new ArrayList<>();
        for (DrumGrid grid : DrumGrid.windows(item.item())) {
            if (grid.strokes() >= FEWEST_STROKES) {
                windows.add(new Window(grid, item.labels().getOrDefault("genre", "")));
            }
        }
        if (windows.isEmpty()) {
            throw new UnsuitableException("has nowhere " + FEWEST_STROKES + " strokes in two bars");
        }
        return windows;
    }
}
