package org.cadenza.corpus.musicxml;

import org.cadenza.music.score.LeadSheet;

/**
 * What a MusicXML file says.
 *
 * @param sheet its top voice and its chords, as played
 * @param composer possibly empty
 * @param tempoStated whether the tempo of {@code sheet} was in the file; it is 120 otherwise
 * @param keyStated whether the signature of {@code sheet} was in the file; it is C major otherwise
 */
public record MusicXmlScore(LeadSheet sheet, String composer, boolean tempoStated, boolean keyStated) {}
