package org.cadenza.learning.evaluation.measures;

import static org.cadenza.learning.evaluation.measures.Measure.NO_DRUMS;
import static org.cadenza.learning.evaluation.measures.Measure.NO_NOTES;
import static org.cadenza.learning.evaluation.measures.Measure.NO_TONES;
import static org.cadenza.learning.evaluation.measures.Measure.PUBLISHED;
import static org.cadenza.learning.evaluation.measures.Measure.number;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;

/**
 * The five measures of MuseGAN but for {@link TonalDistance}. MuseGAN reports them for each of its five instruments; we
 * take the mean over the parts that a piece has. Its grid has 24 steps in a quarter (96 in a bar of four); notes are laid
 * on it only where a step matters.
 */
final class MuseGan {

    private static final int STEPS_PER_QUARTER = 24;
    private static final int STEPS_PER_SIXTEENTH = 6;

    private static final String NO_PAIR = "no quarter in which two pitched parts sound";

    /** In the order in which they are shown. */
    static final List<Measure> ALL = List.of(
            number(Source.MUSEGAN, "EB", "empty bars: share of them, mean over parts", NO_NOTES, MuseGan::emptyBars),
            number(
                    Source.MUSEGAN,
                    "UPC",
                    "used pitch classes per bar, mean over parts",
                    NO_TONES,
                    piece -> usedPitchClasses(piece, Chroma.TRUE)),
            number(
                    Source.MUSEGAN,
                    "UPC" + PUBLISHED,
                    "the same with the published chroma",
                    "no notes from C1 to B7",
                    piece -> usedPitchClasses(piece, Chroma.PUBLISHED)),
            number(
                    Source.MUSEGAN,
                    "QN",
                    "qualified notes: share of three steps of 24 in a quarter or longer",
                    NO_TONES,
                    piece -> qualifiedNotes(piece, 3)),
            number(
                    Source.MUSEGAN,
                    "QN" + PUBLISHED,
                    "the same of two steps or longer",
                    NO_TONES,
                    piece -> qualifiedNotes(piece, 2)),
            number(
                    Source.MUSEGAN,
                    "DP",
                    "drum pattern: strokes near sixteenths, neighbours count 0.1",
                    NO_DRUMS,
                    piece -> drumPattern(piece, 0.1)),
            number(
                    Source.MUSEGAN,
                    "DP" + PUBLISHED,
                    "the same, neighbours count 0.3",
                    NO_DRUMS,
                    piece -> drumPattern(piece, 0.3)),
            number(
                    Source.MUSEGAN,
                    "TD",
                    "tonal distance of parts, mean over pairs",
                    NO_PAIR,
                    piece -> TonalDistance.of(piece, Chroma.TRUE)),
            number(
                    Source.MUSEGAN,
                    "TD" + PUBLISHED,
                    "the same with the published chroma",
                    NO_PAIR,
                    piece -> TonalDistance.of(piece, Chroma.PUBLISHED)));

    private MuseGan() {}

    /** EB: the share of bars in which a part has no sounding note, drums too, mean over parts, 0 to 1. */
    static double emptyBars(MeasuredPiece piece) {
        return piece.piece().tracks().stream()
                .filter(track -> !track.notes().isEmpty())
                .mapToDouble(track -> emptyBars(piece, track))
                .average()
                .orElse(Double.NaN);
    }

    private static double emptyBars(MeasuredPiece piece, Track track) {
        BitSet filled = new BitSet();
        track.notes().forEach(note -> filled.set(first(piece, note), last(piece, note) + 1));
        return 1 - (double) filled.cardinality() / piece.bars();
    }

    /** UPC: different pitch classes sounding in a bar that is not empty, mean over bars, then over pitched parts, 1 to 12. */
    static double usedPitchClasses(MeasuredPiece piece, Chroma chroma) {
        return piece.parts().stream()
                .mapToDouble(track -> usedPitchClasses(piece, track, chroma))
                .filter(classes -> !Double.isNaN(classes))
                .average()
                .orElse(Double.NaN);
    }

    private static double usedPitchClasses(MeasuredPiece piece, Track track, Chroma chroma) {
        BitSet[] sounding = new BitSet[12];
        Arrays.setAll(sounding, pitchClass -> new BitSet());
        BitSet filled = new BitSet();
        for (Note note : track.notes()) {
            int pitchClass = chroma.of(note.pitch());
            if (pitchClass != Chroma.NONE) {
                sounding[pitchClass].set(first(piece, note), last(piece, note) + 1);
                filled.set(first(piece, note), last(piece, note) + 1);
            }
        }
        double classes = Arrays.stream(sounding).mapToInt(BitSet::cardinality).sum();
        return filled.isEmpty() ? Double.NaN : classes / filled.cardinality();
    }

    /** The bar in which a note begins; one of no length at the very end belongs to the last. */
    private static int first(MeasuredPiece piece, Note note) {
        return (int) Math.min(piece.bars() - 1, note.onset() / piece.bar());
    }

    /** The bar in which its last tick lies. */
    private static int last(MeasuredPiece piece, Note note) {
        return (int) Math.max(first(piece, note), (note.end() - 1) / piece.bar());
    }

    /**
     * QN: the share of qualified notes, 0 to 1: those of pitched parts that last {@code steps} steps of 24 in a quarter or
     * longer. The paper asks for three, a thirty-second; the code for two, since it leaves a rest of one step after each note.
     */
    static double qualifiedNotes(MeasuredPiece piece, int steps) {
        long qualified = piece.tones().stream()
                .filter(note -> Math.round((double) note.duration() * STEPS_PER_QUARTER / piece.quarter()) >= steps)
                .count();
        return piece.tones().isEmpty()
                ? Double.NaN
                : (double) qualified / piece.tones().size();
    }

    /**
     * DP: how far drums keep to sixteenths, 0 to 1. Strokes on a step of six to the sixteenth weigh 1, their neighbours
     * {@code tolerance}, others nothing; the best of six shifts over all strokes.
     */
    static double drumPattern(MeasuredPiece piece, double tolerance) {
        double[] strokes = new double[STEPS_PER_SIXTEENTH];
        for (Note stroke : piece.strokes()) {
            long step = Math.round((double) stroke.onset() * STEPS_PER_QUARTER / piece.quarter());
            strokes[(int) (step % STEPS_PER_SIXTEENTH)]++;
        }
        double best = 0;
        for (int shift = 0; shift < STEPS_PER_SIXTEENTH; shift++) {
            double neighbours = strokes[(shift + 1) % STEPS_PER_SIXTEENTH]
                    + strokes[(shift + STEPS_PER_SIXTEENTH - 1) % STEPS_PER_SIXTEENTH];
            best = Math.max(best, strokes[shift] + tolerance * neighbours);
        }
        return piece.strokes().isEmpty() ? Double.NaN : best / piece.strokes().size();
    }
}
