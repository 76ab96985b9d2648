package org.cadenza.studio.workshop.report;

import java.util.List;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * Patterns that are measured together.
 *
 * @param model who made them; empty for real ones and for noise
 * @param patterns two bars each
 * @param wanted the genre that each should be heard as, -1 where none
 * @param heard how probable each genre is to each judge, by pattern, {@code [judges][genres]}
 */
public record DrumSet(
        String name, String model, List<DrumGrid> patterns, List<Integer> wanted, List<double[][]> heard) {

    public DrumSet {
        patterns = List.copyOf(patterns);
        wanted = List.copyOf(wanted);
        heard = List.copyOf(heard);
    }

    /** Whether a genre was asked for. */
    boolean conditional() {
        return wanted.stream().anyMatch(genre -> genre >= 0);
    }
}
