package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Performances as events and back. Lost on the way: what is finer than 10 ms or four steps of velocity. */
final class PerformanceEvents {

    /** An event is its moment, then whether a key goes down, its pitch and its velocity, so that events sort as numbers. */
    private static final int DOWN = 1 << 12;

    private static final int PITCH = 1 << 5;
    private static final int MOMENT = DOWN << 1;

    private final PerformanceLanguage language;

    PerformanceEvents(PerformanceLanguage language) {
        this.language = language;
    }

    /**
     * The events of a performance.
     *
     * @param semitones by which it is moved
     * @param stretch by which its times are multiplied
     */
    int[] tokens(Performance performance, int semitones, double stretch) {
        IntStream.Builder tokens = IntStream.builder();
        int now = 0;
        int velocity = -1;
        for (long event : events(performance, semitones, stretch)) {
            int moment = (int) (event / MOMENT);
            int pitch = (int) (event % DOWN / PITCH);
            int step = (int) (event % PITCH);
            boolean down = event % MOMENT >= DOWN;
            for (; now < moment; now += Math.min(PerformanceLanguage.LONGEST_SHIFT, moment - now)) {
                tokens.add(language.timeShifts().token(Math.min(PerformanceLanguage.LONGEST_SHIFT, moment - now)));
            }
            if (down && step != velocity) {
                velocity = step;
                tokens.add(language.velocities().token(velocity));
            }
            tokens.add((down ? language.noteOns() : language.noteOffs()).token(pitch));
        }
        return tokens.build().toArray();
    }

    /** In order: by moment, first what goes up, each from the lowest pitch. */
    private static long[] events(Performance performance, int semitones, double stretch) {
        LongStream.Builder events = LongStream.builder();
        int[] next = new int[PerformanceLanguage.PITCHES];
        Arrays.fill(next, Integer.MAX_VALUE);
        List<Performance.Stroke> strokes = performance.strokes();
        for (int i = strokes.size() - 1; i >= 0; i--) {
            Performance.Stroke stroke = strokes.get(i);
            int onset = moment(stroke.onset(), stretch);
            int pitch = stroke.pitch() + semitones;
            if (onset == next[pitch]) {
                continue;
            }
            int end = Math.min(moment(stroke.end(), stretch), onset + PerformanceLanguage.LONGEST_NOTE);
            end = Math.min(Math.max(onset + 1, end), next[pitch]);
            int step = PerformanceLanguage.velocityStep(stroke.velocity());
            events.add((long) onset * MOMENT + DOWN + pitch * PITCH + step);
            events.add((long) end * MOMENT + pitch * PITCH);
            next[pitch] = onset;
        }
        return events.build().sorted().toArray();
    }

    private static int moment(int milliseconds, double stretch) {
        return (int) Math.round(milliseconds * stretch / PerformanceLanguage.MOMENT);
    }

    /** The moment in which a stream ends. */
    int length(int[] tokens) {
        return Arrays.stream(tokens)
                .filter(language.timeShifts()::has)
                .map(language.timeShifts()::value)
                .sum();
    }

    /** The performance of a stream; keys that are down at its end are let go. */
    Performance performance(int[] tokens) {
        List<Performance.Stroke> strokes = new ArrayList<>();
        int[] struck = new int[PerformanceLanguage.PITCHES];
        int[] velocities = new int[PerformanceLanguage.PITCHES];
        Arrays.fill(struck, -1);
        int now = 0;
        int velocity = 0;
        for (int token : tokens) {
            if (language.timeShifts().has(token)) {
                now += language.timeShifts().value(token);
            } else if (language.velocities().has(token)) {
                velocity = PerformanceLanguage.velocity(language.velocities().value(token));
            } else if (language.noteOns().has(token)) {
                int pitch = language.noteOns().value(token);
                struck[pitch] = now;
                velocities[pitch] = velocity;
            } else {
                int pitch = language.noteOffs().value(token);
                strokes.add(stroke(struck[pitch], now, pitch, velocities[pitch]));
                struck[pitch] = -1;
            }
        }
        for (int pitch = 0; pitch < struck.length; pitch++) {
            if (struck[pitch] >= 0) {
                strokes.add(stroke(struck[pitch], Math.max(now, struck[pitch] + 1), pitch, velocities[pitch]));
            }
        }
        strokes.sort(Comparator.comparingInt(Performance.Stroke::onset).thenComparingInt(Performance.Stroke::pitch));
        return new Performance(strokes);
    }

    private static Performance.Stroke stroke(int struck, int released, int pitch, int velocity) {
        return new Performance.Stroke(
                struck * PerformanceLanguage.MOMENT, released * PerformanceLanguage.MOMENT, pitch, velocity);
    }
}
