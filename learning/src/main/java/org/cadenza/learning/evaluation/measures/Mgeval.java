package org.cadenza.learning.evaluation.measures;

import static org.cadenza.learning.evaluation.measures.Measure.NO_LENGTH;
import static org.cadenza.learning.evaluation.measures.Measure.NO_TONES;
import static org.cadenza.learning.evaluation.measures.Measure.number;
import static org.cadenza.learning.evaluation.measures.Measure.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.learning.evaluation.Histogram;
import org.cadenza.learning.evaluation.Melody;
import org.cadenza.learning.evaluation.NoteLengths;
import org.cadenza.learning.evaluation.Tonality;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.TempoClock;

/**
 * The features of mgeval. Notes are those of all pitched parts by onset,
 * then by pitch, where mgeval looks at one track; bars are those of the first meter, rounded in number as there, and what
 * begins behind the last whole one is left out of the counts by bar.
 */
final class Mgeval {

    private static final String NOT_TWO = "fewer than two pitched notes";
    private static final String NO_COMMON = "no pitched note of one of twelve lengths";
    private static final String NO_COMMONS = "no two pitched notes in a row of twelve lengths";

    /** In the order in which they are shown. */
    static final List<Measure> ALL = List.of(
            number(
                    Source.MGEVAL,
                    "total_used_pitch",
                    "different pitches",
                    NO_TONES,
                    piece -> CRnnGan.uniqueTones(piece.tones())),
            number(
                    Source.MGEVAL,
                    "bar_used_pitch",
                    "different pitches beginning in a bar",
                    NO_TONES,
                    Mgeval::pitchesPerBar),
            number(Source.MGEVAL, "total_used_note", "notes", NO_TONES, Mgeval::count),
            number(Source.MGEVAL, "bar_used_note", "notes beginning in a bar", NO_TONES, Mgeval::notesPerBar),
            number(
                    Source.MGEVAL,
                    "pitch_range",
                    "highest minus lowest pitch, semitones",
                    NO_TONES,
                    piece -> CRnnGan.toneSpan(piece.tones())),
            number(
                    Source.MGEVAL,
                    "avg_pitch_shift",
                    "mean interval from note to note, semitones",
                    NOT_TWO,
                    piece -> Melody.meanInterval(piece.tones())),
            number(Source.MGEVAL, "avg_IOI", "mean time from onset to onset, seconds", NOT_TWO, Mgeval::interOnset),
            shares(
                    Source.MGEVAL,
                    "total_pitch_class_histogram",
                    "time of pitch classes, shares",
                    NO_LENGTH,
                    12,
                    piece -> Tonality.pitchClassHistogram(piece.tones())),
            shares(
                    Source.MGEVAL,
                    "bar_pitch_class_histogram",
                    "the same by bar, then averaged",
                    NO_LENGTH,
                    12,
                    Mgeval::barPitchClasses),
            shares(
                    Source.MGEVAL,
                    "pitch_class_transition_matrix",
                    "pitch class after pitch class, shares",
                    NOT_TWO,
                    144,
                    piece -> Tonality.pitchClassTransitions(piece.tones())),
            shares(
                    Source.MGEVAL,
                    "note_length_hist",
                    "note lengths, shares of twelve",
                    NO_COMMON,
                    12,
                    piece -> NoteLengths.histogram(piece.tones(), piece.quarter())),
            shares(
                    Source.MGEVAL,
                    "note_length_transition_matrix",
                    "length after length, shares",
                    NO_COMMONS,
                    144,
                    piece -> NoteLengths.transitions(piece.tones(), piece.quarter())));

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

    /** {@code total_used_note}: notes, 1 or more. */
    private static double count(MeasuredPiece piece) {
        return piece.tones().isEmpty() ? Double.NaN : piece.tones().size();
    }
}
