package org.cadenza.families.rhythmcan;

import java.util.List;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.Grooves;
import org.cadenza.music.score.DrumPattern;

/** Two bars to learn from. @param genre empty where it is not known */
record Window(DrumGrid grid, String genre) {

    /** All windows of {@code item} that are grooves. */
    static List<Window> of(LabelledItem<DrumPattern> item) throws UnsuitableException {
        String genre = item.labels().getOrDefault("genre", "");
        return Grooves.of(item).stream().map(grid -> new Window(grid, genre)).toList();
    }
}
