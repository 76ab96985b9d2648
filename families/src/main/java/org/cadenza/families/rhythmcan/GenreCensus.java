package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.DrumPattern;

/** Cuts items into windows and counts their genres, until the genres are known: what comes later is held out. */
final class GenreCensus {

    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean closed;

    List<Window> windows(LabelledItem<DrumPattern> item) throws UnsuitableException {
        List<Window> windows = Window.of(item);
        if (!closed) {
            windows.forEach(window -> counts.merge(window.genre(), 1, Integer::sum));
        }
        return windows;
    }

    /** Ends the count. @return the genres of {@code least} windows or more */
    GenreList genres(int least) {
        closed = true;
        return GenreList.of(counts, least);
    }
}
