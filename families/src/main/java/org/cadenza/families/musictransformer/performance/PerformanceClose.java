package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/** A last chord for a performance that did not find home: the triad of the tonic over its octave, held to the end. */
final class PerformanceClose {

    private static final int CHORD = 2200;
    private static final int LEAST_BEFORE = 4000;
    private static final int BASS = 33;
    private static final int MIDDLE = 57;
    private static final int SOFT = 50;

    private PerformanceClose() {}

    /**
     * {@code performance}, lengthened to {@code end} ms, with a last chord in {@code key} unless it closes already.
     *
     * @param from the first moment that may be changed, in ms
     */
    static Performance on(Performance performance, Key key, int from, int end) {
        int begin = end - CHORD;
        if (PerformanceJudge.closes(performance, key) || begin < from + LEAST_BEFORE) {
            return performance;
        }
        List<Performance.Stroke> strokes = new ArrayList<>();
        for (Performance.Stroke stroke : performance.strokes()) {
            if (stroke.onset() < begin) {
                strokes.add(new Performance.Stroke(
                        stroke.onset(), Math.min(begin, stroke.end()), stroke.pitch(), stroke.velocity()));
            }
        }
        int bass = BASS + Math.floorMod(key.tonic() - BASS, 12);
        int root = MIDDLE + Math.floorMod(key.tonic() - MIDDLE, 12);
        int third = key.mode() == Mode.MINOR ? 3 : 4;
        for (int pitch : new int[] {bass, bass + 12, root, root + third, root + 7, root + 12}) {
            strokes.add(new Performance.Stroke(begin, end, pitch, SOFT));
        }
        return new Performance(strokes);
    }
}
