package org.cadenza.music.arrange.player;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;

/**
 * Walks: a root where a chord begins, a step into the next one before it comes, and between the two a line of chord and
 * scale tones that knows where it is going. In thin bars it plays two notes a bar instead.
 */
public final class WalkingBass implements Player {

    private final Instrument instrument;
    private final SplittableRandom random;
    private int last = -1;

    public WalkingBass(Instrument instrument, SplittableRandom random) {
        this.instrument = instrument;
        this.random = random;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (Bar bar : bars) {
            Song song = bar.song();
            for (ChordSpan span : bar.harmony().between(bar.start(), bar.end())) {
                boolean two = bar.level() == Level.SPARSE;
                long step = two ? Math.max(song.beatTicks(), 2 * song.beatTicks()) : song.beatTicks();
                walk(bar, span, step, line);
            }
        }
    }

    private void walk(Bar bar, ChordSpan span, long step, Line line) {
        Song song = bar.song();
        Chord next = bar.harmony().at(span.end()).chord();
        boolean changes = span.end() >= bar.harmony().at(span.onset()).end();
        for (long tick = span.onset(); tick < span.end(); tick += step) {
            long duration = Math.min(step, span.end() - tick);
            boolean lastStep = tick + step >= span.end();
            int target = near(next.bass(), last < 0 ? middle() : last);
            int pitch;
            if (tick == span.onset()) {
                pitch = near(span.chord().bass(), last < 0 ? middle() - 5 : last);
            } else if (lastStep && changes && step == song.beatTicks()) {
                pitch = into(target, song);
            } else {
                pitch = between(span.chord(), target, song);
            }
            double accent = tick == bar.start() ? 4 : 0;
            line.add(tick, Math.round(duration * 0.94), pitch, bar.velocity(88 + accent));
            if (!lastStep && step == song.beatTicks() && random.nextDouble() < 0.07) {
                line.add(tick + step / 2, step / 3, pitch, bar.velocity(52));
            }
            last = pitch;
        }
    }

    private int middle() {
        return instrument.low() + 14;
    }

    /** The octave of a pitch class nearest to {@code pitch}, with a pull to the middle of the neck. */
    private int near(int pitchClass, int pitch) {
        int best = ChordPlayer.above(instrument.low(), pitchClass);
        double least = Double.MAX_VALUE;
        for (int candidate = best; candidate <= instrument.high() - 8; candidate += 12) {
            double cost = Math.abs(candidate - pitch) + 0.5 * Math.abs(candidate - middle());
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private int into(int target, Song song) {
        double lot = random.nextDouble();
        if (lot < 0.2 && target + 7 <= instrument.high()) {
            return target + 7;
        }
        int direction = last > target ? 1 : -1;
        int step = lot < 0.5 ? target + direction : BassPlayer.step(target, direction, song.key());
        return instrument.fold(step == last ? target - direction : step);
    }

    private int between(Chord chord, int target, Song song) {
        int best = last;
        double least = Double.MAX_VALUE;
        int aim = Math.abs(target - last) < 3 ? last + (random.nextBoolean() ? 5 : -5) : (last + target) / 2;
        for (int pitch = Math.max(instrument.low(), last - 7);
                pitch <= Math.min(instrument.high() - 8, last + 7);
                pitch++) {
            if (pitch != last && (chord.contains(pitch) || song.key().contains(pitch % 12))) {
                double cost = Math.abs(pitch - aim) + (chord.contains(pitch) ? 0 : 1.6) + 1.5 * random.nextDouble();
                if (cost < least) {
                    least = cost;
                    best = pitch;
                }
            }
        }
        return best;
    }

    @Override
    public void close(Finale finale, Line line) {
        int root = ChordPlayer.above(instrument.low(), finale.chord().bass());
        line.add(finale.start(), finale.end() - finale.start(), root, finale.velocity(88));
    }
}
