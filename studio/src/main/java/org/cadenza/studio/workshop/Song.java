package org.cadenza.studio.workshop;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Recipe;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;

/**
 * A song on paper.
 *
 * @param plan what was decided before it was written
 * @param sheet what the model wrote for the band; empty where it wrote every part itself
 * @param piece what is played
 * @param recipe how to make it again
 * @param originality what its melody shares with what the model learned from; empty where the model does not tell
 * @param notices what the listener should know
 */
public record Song(
        SongPlan plan,
        Optional<LeadSheet> sheet,
        Piece piece,
        Recipe recipe,
        Optional<Originality> originality,
        List<String> notices) {}
