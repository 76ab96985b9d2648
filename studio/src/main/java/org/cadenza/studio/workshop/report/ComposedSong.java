package org.cadenza.studio.workshop.report;

import java.util.Map;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mood;

/**
 * A composed song, measured.
 *
 * @param key the key the composer says it is in, against what is found
 * @param promises what was asked for and kept
 * @param features of {@code learning.evaluation.ArrangementFeatures}
 * @param numbers of the song, and of what chance makes of it
 */
public record ComposedSong(
        Genre genre,
        Mood mood,
        KeyTrial key,
        Promises promises,
        Map<String, Double> features,
        Numbers numbers,
        Numbers shuffled) {

    /**
     * What was asked for and can be checked without judgement.
     *
     * @param length within one bar of the wanted bars or seconds
     * @param tempo the tempo in the MIDI bytes is the one asked for, or stated where none was
     * @param tonic the key stated has the tonic asked for; true where none was
     * @param repeatable the same order gave the same MIDI bytes
     */
    public record Promises(boolean length, boolean tempo, boolean tonic, boolean repeatable) {}
}
