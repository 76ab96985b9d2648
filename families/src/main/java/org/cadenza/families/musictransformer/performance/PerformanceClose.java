package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/** A last chord for a performance that did not find home: the triad of the tonic over its octave, held to the end. */
final class PerformanceClose {

    private static final int CHORD = 2200;
    private static final int LEAST_BEFORE = 4000;
    private static final int LONGEST_HOLD = 3000;
    private static final int BASS = 33;
    private static final int MIDDLE = 57;
    private static final int SOFT = 50;

    private PerformanceClose() {}

    /**
     * {@code performance} up to {@code end} ms: what sounds last is held until then, if that is not long and it closes in
     * {@code key}; else there is a last chord.
     *
     * @param from the first moment that may be changed, in ms
     */
    static Performance on(Performance performance, Key key, int from, int end) {
        int begin = end - CHORD;
        boolean closes = PerformanceJudge.closes(performance, key) && end - performance.end() < LONGEST_HOLD;
        return closes || begin < from + LEAST_BEFORE ? held(performance, end) : chord(performance, key, begin, end);
    }

    private static Performance held(Performance performance, int end) {
        int last = performance.end() - PerformanceJudge.RELEASE;
        return new Performance(performance.strokes().stream()
                .map(stroke -> stroke.end() > last ? stroke.until(end) : stroke)
                .toList());
    }

    private static Performance chord(Performance performance, Key key, int begin, int end) {
        List<Performance.Stroke> strokes = new ArrayList<>();
        for (Performance.Stroke stroke : performance.strokes()) {
            if (stroke.onset() < begin) {
                strokes.add(stroke.until(Math.min(begin, stroke.end())));
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
