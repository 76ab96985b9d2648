package org.cadenza.music.arrange.player;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.score.ChordSpan;

/** Holds chords: common tones sound on, the others move. */
public final class PadPlayer implements Player {

    private record Held(int pitch, long since, double velocity) {}

    private final Voicer voicer;
    private final double loudness;
    private final double overlap;

    /**
     * @param loudness velocity at middle energy, 1 to 127
     * @param overlap seconds by which a tone rings into the next chord
     */
    public PadPlayer(Voicer voicer, double loudness, double overlap) {
        this.voicer = voicer;
        this.loudness = loudness;
        this.overlap = overlap;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        Song song = bars.get(0).song();
        long end = bars.get(bars.size() - 1).end();
        List<Held> held = new ArrayList<>();
        for (ChordSpan span : song.harmony().between(bars.get(0).start(), end)) {
            Bar bar = bars.get((int) ((span.onset() - bars.get(0).start()) / song.barTicks()));
            int[] pitches = pitches(song, span);
            List<Held> next = new ArrayList<>();
            for (int pitch : pitches) {
                next.add(new Held(pitch, span.onset(), bar.velocity(loudness)));
            }
            for (Held old : held) {
                // A tone that stays is tied, but for no longer than four bars: bows turn, lungs empty.
                int stays = find(next, old.pitch);
                if (stays >= 0 && span.end() - old.since <= 4 * song.barTicks()) {
                    next.set(stays, old);
                } else {
                    long ring = stays >= 0 ? 0 : song.ticks(overlap);
                    line.add(old.since, span.onset() - old.since + ring, old.pitch, old.velocity);
                }
            }
            held = next;
        }
        held.forEach(tone -> line.add(tone.since, end - tone.since, tone.pitch, tone.velocity));
    }

    private int[] pitches(Song song, ChordSpan span) {
        int floor = song.melodyFloor(span.onset(), span.end());
        int[] voicing = voicer.voice(span.chord(), floor == 127 ? 127 : floor + 2);
        int[] clear = java.util.Arrays.stream(voicing)
                .filter(pitch -> !song.rubs(pitch, span.onset(), span.end()))
                .toArray();
        return clear.length < 2 ? voicing : clear;
    }

    private static int find(List<Held> held, int pitch) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).pitch == pitch) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close(Finale finale, Line line) {
        for (int pitch : voicer.voice(finale.chord())) {
            line.add(finale.start(), finale.end() - finale.start(), pitch, finale.velocity(loudness));
        }
    }
}
