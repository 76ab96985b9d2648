package org.cadenza.music.synth;

import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Track;

/**
 * The sound of one track alone.
 *
 * @param track the part on paper
 * @param clip its sound, as long as the piece's
 */
public record Stem(Track track, Clip clip) {}
