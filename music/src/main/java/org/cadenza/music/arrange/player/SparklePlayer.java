package org.cadenza.music.arrange.player;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Chord;

/** Lets single chord tones fall here and there, high up, ringing. */
public final class SparklePlayer implements Player {

    private final Instrument instrument;
    private final int low;
    private final int high;
    private final double density;
    private final double loudness;
    private final SplittableRandom random;
    private int last;

    /**
     * @param density chance of a tone on each half beat, 0 to 1
     * @param loudness velocity at middle energy, 1 to 127
     */
    public SparklePlayer(
            Instrument instrument, int low, int high, double density, double loudness, SplittableRandom random) {
        this.instrument = instrument;
        this.low = Math.max(low, instrument.low());
        this.high = Math.min(high, instrument.high());
        this.density = density;
        this.loudness = loudness;
        this.random = random;
        this.last = (low + high) / 2;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (Bar bar : bars) {
            Song song = bar.song();
            long step = song.beatTicks() / 2;
            for (long tick = bar.start(); tick < bar.end(); tick += step) {
                if (random.nextDouble() < density) {
                    Chord chord = bar.harmony().at(tick).chord();
                    long length = Math.min(
                            3 * song.beatTicks(), bar.harmony().at(tick).end() - tick);
                    last = tone(chord);
                    if (!song.rubs(last, tick, tick + length)) {
                        line.add(tick, length, last, bar.velocity(loudness) * (0.8 + 0.2 * random.nextDouble()));
                    }
                }
            }
        }
    }

    /** A chord tone within an octave of the last, not the last itself. */
    private int tone(Chord chord) {
        for (int tries = 0; tries < 24; tries++) {
            int pitch = Math.max(low, Math.min(high, last + random.nextInt(-9, 10)));
            if (pitch != last && chord.contains(pitch)) {
                return pitch;
            }
        }
        return ChordPlayer.above(low, chord.root());
    }

    @Override
    public void close(Finale finale, Line line) {
        int pitch = ChordPlayer.above(Math.min(high - 12, last), finale.chord().root());
        line.add(finale.start(), finale.end() - finale.start(), pitch, finale.velocity(loudness));
    }
}
