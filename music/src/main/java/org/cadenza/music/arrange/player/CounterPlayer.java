package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;

/**
 * Sings a second melody in long notes: thirds and sevenths that lead by step from chord to chord, out of the way of the
 * tune, with a passing tone where two of them lie a third apart.
 */
public final class CounterPlayer implements Player {

    private final Instrument instrument;
    private final int low;
    private final int high;
    private final double loudness;
    private int last = -1;

    /** @param loudness velocity at middle energy, 1 to 127 */
    public CounterPlayer(Instrument instrument, int low, int high, double loudness) {
        this.instrument = instrument;
        this.low = Math.max(low, instrument.low());
        this.high = Math.min(high, instrument.high());
        this.loudness = loudness;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        Song song = bars.get(0).song();
        long start = bars.get(0).start();
        List<ChordSpan> spans =
                song.harmony().between(start, bars.get(bars.size() - 1).end());
        int[] tones = new int[spans.size()];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = tone(song, spans.get(i));
            last = tones[i];
        }
        for (int i = 0; i < tones.length; i++) {
            ChordSpan span = spans.get(i);
            Bar bar = bars.get((int) ((span.onset() - start) / song.barTicks()));
            long passing = i + 1 < tones.length ? passing(song, span, tones[i], tones[i + 1], bar, line) : 0;
            line.add(span.onset(), span.duration() - passing, tones[i], bar.velocity(loudness));
        }
    }

    /** Fills a third with the scale step between, in the last beat; returns the ticks that it took. */
    private long passing(Song song, ChordSpan span, int from, int to, Bar bar, Line line) {
        int distance = Math.abs(to - from);
        if (distance < 3 || distance > 4 || span.duration() < 2 * song.beatTicks()) {
            return 0;
        }
        int direction = Integer.signum(to - from);
        int between = to - direction * (song.key().contains(Math.floorMod(to - direction * 2, 12)) ? 2 : 1);
        if (song.rubs(between, span.end() - song.beatTicks(), span.end())) {
            return 0;
        }
        line.add(span.end() - song.beatTicks(), song.beatTicks(), between, bar.velocity(loudness * 0.94));
        return song.beatTicks();
    }

    private int tone(Song song, ChordSpan span) {
        int best = Math.max(low, Math.min(high, 60));
        double least = Double.MAX_VALUE;
        int floor = song.melodyFloor(span.onset(), span.end());
        for (int pitch = low; pitch <= high; pitch++) {
            if (span.chord().contains(pitch)) {
                double cost = cost(song, span, pitch, floor);
                if (cost < least) {
                    least = cost;
                    best = pitch;
                }
            }
        }
        return best;
    }

    private double cost(Song song, ChordSpan span, int pitch, int floor) {
        Chord chord = span.chord();
        double moved = last < 0 ? Math.abs(pitch - (low + high) / 2.0) : Math.abs(pitch - last);
        double cost = moved + 0.15 * Math.abs(pitch - (low + high) / 2.0) + (pitch == last ? 1.2 : 0);
        cost += Math.floorMod(pitch - chord.root(), 12) == 0 ? 1.5 : 0;
        cost += song.rubs(pitch, span.onset(), span.end()) ? 12 : 0;
        cost += floor - 2 < pitch ? 2 : 0;
        boolean doubled = song.melody(span.onset(), span.end()).stream()
                .anyMatch(note -> note.pitch() % 12 == pitch % 12 && note.duration() * 2 >= span.duration());
        return cost + (doubled ? 4 : 0);
    }

    @Override
    public void close(Finale finale, Line line) {
        if (last >= 0) {
            int pitch = instrument.fold(nearest(finale.chord()));
            line.add(finale.start(), finale.end() - finale.start(), pitch, finale.velocity(loudness));
        }
    }

    private int nearest(Chord chord) {
        for (int away = 0; away < 12; away++) {
            if (chord.contains(last - away)) {
                return last - away;
            }
            if (chord.contains(last + away)) {
                return last + away;
            }
        }
        return last;
    }
}
