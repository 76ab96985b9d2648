package org.cadenza.learning.evaluation.measures;

import static org.cadenza.learning.evaluation.measures.Measure.NO_DRUMS;
import static org.cadenza.learning.evaluation.measures.Measure.NO_LENGTH;
import static org.cadenza.learning.evaluation.measures.Measure.NO_NOTES;
import static org.cadenza.learning.evaluation.measures.Measure.NO_TONES;
import static org.cadenza.learning.evaluation.measures.Measure.number;

import java.util.List;
import org.cadenza.learning.evaluation.Texture;
import org.cadenza.learning.evaluation.Tonality;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Note;

/**
 * The fourteen metrics of muspy, two of which take a choice: {@code pitch_in_scale_rate} has the scale of the key that we
 * hear in the piece, {@code drum_in_pattern_rate} stands once for each pattern. Drums are looked at on muspy's standard
 * resolution of 24 steps to the quarter. What muspy calls 0 for want of notes is undefined here.
 */
final class Muspy {

    private static final int STEPS_PER_QUARTER = 24;

    private static final String NO_BAR = "fewer than two bars";

    /** In the order in which they are shown. */
    static final List<Measure> ALL = List.of(
            number(
                    Source.MUSPY,
                    "n_pitches_used",
                    "different pitches",
                    NO_TONES,
                    piece -> CRnnGan.uniqueTones(piece.tones())),
            number(
                    Source.MUSPY,
                    "n_pitch_classes_used",
                    "different pitch classes, 1 to 12",
                    NO_TONES,
                    Muspy::pitchClasses),
            number(
                    Source.MUSPY,
                    "pitch_range",
                    "highest minus lowest pitch, semitones",
                    NO_TONES,
                    piece -> CRnnGan.toneSpan(piece.tones())),
            number(
                    Source.MUSPY,
                    "polyphony",
                    "pitches sounding while any does",
                    NO_LENGTH,
                    piece -> Texture.polyphony(piece.tones())),
            number(
                    Source.MUSPY,
                    "polyphony_rate",
                    "share of time with more than two pitches",
                    NO_LENGTH,
                    piece -> Texture.polyphonyRate(piece.tones())),
            number(
                    Source.MUSPY,
                    "pitch_in_scale_rate",
                    "share of notes in the scale of the piece's key, as we hear it",
                    NO_TONES,
                    Muspy::inScale),
            number(
                    Source.MUSPY,
                    "scale_consistency",
                    "share of notes in the best of 24 scales",
                    NO_TONES,
                    piece -> Tonality.scaleConsistency(piece.tones())),
            number(
                    Source.MUSPY,
                    "pitch_entropy",
                    "entropy of pitches, bits",
                    NO_TONES,
                    piece -> Tonality.pitchEntropy(piece.tones())),
            number(
                    Source.MUSPY,
                    "pitch_class_entropy",
                    "entropy of pitch classes, bits",
                    NO_TONES,
                    piece -> Tonality.pitchClassEntropy(piece.tones())),
            number(
                    Source.MUSPY,
                    "empty_beat_rate",
                    "share of quarters that no note touches, drums too",
                    NO_NOTES,
                    piece -> Texture.emptyBeatRate(piece.piece())),
            number(
                    Source.MUSPY,
                    "empty_measure_rate",
                    "share of bars that no note touches, drums too",
                    NO_NOTES,
                    piece -> Texture.emptyMeasureRate(piece.piece())),
            number(
                    Source.MUSPY,
                    "drum_in_pattern_rate, duple",
                    "share of strokes on sixteenths",
                    NO_DRUMS,
                    Muspy::duple),
            number(
                    Source.MUSPY,
                    "drum_in_pattern_rate, triple",
                    "share of strokes on thirds of quarters",
                    NO_DRUMS,
                    Muspy::triple),
            number(Source.MUSPY, "drum_pattern_consistency", "the larger of the two", NO_DRUMS, Muspy::consistency),
            number(
                    Source.MUSPY,
                    "groove_consistency",
                    "likeness of neighbouring bars in where notes begin, 0 to 1",
                    NO_BAR,
                    piece -> Texture.grooveConsistency(piece.piece())));

    private Muspy() {}

    private static double pitchClasses(MeasuredPiece piece) {
        long classes = piece.tones().stream()
                .mapToInt(note -> note.pitch() % 12)
                .distinct()
                .count();
        return classes == 0 ? Double.NaN : classes;
    }

    private static double inScale(MeasuredPiece piece) {
        List<Note> tones = piece.tones();
        return tones.isEmpty()
                ? Double.NaN
                : Tonality.inScale(tones, KeyFinder.standard().find(piece.piece()));
    }

    /** {@code drum_in_pattern_rate("duple")}: the share of strokes on a sixteenth, 0 to 1. */
    static double duple(MeasuredPiece piece) {
        return rate(piece, STEPS_PER_QUARTER / 4);
    }

    /** {@code drum_in_pattern_rate("triple")}: the share of strokes on a third of a quarter, 0 to 1. */
    static double triple(MeasuredPiece piece) {
        return rate(piece, STEPS_PER_QUARTER / 3);
    }

    /** {@code drum_pattern_consistency}: the larger of the two. */
    static double consistency(MeasuredPiece piece) {
        return Math.max(duple(piece), triple(piece));
    }

    private static double rate(MeasuredPiece piece, int steps) {
        double on = 0;
        for (Note stroke : piece.strokes()) {
            long step = Math.round((double) stroke.onset() * STEPS_PER_QUARTER / piece.quarter());
            on += step % steps == 0 ? 1 : 0;
        }
        return piece.strokes().isEmpty() ? Double.NaN : on / piece.strokes().size();
    }
}
