package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.music.score.Mode;

/** Varies a theme as it returns: now and then a long note gets a neighbour or a passing note behind it. */
final class Ornament {

    private static final double CHANCE = 0.3;

    private final SongPlan plan;
    private final SplittableRandom random;

    Ornament(SongPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    /** The bars with an ornament here and there; first and last bars of phrases stay as they are. */
    List<Bar> of(List<Bar> bars, List<Phrase> phrases) {
        List<Bar> varied = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            int bar = i;
            boolean inside = phrases.stream()
                    .noneMatch(phrase -> phrase.start() == bar || phrase.start() + phrase.bars() - 1 == bar);
            varied.add(
                    inside && i + 1 < bars.size() && Draw.chance(CHANCE, random)
                            ? ornamented(bars.get(i))
                            : bars.get(i));
        }
        return varied;
    }

    private Bar ornamented(Bar bar) {
        Grid grid = plan.grid();
        List<Cell.Event> events = new ArrayList<>(bar.cell().events());
        List<Integer> pitches = new ArrayList<>(bar.pitches());
        int note = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() != Cell.Kind.NOTE) {
                continue;
            }
            int units = bar.cell().end(i, grid.units()) - events.get(i).start();
            boolean inside = note + 1 < pitches.size();
            if (inside && units >= Grid.QUARTER && units % 2 == 0) {
                Mode mode = plan.key().mode();
                int gap = pitches.get(note + 1) - pitches.get(note);
                int step = gap == 0 ? 1 : Integer.signum(gap);
                events.add(i + 1, new Cell.Event(events.get(i).start() + units / 2, Cell.Kind.NOTE));
                pitches.add(note + 1, Imitation.move(pitches.get(note), step, mode));
                return bar.withMelody(new Cell(events), pitches);
            }
            note++;
        }
        return bar;
    }
}
