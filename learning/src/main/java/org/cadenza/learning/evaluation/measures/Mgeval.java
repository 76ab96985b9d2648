package org.cadenza.learning.evaluation.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.learning.evaluation.Histogram;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.TempoClock;

/**
 * The features of mgeval that the rest of {@code evaluation} does not have. Notes are those of all pitched parts by onset,
 * then by pitch, where mgeval looks at one track; bars are those of the first meter, rounded in number as there, and what
 * begins behind the last whole one is left out of the counts by bar.
 */
final class Mgeval {

    private Mgeval() {}

    /** {@code bar_used_pitch}: different pitches beginning in a bar, empty bars too, mean over bars, 0 or more. */
    static double pitchesPerBar(MeasuredPiece piece) {
        return byBar(piece).stream()
                .mapToLong(bar -> bar.stream().mapToInt(Note::pitch).distinct().count())
                .average()
                .orElse(Double.NaN);
    }

    /** {@code bar_used_note}: notes beginning in a bar, mean over bars, 0 or more. */
    static double notesPerBar(MeasuredPiece piece) {
        return byBar(piece).stream().mapToInt(List::size).average().orElse(Double.NaN);
    }

    /** {@code bar_pitch_class_histogram}: time of each pitch class among the notes that begin in a bar, mean over bars: [12]. */
    static double[] barPitchClasses(MeasuredPiece piece) {
        double[] sum = new double[12];
        for (List<Note> bar : byBar(piece)) {
            double[] time = new double[12];
            bar.forEach(note -> time[note.pitch() % 12] += note.duration());
            double[] shares = Histogram.shares(time);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += shares[i];
            }
        }
        return Histogram.shares(sum);
    }

    /** None where there is no tone. */
    private static List<List<Note>> byBar(MeasuredPiece piece) {
        int count = (int) Math.max(1, Math.round((double) piece.piece().end() / piece.bar()));
        List<List<Note>> bars = new ArrayList<>();
        IntStream.range(0, piece.tones().isEmpty() ? 0 : count).forEach(bar -> bars.add(new ArrayList<>()));
        for (Note note : piece.tones()) {
            if (note.onset() / piece.bar() < count) {
                bars.get((int) (note.onset() / piece.bar())).add(note);
            }
        }
        return bars;
    }

    /** {@code avg_IOI}: mean time from one onset to the next in seconds; notes that begin together are 0 apart. */
    static double interOnset(MeasuredPiece piece) {
        List<Note> tones = piece.tones();
        TempoClock clock = piece.piece().tempo().clock();
        return tones.size() < 2
                ? Double.NaN
                : (clock.seconds(tones.get(tones.size() - 1).onset())
                                - clock.seconds(tones.get(0).onset()))
                        / (tones.size() - 1);
    }
}
