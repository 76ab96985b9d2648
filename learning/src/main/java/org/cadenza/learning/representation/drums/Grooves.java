package org.cadenza.learning.representation.drums;

import java.util.List;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.DrumPattern;

/** What counts as a groove: the windows that models of drumming learn from and are measured by. */
public final class Grooves {

    /** Fewer strokes in two bars than this are no groove. */
    private static final int FEWEST_STROKES = 5;

    private Grooves() {}

    /**
     * All windows of {@code item} that have something to play.
     *
     * @throws UnsuitableException if there are none, saying why
     */
    public static List<DrumGrid> of(LabelledItem<DrumPattern> item) throws UnsuitableException {
        if (item.labels().getOrDefault("beat_type", "").equals("fill")) {
            throw new UnsuitableException("is a fill, not a groove");
        }
        List<DrumGrid> windows = DrumGrid.windows(item.item()).stream()
                .filter(grid -> grid.strokes() >= FEWEST_STROKES)
                .toList();
        if (windows.isEmpty()) {
            throw new UnsuitableException("has nowhere " + FEWEST_STROKES + " strokes in two bars");
        }
        return windows;
    }
}
