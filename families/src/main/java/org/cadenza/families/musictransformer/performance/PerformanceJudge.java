package org.cadenza.families.musictransformer.performance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;

/** What a drawn performance is worth. */
final class PerformanceJudge {

    private static final KeyFinder KEYS = KeyFinder.standard();
    private static final double OTHER_MODE = 5;
    private static final double NO_CLOSE = 0.5;
    private static final double PAUSE = 0.5;
    private static final double UNSTEADY = 1.5;
    private static final int LONG_PAUSE = 2500;
    private static final int RULER = 120;

    /** What ends this long before the end, in ms, has sounded to the end. */
    static final int RELEASE = 300;

    /** What was struck longer ago than this before the end, in ms, has died away. */
    private static final int DECAY = 6000;

    private PerformanceJudge() {}

    /** Faults of a performance for which a key of {@code mode} was asked; less is better. */
    static double faults(Performance performance, Optional<Mode> mode) {
        List<KeyFinder.Candidate> ranking = ranking(performance);
        KeyFinder.Candidate own = best(ranking, mode);
        double faults = OTHER_MODE * (ranking.get(0).score() - own.score()) - own.score();
        return faults
                + (closes(performance, own.key()) ? 0 : NO_CLOSE)
                + PAUSE * pauses(performance)
                + UNSTEADY * (1 - Pulse.clarity(performance));
    }

    /** The key that fits best, of {@code mode} if one is given. */
    static Key key(Performance performance, Optional<Mode> mode) {
        return best(ranking(performance), mode).key();
    }

    private static KeyFinder.Candidate best(List<KeyFinder.Candidate> ranking, Optional<Mode> mode) {
        return ranking.stream()
                .filter(candidate -> mode.isEmpty() || candidate.key().mode() == mode.get())
                .findFirst()
                .orElseThrow();
    }

    private static List<KeyFinder.Candidate> ranking(Performance performance) {
        return KEYS.rank(performance.piece(Key.major(0), Meter.FOUR_FOUR, RULER));
    }

    /** Whether the lowest of what sounds at the end is the tonic. */
    static boolean closes(Performance performance, Key key) {
        int end = performance.end();
        return performance.strokes().stream()
                .filter(stroke -> stroke.end() > end - RELEASE && stroke.onset() > end - DECAY)
                .min(Comparator.comparingInt(Performance.Stroke::pitch))
                .map(lowest -> lowest.pitch() % 12 == key.tonic())
                .orElse(false);
    }

    /** Pauses of more than two and a half seconds, in which at most something held sounds on. */
    private static int pauses(Performance performance) {
        int pauses = 0;
        int last = 0;
        for (Performance.Stroke stroke : performance.strokes()) {
            pauses += stroke.onset() - last > LONG_PAUSE ? 1 : 0;
            last = stroke.onset();
        }
        return pauses;
    }
}
