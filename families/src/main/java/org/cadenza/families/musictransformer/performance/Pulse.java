package org.cadenza.families.musictransformer.performance;

import java.util.stream.IntStream;

/**
 * How steadily a performance goes: the mean, over the times between onsets, of how well each is a multiple of a pulse, for
 * the pulse that fits best. A time counts as the cosine of its phase in the pulse, as in a comb of one tooth (after Goto and
 * Muraoka's agents for beats, in the simplest form).
 */
final class Pulse {

    private static final int FASTEST = 150;
    private static final int SLOWEST = 600;
    private static final int STEP = 5;

    /** Strokes within so many milliseconds make one chord. */
    private static final int CHORD = 40;

    /** Longer times say nothing of a pulse. */
    private static final int LONGEST = 2000;

    private Pulse() {}

    /** -1 to 1; 0 is what chance gives, a metronome 1. */
    static double clarity(Performance performance) {
        int[] onsets = performance.strokes().stream()
                .mapToInt(Performance.Stroke::onset)
                .toArray();
        int[] times = IntStream.range(1, onsets.length)
                .map(i -> onsets[i] - onsets[i - 1])
                .filter(time -> time > CHORD && time < LONGEST)
                .toArray();
        return IntStream.iterate(FASTEST, pulse -> pulse <= SLOWEST, pulse -> pulse + STEP)
                .mapToDouble(pulse -> clarity(times, pulse))
                .max()
                .orElseThrow();
    }

    private static double clarity(int[] times, int pulse) {
        return IntStream.of(times)
                .mapToDouble(time -> StrictMath.cos(2 * Math.PI * time / pulse))
                .average()
                .orElse(0);
    }
}
