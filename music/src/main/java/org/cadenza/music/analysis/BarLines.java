package org.cadenza.music.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;

/**
 * Where the bar lines truly are. Many files put an upbeat at tick 0, so that every bar line they count is off by its
 * length. Bars begin where notes are long and loud and where the harmony changes (the metrical preference rules of
 * Lerdahl and Jackendoff, "A Generative Theory of Tonal Music", 1983); how much each rule counts was fitted by logistic
 * regression on tunes and hymns whose upbeats are known.
 */
final class BarLines {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;
    private static final int MOST_PLACES = 48;
    private static final int MOST_UNITS = 20_000;

    private static final double LENGTH = 2.3;
    private static final double LENGTH_AT_HALF = 1.1;
    private static final double LOUDNESS = 2.4;
    private static final double HARMONY = 1.9;
    private static final double LENGTH_ON_BEATS = 3.0;
    private static final double ENDS_AT_HALF = 0.6;
    private static final double NO_UPBEAT = 1.6;
    private static final double UPBEAT_OF_A_BEAT = 2.4;
    private static final double UPBEAT_BELOW_A_BEAT = 2.7;

    private final Meter meter;
    private final long unit;
    private final int places;
    private final double[] length;
    private final double[] loudness;
    private final double[] harmony;
    private final int lastPlace;

    private BarLines(List<Note> notes, Key key, Meter meter, long unit) {
        this.meter = meter;
        this.unit = unit;
        places = (int) (meter.barTicks(QUARTER) / unit);
        length = new double[places];
        loudness = new double[places];
        harmony = new double[places];
        lastPlace = place(notes.get(notes.size() - 1).onset());
        listen(notes);
        long end = notes.stream().mapToLong(Note::end).max().orElse(0);
        for (ChordSpan span : ChordRecognizer.chords(notes, key, boundaries(end))) {
            harmony[place(span.onset())]++;
        }
        toShares(length);
        toShares(loudness);
        toShares(harmony);
    }

    /**
     * The length of the upbeat in ticks of {@link LeadSheet#TICKS_PER_QUARTER}: where the first bar line is, from 0 up to
     * a bar; 0 for music too long or bars too long to look through.
     *
     * @param notes quantized, ordered, at least one
     */
    static long upbeat(List<Note> notes, Key key, Meter meter) {
        long unit = Math.min(QUARTER / 2, 4L * QUARTER / meter.denominator());
        long end = notes.stream().mapToLong(Note::end).max().orElse(0);
        if (meter.barTicks(QUARTER) / unit > MOST_PLACES || end / unit > MOST_UNITS) {
            return 0;
        }
        BarLines lines = new BarLines(notes, key, meter, unit);
        int best = 0;
        for (int phase = 1; phase < lines.places; phase++) {
            if (lines.score(phase) > lines.score(best)) {
                best = phase;
            }
        }
        return best * unit;
    }

    private List<Long> boundaries(long end) {
        return LongStream.rangeClosed(0, end / unit + 1)
                .mapToObj(index -> index * unit)
                .toList();
    }

    private void listen(List<Note> notes) {
        double average = notes.stream().mapToInt(Note::velocity).average().orElse(1);
        Map<Long, Note> longest = new TreeMap<>();
        Map<Long, Integer> loudest = new TreeMap<>();
        for (Note note : notes) {
            longest.merge(note.onset(), note, (a, b) -> a.duration() >= b.duration() ? a : b);
            loudest.merge(note.onset(), note.velocity(), Math::max);
        }
        longest.forEach((onset, note) -> {
            if (onset % unit == 0) {
                length[place(onset)] += Math.min(places, note.duration() / (double) unit);
                loudness[place(onset)] += Math.max(0, loudest.get(onset) / average - 1);
            }
        });
    }

    private int place(long onset) {
        return (int) (onset / unit % places);
    }

    /** Divides by the mean, so that 1 is as much as anywhere else. */
    private static void toShares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length && sum > 0; i++) {
            values[i] *= values.length / sum;
        }
    }

    private double score(int phase) {
        int beat = (int) Math.max(1, meter.beatTicks(QUARTER) / unit);
        double onBeats = 0;
        for (int place = phase % beat; place < places; place += beat) {
            onBeats += length[place] / places;
        }
        double score = LENGTH * length[phase]
                + LOUDNESS * loudness[phase]
                + HARMONY * harmony[phase]
                + LENGTH_ON_BEATS * onBeats
                + upbeatPrior(phase, beat);
        if (meter.beats() % 2 == 0) {
            int half = (phase + places / 2) % places;
            score += LENGTH_AT_HALF * length[half] + (half == lastPlace ? ENDS_AT_HALF : 0);
        }
        return score;
    }

    private static double upbeatPrior(int phase, int beat) {
        if (phase == 0) {
            return NO_UPBEAT;
        }
        return phase < beat ? UPBEAT_BELOW_A_BEAT : phase == beat ? UPBEAT_OF_A_BEAT : 0;
    }
}
