package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.music.analysis.TempoClass;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mode;

/**
 * What is known before a token, each as a small number, 0 where it is not known or does not apply. Their order is part
 * of every checkpoint.
 */
enum Feature {
    GENRE(Genre.values().length),
    VALENCE(Conditions.CLASSES),
    AROUSAL(Conditions.CLASSES),
    TENSION(Conditions.CLASSES),
    TEMPO(TempoClass.values().length),
    METER(Conditions.METERS.size()),
    TONIC(12),
    MODE(Mode.values().length),

    /** 1 melody and chords, 2 melody alone, 3 chords alone. */
    LAYERS(3),
    LAST_TOKEN(Tokens.VOCABULARY.size()),
    EXPECTED(SongReader.Expected.values().length),
    /** Units since the beginning of the bar. */
    PLACE(Grid.MAX_UNITS),
    /** Units to the end of the bar. */
    UNITS_LEFT(Grid.MAX_UNITS),
    PLACE_IN_QUARTER(Grid.QUARTER),
    /** 3 on the downbeat to 0 between beats, and one more. */
    STRENGTH(4),
    /** Counted, as in the next two, from the first full bar. */
    BAR_OF_FOUR(4),
    BAR_OF_EIGHT(8),
    BAR_OF_SIXTEEN(16),
    BARS_LEFT(32),
    PHASE(Phase.values().length),

    /** Of the chord that sounds, as in the next. */
    ROOT(12),
    QUALITY(Chord.Quality.values().length),
    /** Bars since that chord began, and one more. */
    CHORD_AGE(5),
    /** Of the chord that follows in this bar, as in the next two. */
    NEXT_ROOT(12),
    NEXT_QUALITY(Chord.Quality.values().length),
    UNITS_TO_NEXT_CHORD(Grid.MAX_UNITS),
    /** Of the chord written before the latest, and of the one before that, wherever they stand. */
    ROOT_BEFORE(12),
    QUALITY_BEFORE(Chord.Quality.values().length),
    ROOT_TWO_BEFORE(12),
    QUALITY_TWO_BEFORE(Chord.Quality.values().length),
    /** The first beat on which another chord may start, or that on which the chord in question does. */
    CHORD_BEAT(Tokens.POSITION.size() + 1),

    LAST_PITCH(Tokens.PITCH.size()),
    PITCH_BEFORE(Tokens.PITCH.size()),
    PITCH_TWO_BEFORE(Tokens.PITCH.size()),
    /** Semitones above the tonic of the last pitch and of the one before, whatever their octave. */
    LAST_STEP(12),
    STEP_BEFORE(12),
    /** Semitones from the pitch before to the last one and from the one before that, from an octave down to one up. */
    LAST_INTERVAL(25),
    INTERVAL_BEFORE(25),
    /** How far the last pitch lies from the mean of all so far, likewise. */
    REGISTER(25),
    /** Semitones of the last pitch above the root that sounds. */
    LAST_DEGREE(12),
    LAST_DURATION(Grid.MAX_UNITS),
    DURATION_BEFORE(Grid.MAX_UNITS),
    /** Notes that have started in this bar, and one more. */
    NOTES(9),

    /** The token that stood in this one's place 1, 2, 4, 8 and 16 bars ago; one more where nothing starts there. */
    ECHO_1(Tokens.VOCABULARY.size() + 1),
    ECHO_2(Tokens.VOCABULARY.size() + 1),
    ECHO_4(Tokens.VOCABULARY.size() + 1),
    ECHO_8(Tokens.VOCABULARY.size() + 1),
    ECHO_16(Tokens.VOCABULARY.size() + 1),
    /** The beat of the next chord there, and two more; 1 where no more chord starts in that bar. */
    CHORD_ECHO_1(Tokens.POSITION.size() + 1),
    CHORD_ECHO_2(Tokens.POSITION.size() + 1),
    CHORD_ECHO_4(Tokens.POSITION.size() + 1),
    CHORD_ECHO_8(Tokens.POSITION.size() + 1),
    CHORD_ECHO_16(Tokens.POSITION.size() + 1),
    /** How long the song has agreed with what stood there: 1 not at all, then doubling. */
    RUN_1(Echo.RUNS),
    RUN_2(Echo.RUNS),
    RUN_4(Echo.RUNS),
    RUN_8(Echo.RUNS),
    RUN_16(Echo.RUNS),
    /** Which of the five agrees longest. */
    BEST_ECHO(5),

    /** The token that followed the last time that the song went as it went just now. */
    RECALL(Tokens.VOCABULARY.size()),
    /** How many tokens went so, in steps that double. */
    RECALL_LENGTH(SongReader.LENGTHS);

    /** Features that come first and may be hidden. */
    static final int CONDITIONS = LAYERS.ordinal();

    private final int values;

    /** @param values besides 0 */
    Feature(int values) {
        this.values = values;
    }

    /** How many values each feature has, 0 included. */
    static int[] sizes() {
        return Arrays.stream(values()).mapToInt(feature -> feature.values + 1).toArray();
    }
}
