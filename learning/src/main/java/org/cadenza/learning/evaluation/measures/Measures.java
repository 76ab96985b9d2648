package org.cadenza.learning.evaluation.measures;

import static org.cadenza.learning.evaluation.measures.Measure.number;
import static org.cadenza.learning.evaluation.measures.Measure.shares;
import static org.cadenza.learning.evaluation.measures.Source.C_RNN_GAN;
import static org.cadenza.learning.evaluation.measures.Source.MGEVAL;
import static org.cadenza.learning.evaluation.measures.Source.MUSEGAN;
import static org.cadenza.learning.evaluation.measures.Source.MUSPY;

import java.util.List;
import java.util.stream.Stream;
import org.cadenza.learning.evaluation.Melody;
import org.cadenza.learning.evaluation.NoteLengths;
import org.cadenza.learning.evaluation.Texture;
import org.cadenza.learning.evaluation.Tonality;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Note;

/** All measures of pieces, by source, in the order in which they are shown. */
public final class Measures {

    /** What is added to the name of a measure that keeps the slips of what was published. */
    public static final String PUBLISHED = ", as published";

    private static final String NO_NOTES = "no notes";
    private static final String NO_TONES = "no pitched notes";
    private static final String NOT_TWO = "fewer than two pitched notes";
    private static final String NO_LENGTH = "no pitched note that lasts";
    private static final String NO_DRUMS = "no drums";
    private static final String NO_PAIR = "no quarter in which two pitched parts sound";
    private static final String NOT_SIX = "fewer than six pitched notes";
    private static final String NO_BAR = "fewer than two bars";
    private static final String NO_COMMON = "no pitched note of one of twelve lengths";
    private static final String NO_COMMONS = "no two pitched notes in a row of twelve lengths";

    private static final int TRIPLE = 3;

    private static final List<Measure> C_RNN_GANS = List.of(
            number(
                    C_RNN_GAN,
                    "scale consistency",
                    "share of tones in the best of 36 scales",
                    NO_TONES,
                    piece -> CRnnGan.scaleConsistency(piece.tones())),
            number(
                    C_RNN_GAN,
                    "scale consistency" + PUBLISHED,
                    "the same, tones below the root in no scale",
                    NO_NOTES,
                    piece -> CRnnGan.publishedScaleConsistency(piece.all())),
            number(
                    C_RNN_GAN,
                    "tone span",
                    "highest minus lowest tone, semitones",
                    NO_TONES,
                    piece -> CRnnGan.toneSpan(piece.tones())),
            number(
                    C_RNN_GAN,
                    "tone span" + PUBLISHED,
                    "the same, drums as tones",
                    NO_NOTES,
                    piece -> CRnnGan.toneSpan(piece.all())),
            number(C_RNN_GAN, "unique tones", "different tones", NO_TONES, piece -> CRnnGan.uniqueTones(piece.tones())),
            number(
                    C_RNN_GAN,
                    "unique tones" + PUBLISHED,
                    "the same, drums as tones",
                    NO_NOTES,
                    piece -> CRnnGan.uniqueTones(piece.all())),
            number(
                    C_RNN_GAN,
                    "intensity span",
                    "highest minus lowest velocity",
                    NO_TONES,
                    piece -> CRnnGan.intensitySpan(piece.tones())),
            number(
                    C_RNN_GAN,
                    "intensity span" + PUBLISHED,
                    "the same, drums too",
                    NO_NOTES,
                    piece -> CRnnGan.intensitySpan(piece.all())),
            number(
                    C_RNN_GAN,
                    "polyphony",
                    "share of tones that begin together with another",
                    NO_TONES,
                    piece -> CRnnGan.polyphony(piece.tones())),
            number(
                    C_RNN_GAN,
                    "polyphony" + PUBLISHED,
                    "the same, tones and groups of tones counted in one",
                    NO_NOTES,
                    piece -> CRnnGan.publishedPolyphony(piece.all())),
            number(
                    C_RNN_GAN,
                    "3-tone repetitions",
                    "share of pairs of places where the same three tones stand",
                    NOT_SIX,
                    piece -> CRnnGan.repetitions(piece.tones(), TRIPLE)),
            number(
                    C_RNN_GAN,
                    "3-tone repetitions" + PUBLISHED,
                    "number of such pairs",
                    NO_NOTES,
                    piece -> CRnnGan.publishedRepetitions(piece.all(), TRIPLE)));

    private static final List<Measure> MUSPYS = List.of(
            number(MUSPY, "n_pitches_used", "different pitches", NO_TONES, piece -> CRnnGan.uniqueTones(piece.tones())),
            number(MUSPY, "n_pitch_classes_used", "different pitch classes, 1 to 12", NO_TONES, Measures::pitchClasses),
            number(
                    MUSPY,
                    "pitch_range",
                    "highest minus lowest pitch, semitones",
                    NO_TONES,
                    piece -> CRnnGan.toneSpan(piece.tones())),
            number(
                    MUSPY,
                    "polyphony",
                    "pitches sounding while any does",
                    NO_LENGTH,
                    piece -> Texture.polyphony(piece.tones())),
            number(
                    MUSPY,
                    "polyphony_rate",
                    "share of time with more than two pitches",
                    NO_LENGTH,
                    piece -> Texture.polyphonyRate(piece.tones())),
            number(
                    MUSPY,
                    "pitch_in_scale_rate",
                    "share of notes in the scale of the piece's key, as we hear it",
                    NO_TONES,
                    Measures::inScale),
            number(
                    MUSPY,
                    "scale_consistency",
                    "share of notes in the best of 24 scales",
                    NO_TONES,
                    piece -> Tonality.scaleConsistency(piece.tones())),
            number(
                    MUSPY,
                    "pitch_entropy",
                    "entropy of pitches, bits",
                    NO_TONES,
                    piece -> Tonality.pitchEntropy(piece.tones())),
            number(
                    MUSPY,
                    "pitch_class_entropy",
                    "entropy of pitch classes, bits",
                    NO_TONES,
                    piece -> Tonality.pitchClassEntropy(piece.tones())),
            number(
                    MUSPY,
                    "empty_beat_rate",
                    "share of quarters that no note touches, drums too",
                    NO_NOTES,
                    piece -> Texture.emptyBeatRate(piece.piece())),
            number(
                    MUSPY,
                    "empty_measure_rate",
                    "share of bars that no note touches, drums too",
                    NO_NOTES,
                    piece -> Texture.emptyMeasureRate(piece.piece())),
            number(
                    MUSPY,
                    "drum_in_pattern_rate, duple",
                    "share of strokes on sixteenths",
                    NO_DRUMS,
                    DrumGridRate::duple),
            number(
                    MUSPY,
                    "drum_in_pattern_rate, triple",
                    "share of strokes on thirds of quarters",
                    NO_DRUMS,
                    DrumGridRate::triple),
            number(MUSPY, "drum_pattern_consistency", "the larger of the two", NO_DRUMS, DrumGridRate::consistency),
            number(
                    MUSPY,
                    "groove_consistency",
                    "likeness of neighbouring bars in where notes begin, 0 to 1",
                    NO_BAR,
                    piece -> Texture.grooveConsistency(piece.piece())));

    private static final List<Measure> MUSEGANS = List.of(
            number(MUSEGAN, "EB", "empty bars: share of them, mean over parts", NO_NOTES, MuseGan::emptyBars),
            number(
                    MUSEGAN,
                    "UPC",
                    "used pitch classes per bar, mean over parts",
                    NO_TONES,
                    piece -> MuseGan.usedPitchClasses(piece, Chroma.TRUE)),
            number(
                    MUSEGAN,
                    "UPC" + PUBLISHED,
                    "the same with the published chroma",
                    "no notes from C1 to B7",
                    piece -> MuseGan.usedPitchClasses(piece, Chroma.PUBLISHED)),
            number(
                    MUSEGAN,
                    "QN",
                    "qualified notes: share of three steps of 24 in a quarter or longer",
                    NO_TONES,
                    piece -> MuseGan.qualifiedNotes(piece, 3)),
            number(
                    MUSEGAN,
                    "QN" + PUBLISHED,
                    "the same of two steps or longer",
                    NO_TONES,
                    piece -> MuseGan.qualifiedNotes(piece, 2)),
            number(
                    MUSEGAN,
                    "DP",
                    "drum pattern: strokes near sixteenths, neighbours count 0.1",
                    NO_DRUMS,
                    piece -> MuseGan.drumPattern(piece, 0.1)),
            number(
                    MUSEGAN,
                    "DP" + PUBLISHED,
                    "the same, neighbours count 0.3",
                    NO_DRUMS,
                    piece -> MuseGan.drumPattern(piece, 0.3)),
            number(
                    MUSEGAN,
                    "TD",
                    "tonal distance of parts, mean over pairs",
                    NO_PAIR,
                    piece -> TonalDistance.of(piece, Chroma.TRUE)),
            number(
                    MUSEGAN,
                    "TD" + PUBLISHED,
                    "the same with the published chroma",
                    NO_PAIR,
                    piece -> TonalDistance.of(piece, Chroma.PUBLISHED)));

    private static final List<Measure> MGEVALS = List.of(
            number(
                    MGEVAL,
                    "total_used_pitch",
                    "different pitches",
                    NO_TONES,
                    piece -> CRnnGan.uniqueTones(piece.tones())),
            number(MGEVAL, "bar_used_pitch", "different pitches beginning in a bar", NO_TONES, Mgeval::pitchesPerBar),
            number(MGEVAL, "total_used_note", "notes", NO_TONES, Measures::count),
            number(MGEVAL, "bar_used_note", "notes beginning in a bar", NO_TONES, Mgeval::notesPerBar),
            number(
                    MGEVAL,
                    "pitch_range",
                    "highest minus lowest pitch, semitones",
                    NO_TONES,
                    piece -> CRnnGan.toneSpan(piece.tones())),
            number(
                    MGEVAL,
                    "avg_pitch_shift",
                    "mean interval from note to note, semitones",
                    NOT_TWO,
                    piece -> Melody.meanInterval(piece.tones())),
            number(MGEVAL, "avg_IOI", "mean time from onset to onset, seconds", NOT_TWO, Mgeval::interOnset),
            shares(
                    MGEVAL,
                    "total_pitch_class_histogram",
                    "time of pitch classes, shares",
                    NO_LENGTH,
                    12,
                    piece -> Tonality.pitchClassHistogram(piece.tones())),
            shares(
                    MGEVAL,
                    "bar_pitch_class_histogram",
                    "the same by bar, then averaged",
                    NO_LENGTH,
                    12,
                    Mgeval::barPitchClasses),
            shares(
                    MGEVAL,
                    "pitch_class_transition_matrix",
                    "pitch class after pitch class, shares",
                    NOT_TWO,
                    144,
                    piece -> Tonality.pitchClassTransitions(piece.tones())),
            shares(
                    MGEVAL,
                    "note_length_hist",
                    "note lengths, shares of twelve",
                    NO_COMMON,
                    12,
                    piece -> NoteLengths.histogram(piece.tones(), piece.quarter())),
            shares(
                    MGEVAL,
                    "note_length_transition_matrix",
                    "length after length, shares",
                    NO_COMMONS,
                    144,
                    piece -> NoteLengths.transitions(piece.tones(), piece.quarter())));

    private static final List<Measure> ALL = Stream.of(C_RNN_GANS, MUSPYS, MUSEGANS, MGEVALS)
            .flatMap(List::stream)
            .toList();

    /**
     * What set distances look at: notes on paper, whatever their key and number. Velocities and drums are left out, so
     * that a plain transcription and an expressive performance of one song are alike.
     */
    private static final List<Measure> DECLARED = Stream.concat(
                    named(
                            MUSPYS,
                            "n_pitch_classes_used",
                            "pitch_range",
                            "polyphony",
                            "polyphony_rate",
                            "scale_consistency",
                            "pitch_class_entropy",
                            "empty_beat_rate",
                            "groove_consistency"),
                    named(MGEVALS, "bar_used_pitch", "bar_used_note", "avg_pitch_shift", "avg_IOI", "note_length_hist"))
            .toList();

    private Measures() {}

    /** All of them. */
    public static List<Measure> all() {
        return ALL;
    }

    /** Those that {@link org.cadenza.learning.evaluation.sets.SetMeasure}s look at, side by side in one vector. */
    public static List<Measure> declared() {
        return DECLARED;
    }

    private static Stream<Measure> named(List<Measure> measures, String... names) {
        return Stream.of(names)
                .map(name -> measures.stream()
                        .filter(measure -> measure.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

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

    private static double count(MeasuredPiece piece) {
        return piece.tones().isEmpty() ? Double.NaN : piece.tones().size();
    }
}
