package org.cadenza.studio.workshop.report;

import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.TuneIndex.Finding;
import org.cadenza.music.score.Genre;

/**
 * A piece of real music that no model has learned from, measured.
 *
 * @param name collection and path
 * @param key where its source states one (and there is a score to look into)
 * @param known what of its melody stands in the training music; empty where none was given, or where it has no melody
 */
public record HeldOutSong(
        String name,
        Genre genre,
        Numbers numbers,
        Numbers shuffled,
        Optional<KeyTrial> key,
        Map<Likeness, Finding> known) {}
