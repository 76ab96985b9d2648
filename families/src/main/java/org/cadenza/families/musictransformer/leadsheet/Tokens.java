package org.cadenza.families.musictransformer.leadsheet;

import org.cadenza.learning.representation.Vocabulary;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.music.score.Chord;

/** The tokens of lead sheets. Their order, and that of the chord qualities, is part of every checkpoint. */
final class Tokens {

    static final Vocabulary VOCABULARY = new Vocabulary();

    /** Closes a bar of a song that has no melody. */
    static final Vocabulary.Range BAR = VOCABULARY.range("bar", 0, 0);

    /** The felt beat on which a chord starts. */
    static final Vocabulary.Range POSITION = VOCABULARY.range("position", 0, Grid.MAX_UNITS / 3 - 1);

    /** Semitones from the tonic to the chord's root. */
    static final Vocabulary.Range ROOT = VOCABULARY.range("root", 0, 11);

    static final Vocabulary.Range QUALITY = VOCABULARY.range("quality", 0, Chord.Quality.values().length - 1);

    /** Semitones above the lowest tonic of the MIDI range's first octave, which may lie above the lowest pitch. */
    static final Vocabulary.Range PITCH = VOCABULARY.range("pitch", -11, 127);

    static final Vocabulary.Range REST = VOCABULARY.range("rest", 0, 0);

    /** The note of the bar before goes on. */
    static final Vocabulary.Range HELD = VOCABULARY.range("held", 0, 0);

    /** Grid units to the next event of the bar, or to its end. */
    static final Vocabulary.Range DURATION = VOCABULARY.range("duration", 1, Grid.MAX_UNITS);

    private Tokens() {}
}
