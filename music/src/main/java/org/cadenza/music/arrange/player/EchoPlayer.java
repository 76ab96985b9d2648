package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.score.Note;

/** Repeats the melody a little later and softer, as an echo box does; a late tone that no longer fits is left out. */
public final class EchoPlayer implements Player {

    private final Instrument instrument;
    private final double beats;
    private final double loudness;

    /** @param beats how much later, in felt beats */
    public EchoPlayer(Instrument instrument, double beats, double loudness) {
        this.instrument = instrument;
        this.beats = beats;
        this.loudness = loudness;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        Song song = bars.get(0).song();
        long from = bars.get(0).start();
        long to = bars.get(bars.size() - 1).end();
        long delay = Math.round(beats * song.beatTicks());
        int shift = LeadPlayer.shift(song, instrument);
        for (Note note : song.melody(from, to)) {
            long onset = note.onset() + delay;
            if (note.onset() >= from && onset < to && fits(song, note, onset)) {
                Bar bar = bars.get((int) ((onset - from) / song.barTicks()));
                long length = Math.min(note.duration(), to - onset);
                line.add(onset, length, instrument.fold(note.pitch() + shift), bar.velocity(loudness));
            }
        }
    }

    private static boolean fits(Song song, Note note, long onset) {
        return song.harmony().at(onset).chord().contains(note.pitch())
                && !song.rubs(note.pitch(), onset, onset + note.duration());
    }

    @Override
    public void close(Finale finale, Line line) {}
}
