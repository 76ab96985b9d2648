package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.score.Note;

/** Answers the melody: of what another player would play, only what falls where the tune takes a breath. */
public final class GapPlayer implements Player {

    private final Player player;

    public GapPlayer(Player player) {
        this.player = player;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        Song song = bars.get(0).song();
        long from = bars.get(0).start();
        long to = bars.get(bars.size() - 1).end();
        if (song.melody(from, to).isEmpty()) {
            return;
        }
        Line all = new Line();
        player.play(bars, all);
        for (Note note : all.notes()) {
            long[] gap = gap(song, note.onset(), from, to);
            if (gap[1] - gap[0] >= 1.4 * song.beatTicks() && note.onset() >= gap[0] + song.beatTicks() / 4) {
                long end = Math.min(note.end(), gap[1]);
                line.add(note.onset(), end - note.onset(), note.pitch(), note.velocity());
            }
        }
    }

    /** The stretch without melody around {@code tick}; empty where the melody sounds. */
    private static long[] gap(Song song, long tick, long from, long to) {
        if (!song.melody(tick, tick + 1).isEmpty()) {
            return new long[] {tick, tick};
        }
        long start = from;
        for (Note note : song.melody(from, tick)) {
            start = Math.max(start, note.end());
        }
        List<Note> after = song.melody(tick, to);
        return new long[] {start, after.isEmpty() ? to : after.get(0).onset()};
    }

    @Override
    public void close(Finale finale, Line line) {
        player.close(finale, line);
    }
}
