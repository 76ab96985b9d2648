package org.cadenza.studio.workshop.report;

import java.util.Optional;
import org.cadenza.music.score.Genre;

/**
 * A piece of real music that no model has learned from, measured.
 *
 * @param key where its source states one (and there is a score to look into)
 */
public record HeldOutSong(Genre genre, Numbers numbers, Numbers shuffled, Optional<KeyTrial> key) {}
