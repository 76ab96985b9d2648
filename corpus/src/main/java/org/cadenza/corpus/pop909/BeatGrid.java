package org.cadenza.corpus.pop909;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;

/**
 * Annotated beats, laid onto bars. Every annotated downbeat begins a bar; a bar with beats missing keeps its length and
 * ends in silence, one with too many runs over into a second bar, and what comes before the first downbeat is an upbeat.
 */
final class BeatGrid {

    private static final int TICKS = LeadSheet.TICKS_PER_QUARTER;

    /** Beats at intervals below this many seconds are eighths where bars have six of them. */
    private static final double EIGHTH = 0.42;

    private final double[] seconds;
    private final long[] ticks;
    private final int beatTicks;
    private final Meter meter;
    private final long end;

    private BeatGrid(double[] seconds, boolean[] downbeats) {
        this.seconds = seconds;
        int beatsInBar = usualBar(downbeats);
        double interval = (seconds[seconds.length - 1] - seconds[0]) / (seconds.length - 1);
        meter = meter(beatsInBar, interval);
        beatTicks = 4 * TICKS / meter.denominator();
        ticks = new long[seconds.length];
        int barBeats = meter.numerator();
        int first = firstDownbeat(downbeats);
        long beat = wholeBars(first, barBeats) - first;
        for (int i = 0; i < ticks.length; i++) {
            beat = downbeats[i] ? wholeBars(beat, barBeats) : beat;
            ticks[i] = beat++ * beatTicks;
        }
        end = wholeBars(beat, barBeats) * beatTicks;
    }

    private static long wholeBars(long beats, int barBeats) {
        return (beats + barBeats - 1) / barBeats * barBeats;
    }

    /**
     * Reads {@code beat_midi.txt}: lines of the time in seconds, a flag for every downbeat in simple meter and one for
     * every downbeat in compound meter.
     *
     * @throws IllegalArgumentException if a line is not like that, times do not rise or there are fewer than 8 beats
     */
    static BeatGrid parse(String text) {
        String[] lines = text.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        if (lines.length < 8) {
            throw new IllegalArgumentException("beat_midi.txt has " + lines.length + " beats, expected 8 or more");
        }
        double[] seconds = new double[lines.length];
        boolean[] downbeats = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] fields = lines[i].trim().split("\\s+");
            if (fields.length < 3 || !fields[0].matches("\\d{1,5}(\\.\\d+)?")) {
                throw new IllegalArgumentException("line " + (i + 1) + " of beat_midi.txt is '" + lines[i] + "'");
            }
            seconds[i] = Double.parseDouble(fields[0]);
            downbeats[i] = fields[2].startsWith("1");
            if (i > 0 && seconds[i] <= seconds[i - 1]) {
                throw new IllegalArgumentException("times in beat_midi.txt do not rise at line " + (i + 1));
            }
        }
        return new BeatGrid(seconds, downbeats);
    }

    private static int firstDownbeat(boolean[] downbeats) {
        for (int i = 0; i < downbeats.length; i++) {
            if (downbeats[i]) {
                return i;
            }
        }
        return 0;
    }

    /** The most frequent number of beats from one downbeat to the next. */
    private static int usualBar(boolean[] downbeats) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int last = -1;
        for (int i = 0; i < downbeats.length; i++) {
            if (downbeats[i]) {
                if (last >= 0) {
                    counts.merge(i - last, 1, Integer::sum);
                }
                last = i;
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(beats -> beats == 4 || beats == 6 || beats == 3 || beats == 2)
                .orElseThrow(() -> new IllegalArgumentException("beat_midi.txt has no regular downbeats"));
    }

    /** Six beats are 6/8 where they are quick, else two bars of 3/4; two beats belong to a bar of 4/4. */
    private static Meter meter(int beats, double interval) {
        return switch (beats) {
            case 6 -> interval < EIGHTH ? Meter.SIX_EIGHT : Meter.THREE_FOUR;
            case 3 -> Meter.THREE_FOUR;
            case 2 -> new Meter(2, 4);
            default -> Meter.FOUR_FOUR;
        };
    }

    Meter meter() {
        return meter;
    }

    /** Quarter notes per minute, by the median beat. */
    double bpm() {
        double[] intervals = new double[seconds.length - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = seconds[i + 1] - seconds[i];
        }
        Arrays.sort(intervals);
        return 60 / intervals[intervals.length / 2] * beatTicks / TICKS;
    }

    /** Ticks of the whole, full bars. */
    long end() {
        return end;
    }

    /** The tick at {@code time}, between beats in proportion; outside the annotated time at the nearest beat. */
    long tick(double time) {
        int after = Arrays.binarySearch(seconds, time);
        if (after >= 0) {
            return ticks[after];
        }
        int next = -after - 1;
        if (next == 0 || next == seconds.length) {
            return ticks[Math.max(0, next - 1)];
        }
        double share = (time - seconds[next - 1]) / (seconds[next] - seconds[next - 1]);
        return ticks[next - 1] + Math.round(share * beatTicks);
    }

    /** The tick of the beat nearest to {@code time}. */
    long beat(double time) {
        int after = Arrays.binarySearch(seconds, time);
        int next = after >= 0 ? after : Math.min(seconds.length - 1, -after - 1);
        boolean back = next > 0 && time - seconds[next - 1] < seconds[next] - time;
        return ticks[back ? next - 1 : next];
    }
}
