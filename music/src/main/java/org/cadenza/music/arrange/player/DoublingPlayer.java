package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Note;

/** Sings with the melody: a third or sixth below it inside the key, or an octave away. */
public final class DoublingPlayer implements Player {

    /** How far from the melody. */
    public enum Interval {
        THIRD_BELOW,
        SIXTH_BELOW,
        OCTAVE_BELOW,
        OCTAVE_ABOVE
    }

    private final Instrument instrument;
    private final Interval interval;
    private final double loudness;

    /** @param loudness velocity at middle energy, 1 to 127 */
    public DoublingPlayer(Instrument instrument, Interval interval, double loudness) {
        this.instrument = instrument;
        this.interval = interval;
        this.loudness = loudness;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        Song song = bars.get(0).song();
        long from = bars.get(0).start();
        for (Note note : song.melody(from, bars.get(bars.size() - 1).end())) {
            if (note.onset() >= from) {
                Bar bar = bars.get((int) ((note.onset() - from) / song.barTicks()));
                long sounding = Math.max(1, Math.round(note.duration() * Touch.length(song, 0.94)));
                int pitch = instrument.fold(beside(song, note));
                line.add(note.onset(), sounding, pitch, bar.velocity(loudness));
            }
        }
    }

    private int beside(Song song, Note note) {
        return switch (interval) {
            case OCTAVE_BELOW -> note.pitch() - 12;
            case OCTAVE_ABOVE -> note.pitch() + 12;
            case THIRD_BELOW -> below(song, note, 3, 5);
            case SIXTH_BELOW -> below(song, note, 8, 9);
        };
    }

    /** The best tone some semitones below: of the chord if there is one, else of the key. */
    private static int below(Song song, Note note, int least, int most) {
        Chord chord = song.harmony().at(note.onset()).chord();
        if (chord.contains(note.pitch())) {
            for (int away = least; away <= most + 1; away++) {
                if (chord.contains(note.pitch() - away)) {
                    return note.pitch() - away;
                }
            }
        }
        for (int away = least; away <= most; away++) {
            if (song.key().contains(Math.floorMod(note.pitch() - away, 12))) {
                return note.pitch() - away;
            }
        }
        return note.pitch() - 12;
    }

    @Override
    public void close(Finale finale, Line line) {
        List<Note> notes = finale.song().melody(finale.start(), finale.end());
        if (!notes.isEmpty() && notes.get(0).onset() == finale.start() && notes.size() == 1) {
            int pitch = ChordPlayer.above(
                    Math.max(instrument.low(), notes.get(0).pitch() - 12),
                    finale.chord().root());
            line.add(finale.start(), finale.end() - finale.start(), instrument.fold(pitch), finale.velocity(loudness));
        }
    }
}
