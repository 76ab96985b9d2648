package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Key;

/** Holds the tonic and its fifth as long as the chords bear it; where they do not, the root and fifth of the chord. */
public final class DronePlayer implements Player {

    private final int floor;
    private final double loudness;

    /**
     * @param floor the drone lies in the octave and a half from this pitch up
     * @param loudness velocity at middle energy, 1 to 127
     */
    public DronePlayer(int floor, double loudness) {
        this.floor = floor;
        this.loudness = loudness;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (Bar bar : bars) {
            bar.harmony().between(bar.start(), bar.end()).forEach(span -> {
                int root = root(bar.song().key(), span.chord());
                line.add(span.onset(), span.duration(), ChordPlayer.above(floor, root), bar.velocity(loudness));
                int fifth = ChordPlayer.above(floor, root) + 7;
                if (!bar.song().rubs(fifth, span.onset(), span.end())) {
                    line.add(span.onset(), span.duration(), fifth, bar.velocity(loudness * 0.9));
                }
            });
        }
    }

    private static int root(Key key, Chord chord) {
        boolean bears = chord.contains(key.tonic()) && chord.contains(key.tonic() + 7);
        return bears ? key.tonic() : chord.root();
    }

    @Override
    public void close(Finale finale, Line line) {
        int root = ChordPlayer.above(floor, finale.chord().root());
        line.add(finale.start(), finale.end() - finale.start(), root, finale.velocity(loudness));
        line.add(finale.start(), finale.end() - finale.start(), root + 7, finale.velocity(loudness * 0.9));
    }
}
