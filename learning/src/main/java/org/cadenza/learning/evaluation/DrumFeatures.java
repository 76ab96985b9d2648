package org.cadenza.learning.evaluation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/** The groove's numbers: strokes per bar by group, and the figures by which drummers know a style. */
final class DrumFeatures {

    private DrumFeatures() {}

    static void measure(Piece piece, Grid grid, Map<String, Double> values) {
        List<Note> strokes = piece.tracks().stream()
                .filter(track -> track.drums())
                .flatMap(track -> track.notes().stream())
                .sorted()
                .toList();
        for (DrumGroup group : DrumGroup.values()) {
            values.put(group + " per bar", (double) of(group, strokes).size() / grid.bars());
        }
        BitSet drummed = new BitSet();
        strokes.forEach(stroke -> drummed.set(grid.barOf(stroke.onset())));
        values.put("bars with drums", (double) drummed.cardinality() / grid.bars());
        values.put("kick on every beat", bars(drummed, covered(DrumGroup.KICK, strokes, grid, beat -> true)));
        values.put("backbeat", bars(drummed, covered(DrumGroup.SNARE, strokes, grid, beat -> beat % 2 == 1)));
        values.put(
                "hats off beats",
                ArrangementFeatures.share(of(DrumGroup.HAT, strokes), stroke -> grid.at(0.5, stroke.onset())));
        values.put(
                "drum sixteenths",
                ArrangementFeatures.share(
                        strokes, stroke -> grid.at(0.25, stroke.onset()) || grid.at(0.75, stroke.onset())));
        values.put(
                "drum thirds of beats",
                ArrangementFeatures.share(
                        strokes, stroke -> grid.at(1 / 3.0, stroke.onset()) || grid.at(2 / 3.0, stroke.onset())));
    }

    private static List<Note> of(DrumGroup group, List<Note> strokes) {
        return strokes.stream()
                .filter(stroke -> DrumGroup.of(stroke.pitch()) == group)
                .toList();
    }

    /** The bars in which the group plays on each of the wanted beats. */
    private static BitSet covered(DrumGroup group, List<Note> strokes, Grid grid, IntPredicate wanted) {
        BitSet played = new BitSet();
        for (Note stroke : of(group, strokes)) {
            if (grid.onBeat(stroke.onset())) {
                played.set(grid.barOf(stroke.onset()) * grid.beats() + grid.beatOf(stroke.onset()));
            }
        }
        BitSet covered = new BitSet();
        IntStream.range(0, grid.bars())
                .filter(bar -> IntStream.range(0, grid.beats())
                        .filter(wanted)
                        .allMatch(beat -> played.get(bar * grid.beats() + beat)))
                .forEach(covered::set);
        return covered;
    }

    private static double bars(BitSet drummed, BitSet which) {
        BitSet both = (BitSet) which.clone();
        both.and(drummed);
        return drummed.isEmpty() ? 0 : (double) both.cardinality() / drummed.cardinality();
    }
}
