package org.cadenza.studio.workshop.report;

import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.TuneIndex.Finding;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mood;

/**
 * A composed song, measured.
 *
 * @param name by which it can be told from the others
 * @param key the key the composer says it is in, against what is found
 * @param promises what was asked for and kept
 * @param features of {@code learning.evaluation.ArrangementFeatures}
 * @param numbers of the song, and of what chance makes of it
 * @param known what of its melody stands in the training music; empty where none was given
 */
public record ComposedSong(
        String name,
        Genre genre,
        Mood mood,
        KeyTrial key,
        Promises promises,
        Map<String, Double> features,
        Numbers numbers,
        Numbers shuffled,
        Map<Likeness, Finding> known) {

    /**
     * What was asked for and can be checked without judgement.
     *
     * @param length within one bar of the wanted bars or seconds
     * @param tempo the tempo in the MIDI bytes is the one asked for, or stated where none was
     * @param tonic the key stated has the tonic asked for; true where none was
     * @param meter the meter in the MIDI bytes is the one stated
     * @param repeatable whether the same order gave the same MIDI bytes; empty where it was not given twice
     */
    public record Promises(boolean length, boolean tempo, boolean tonic, boolean meter, Optional<Boolean> repeatable) {}
}
