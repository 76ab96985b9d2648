package org.cadenza.studio.workshop;

import org.cadenza.learning.Recipe;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;

/**
 * A song on paper.
 *
 * @param plan what was decided before it was written
 * @param sheet what the model wrote
 * @param piece what the band plays
 * @param recipe how to make it again
 */
public record Song(SongPlan plan, LeadSheet sheet, Piece piece, Recipe recipe) {}
