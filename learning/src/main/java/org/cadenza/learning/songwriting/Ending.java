package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.music.score.Chord;

/** Brings a song home: its last bar stands on the tonic, and its melody ends there on a long note. */
final class Ending {

    private final SongPlan plan;

    Ending(SongPlan plan) {
        this.plan = plan;
    }

    /**
     * The last section with a true end.
     *
     * @param broken whether the section stops in the middle of its theme, and so needs a cadence in front of the end
     */
    List<Bar> close(List<Bar> section, boolean broken) {
        List<Bar> bars = new ArrayList<>(section);
        int last = bars.size() - 1;
        if (broken && last > 0 && plan.changes().isEmpty()) {
            Chord dominant = ChordSense.plainDominant();
            Bar bar = bars.get(last - 1);
            List<Bar.Change> changes = List.of(new Bar.Change(0, dominant));
            List<Slot> slots = Slot.of(plan.grid(), bar.cell(), changes, dominant, Phase.THIRD);
            List<Integer> pitches = Imitation.of(bar.pitches(), slots, List.of(), plan, plan.centre(), 0);
            bars.set(last - 1, new Bar(bar.cell(), pitches, changes));
        }
        bars.set(last, home(bars, last));
        return bars;
    }

    private Bar home(List<Bar> bars, int last) {
        Bar bar = bars.get(last);
        List<Bar.Change> changes = List.of(new Bar.Change(0, tonic(bars)));
        boolean sung = bars.stream().anyMatch(any -> !any.pitches().isEmpty());
        if (!sung) {
            return bar.silent().withChanges(changes);
        }
        int near = (int) Math.round(plan.centre());
        for (Bar before : bars.subList(0, last)) {
            near = before.pitches().isEmpty()
                    ? near
                    : before.pitches().get(before.pitches().size() - 1);
        }
        boolean ends = !bar.pitches().isEmpty()
                && Math.floorMod(bar.pitches().get(bar.pitches().size() - 1), 12) == 0
                && sounding(bars, last).equals(changes.get(0).chord());
        return ends ? bar : new Bar(Cell.whole(), List.of(nearestTonic(near)), changes);
    }

    /** The tonic chord as this song colours it. */
    private Chord tonic(List<Bar> bars) {
        List<Bar.Change> all = new ArrayList<>();
        plan.changes().forEach(all::addAll);
        bars.forEach(bar -> all.addAll(bar.changes()));
        boolean fixed = !plan.changes().isEmpty();
        return all.stream()
                .map(Bar.Change::chord)
                .filter(chord -> ChordSense.tonic(chord, plan.key().mode()) || fixed && chord.root() == 0)
                .reduce((earlier, later) -> fixed ? earlier : later)
                .orElse(ChordSense.plainTonic(plan.key().mode()));
    }

    private static Chord sounding(List<Bar> bars, int last) {
        Chord chord = new Chord(1, Chord.Quality.POWER);
        for (Bar any : bars.subList(0, last + 1)) {
            for (Bar.Change change : any.changes()) {
                chord = change.chord();
            }
        }
        return chord;
    }

    /** The dominant that {@code theme} uses, or the plain one. */
    Chord dominant(Theme theme) {
        return theme.bars().stream()
                .flatMap(bar -> bar.changes().stream())
                .map(Bar.Change::chord)
                .filter(chord -> ChordSense.dominant(chord, plan.key().mode()))
                .findFirst()
                .orElse(ChordSense.plainDominant());
    }

    private static int nearestTonic(int pitch) {
        return Math.floorDiv(pitch + 6, 12) * 12;
    }
}
