package org.cadenza.music.analysis;

import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;

/**
 * Proposes chords for a bare tune: what a guitarist in a session would play to it, not what it contains. The most likely
 * path through the triads of the key, where some are commoner, some successions stronger, and a tune comes home at the
 * end. The figures are logarithms set by hand after what Kostka and Payne, "Tonal Harmony", call usual.
 */
public final class Harmonizer {

    /** How much a note of a tune counts; accompaniment would say the same thing three times over. */
    private static final double EMPHASIS = 1.6;

    private static final double CHANGE = -0.5;
    private static final double CHANGE_INSIDE_BAR = -1.1;
    private static final double HOME = 2;

    private static final List<Degree> MAJOR = List.of(
            new Degree(0, Quality.MAJOR, 0.3),
            new Degree(2, Quality.MINOR, -1),
            new Degree(4, Quality.MINOR, -1.8),
            new Degree(5, Quality.MAJOR, 0),
            new Degree(7, Quality.DOMINANT_SEVENTH, 0.4),
            new Degree(9, Quality.MINOR, -0.8),
            new Degree(10, Quality.MAJOR, -1.6));

    private static final List<Degree> MINOR = List.of(
            new Degree(0, Quality.MINOR, 0.3),
            new Degree(3, Quality.MAJOR, -0.5),
            new Degree(5, Quality.MINOR, -0.4),
            new Degree(5, Quality.MAJOR, -1.2),
            new Degree(7, Quality.MINOR, -1),
            new Degree(7, Quality.DOMINANT_SEVENTH, 0.2),
            new Degree(8, Quality.MAJOR, -1),
            new Degree(10, Quality.MAJOR, -0.1));

    private Harmonizer() {}

    /**
     * A chord of the key.
     *
     * @param interval of its root above the tonic
     * @param prior how common it is
     */
    private record Degree(int interval, Quality quality, double prior) {
        Chord in(Key key) {
            return new Chord((key.tonic() + interval) % 12, quality);
        }
    }

    /** The sheet with chords under its melody, in place of any that it had. */
    public static LeadSheet harmonize(LeadSheet sheet) {
        List<ChordSpan> chords =
                chords(sheet.melody(), sheet.key(), sheet.meter(), LeadSheet.TICKS_PER_QUARTER, sheet.bars());
        return new LeadSheet(
                sheet.title(), sheet.key(), sheet.meter(), sheet.bpm(), sheet.melody(), chords, sheet.form());
    }

    /**
     * Chords for {@code bars} bars of melody that begin at tick 0, changing at most every half bar. Bars of rest before
     * the first note and after the last stay without.
     */
    public static List<ChordSpan> chords(List<Note> melody, Key key, Meter meter, int ticksPerQuarter, int bars) {
        List<Degree> degrees = key.mode() == Mode.MAJOR ? MAJOR : MINOR;
        ChordModel model =
                new ChordModel(degrees.stream().map(degree -> degree.in(key)).toList(), ChordModel.Texture.TUNE);
        long barTicks = meter.barTicks(ticksPerQuarter);
        List<Long> boundaries = Span.HALF_BAR.boundaries(meter, ticksPerQuarter, bars * barTicks);
        List<ChordWindow> windows = ChordWindow.all(melody, boundaries);
        double[][] scores = new double[windows.size()][degrees.size()];
        for (int step = 0; step < scores.length; step++) {
            for (int i = 0; i < degrees.size(); i++) {
                double[] weights = accented(windows.get(step), melody);
                scores[step][i] = EMPHASIS * model.likelihood(i, weights, -1)
                        + degrees.get(i).prior();
            }
        }
        comeHome(scores, windows);
        int[] path = Viterbi.path(scores, (step, from, to) -> {
            boolean onBarLine = boundaries.get(step) % barTicks == 0;
            return from == to
                    ? 0
                    : (onBarLine ? CHANGE : CHANGE_INSIDE_BAR) + progression(degrees.get(from), degrees.get(to));
        });
        return ChordWindow.spans(model.chords, windows, path);
    }

    private static void comeHome(double[][] scores, List<ChordWindow> windows) {
        int last = windows.size() - 1;
        while (last > 0 && windows.get(last).empty()) {
            last--;
        }
        if (last >= 0) {
            scores[last][0] += HOME;
            scores[0][0] += HOME / 2;
        }
    }

    /** Notes on the first moment of a window weigh twice. */
    private static double[] accented(ChordWindow window, List<Note> melody) {
        double[] weights = window.weights().clone();
        for (Note note : melody) {
            if (note.onset() == window.from()) {
                weights[note.pitch() % 12] *= 2;
            }
        }
        return weights;
    }

    private static double progression(Degree from, Degree to) {
        int motion = Math.floorMod(to.interval() - from.interval(), 12);
        boolean dominant = from.interval() == 7;
        if (dominant && to.interval() == 0) {
            return 0.5;
        }
        if (dominant && to.interval() == 5) {
            return -0.8;
        }
        return motion == 5 ? 0.2 : 0;
    }
}
