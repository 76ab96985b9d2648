package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.studio.workshop.drums.Beat.Stroke;

/**
 * A beat as JSON has it.
 *
 * @param bars 1 to 16
 * @param hits lane (0 to 8), step, velocity (1 to 127) and offset (-0.5 to 0.5) of each stroke
 */
public record Cells(Integer bars, List<List<Number>> hits) {

    private static final int NUMBERS = 4;
    private static final double MOST_OFFSET = 0.5;

    static Cells of(Beat beat) {
        return new Cells(beat.bars(), beat.strokes().stream().map(Cells::cell).toList());
    }

    private static List<Number> cell(Stroke stroke) {
        return List.of(stroke.lane().ordinal(), stroke.step(), stroke.velocity(), stroke.offset());
    }

    /** @throws IllegalArgumentException naming the first stroke that is wrong */
    Beat beat() {
        require(bars != null && hits != null, "the pattern lacks bars or hits", "both of them");
        Beat empty = new Beat(bars, List.of());
        int most = empty.steps() * DrumGrid.LANES;
        require(hits.size() <= most, "the pattern has " + hits.size() + " hits", "at most " + most);
        List<Stroke> strokes = new ArrayList<>();
        Set<Integer> struck = new HashSet<>();
        for (int i = 0; i < hits.size(); i++) {
            String name = "hits[" + i + "]";
            Stroke stroke = stroke(name, hits.get(i), empty.steps());
            boolean first =
                    struck.add(stroke.step() * DrumGrid.LANES + stroke.lane().ordinal());
            require(first, name + " strikes where another does", "one stroke in each lane and step");
            strokes.add(stroke);
        }
        return new Beat(bars, strokes);
    }

    private static Stroke stroke(String name, List<Number> cell, int steps) {
        require(
                cell != null && cell.size() == NUMBERS && cell.stream().noneMatch(Objects::isNull),
                name + " is " + (cell == null || cell.size() > NUMBERS ? "something else" : cell),
                "lane, step, velocity and offset");
        double offset = cell.get(3).doubleValue();
        require(Math.abs(offset) <= MOST_OFFSET, name + " has the offset " + offset, "-0.5 to 0.5");
        return new Stroke(
                DrumLane.values()[whole(name, "lane", cell.get(0), 0, DrumGrid.LANES - 1)],
                whole(name, "step", cell.get(1), 0, steps - 1),
                whole(name, "velocity", cell.get(2), 1, 127),
                offset);
    }

    private static int whole(String name, String what, Number given, int least, int most) {
        double value = given.doubleValue();
        require(
                value >= least && value <= most && value == Math.rint(value),
                name + " has the " + what + " " + value,
                "a whole number from " + least + " to " + most);
        return (int) value;
    }
}
