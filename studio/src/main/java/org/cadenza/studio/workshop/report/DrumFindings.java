package org.cadenza.studio.workshop.report;

import java.util.List;
import java.util.Map;
import org.cadenza.learning.evaluation.Confusion;
import org.cadenza.learning.evaluation.drums.Repertory;
import org.cadenza.learning.evaluation.drums.Strokes;

/**
 * What an evaluation of drummers found.
 *
 * @param genres that the judges know
 * @param tested what the judges take held-out loops for
 * @param sets the held-out loops first
 * @param learned what models have learned from
 * @param byGenre loops that were learned from, some of each genre, for the distances that RhythmCAN reports
 */
public record DrumFindings(
        List<Findings.Fact> facts,
        List<String> genres,
        Confusion tested,
        List<DrumSet> sets,
        Repertory learned,
        Map<String, List<Strokes>> byGenre,
        List<Findings.Picture> pictures) {

    public DrumFindings {
        facts = List.copyOf(facts);
        genres = List.copyOf(genres);
        sets = List.copyOf(sets);
        pictures = List.copyOf(pictures);
    }
}
