package org.cadenza.learning.evaluation;

import java.util.function.ToDoubleFunction;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;

/** The numbers by which songs are compared with songs, each with what it looks at. */
public enum ScoreMetric {
    STRONG_BEATS("strong-beat melody notes in the chord", Melody::strongBeatChordTones, null),
    MELODY_SCALE("scale consistency of the melody", sheet -> Tonality.scaleConsistency(sheet.melody()), null),
    BAND_SCALE("scale consistency of the band", null, piece -> Tonality.scaleConsistency(Tonality.notes(piece))),
    MELODY_ENTROPY(
            "pitch-class entropy of the melody, bits", sheet -> Tonality.pitchClassEntropy(sheet.melody()), null),
    BAND_ENTROPY(
            "pitch-class entropy of the band, bits", null, piece -> Tonality.pitchClassEntropy(Tonality.notes(piece))),
    RHYTHM_VARIETY("rhythm variety", Melody::rhythmVariety, null),
    INTER_ONSET_ENTROPY("entropy of inter-onset intervals, bits", Melody::interOnsetEntropy, null),
    REPETITION("phrase repetition", Melody::repetition, null),
    INTERVAL("mean melodic interval, semitones", sheet -> Melody.meanInterval(sheet.melody()), null),
    INTER_ONSET("mean inter-onset interval, seconds", Melody::meanInterOnset, null),
    MELODY_RANGE("pitch range of the melody, semitones", sheet -> Tonality.pitchRange(sheet.melody()), null),
    BAND_RANGE("pitch range of the band, semitones", null, piece -> Tonality.pitchRange(Tonality.notes(piece))),
    POLYPHONY("polyphony", null, piece -> Texture.polyphony(Tonality.notes(piece))),
    EMPTY_BEATS("empty-beat rate", null, Texture::emptyBeatRate),
    GROOVE("groove consistency", null, Texture::grooveConsistency);

    private final String title;
    private final ToDoubleFunction<LeadSheet> ofSheet;
    private final ToDoubleFunction<Piece> ofPiece;

    ScoreMetric(String title, ToDoubleFunction<LeadSheet> ofSheet, ToDoubleFunction<Piece> ofPiece) {
        this.title = title;
        this.ofSheet = ofSheet;
        this.ofPiece = ofPiece;
    }

    /** What it measures, with its unit. */
    public String title() {
        return title;
    }

    /** Whether it looks at all parts; else at the melody and the chords alone. */
    public boolean ofBand() {
        return ofPiece != null;
    }

    /** Its value for {@code score}; NaN where it is undefined or there are no notes to look at. */
    public double of(Score score) {
        return ofSheet != null
                ? score.sheet()
                        .filter(sheet -> !sheet.melody().isEmpty())
                        .map(ofSheet::applyAsDouble)
                        .orElse(Double.NaN)
                : score.piece()
                        .filter(piece -> !Tonality.notes(piece).isEmpty())
                        .map(ofPiece::applyAsDouble)
                        .orElse(Double.NaN);
    }
}
