package org.cadenza.music.arrange.player;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.Form.Role;

/**
 * Grooves for one song, instead of a style's chart: a pattern for each kind of section and fullness of the band, played
 * over and over from where a section begins.
 *
 * @param grooves on sixteenths, in whole bars of 4/4; what is not there is played from the chart
 */
public record DrumBook(Map<Role, Map<Level, DrumPattern>> grooves) {

    static final int STEPS_PER_QUARTER = 4;
    private static final int BAR = 4 * STEPS_PER_QUARTER;

    public DrumBook {
        Map<Role, Map<Level, DrumPattern>> copy = new EnumMap<>(Role.class);
        grooves.forEach((role, byLevel) -> {
            byLevel.values().forEach(DrumBook::check);
            copy.put(role, Map.copyOf(byLevel));
        });
        grooves = Map.copyOf(copy);
    }

    private static void check(DrumPattern groove) {
        if (groove.stepsPerQuarter() != STEPS_PER_QUARTER || groove.steps() % BAR != 0) {
            throw new IllegalArgumentException("a groove has " + groove.steps() + " steps, " + groove.stepsPerQuarter()
                    + " to the quarter, expected whole bars of " + BAR);
        }
    }

    /** Whether it has something for {@code bar}. */
    boolean has(Bar bar) {
        return grooves.getOrDefault(bar.scene().role(), Map.of()).containsKey(bar.level());
    }

    /** The strokes of {@code bar}, their steps counted from its beginning. */
    List<Hit> hits(Bar bar) {
        DrumPattern groove = grooves.get(bar.scene().role()).get(bar.level());
        int from = bar.index() * BAR % groove.steps();
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : groove.hits()) {
            if (hit.step() >= from && hit.step() < from + BAR) {
                hits.add(new Hit(hit.drum(), hit.step() - from, hit.velocity(), hit.offset()));
            }
        }
        return hits;
    }
}
