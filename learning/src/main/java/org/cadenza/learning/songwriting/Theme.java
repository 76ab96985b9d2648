package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.music.score.Chord;

/** A theme: bars of melody and chords, and the phrases they make up. */
public record Theme(List<Bar> bars, List<Phrase> phrases) {

    public Theme {
        bars = List.copyOf(bars);
        phrases = List.copyOf(phrases);
    }

    /**
     * {@code length} bars from {@code from} on, starting over at the theme's end. The first names its chord and does not
     * begin inside a note.
     */
    public List<Bar> part(int from, int length) {
        List<Bar> part = new ArrayList<>();
        for (int bar = from; bar < from + length; bar++) {
            int place = Math.floorMod(bar, bars.size());
            part.add(bar == from || place == 0 ? standalone(place) : bars.get(place));
        }
        return part;
    }

    private Bar standalone(int place) {
        Bar bar = bars.get(place);
        if (bar.changes().stream().noneMatch(change -> change.beat() == 0)) {
            Chord sounding = soundingBefore(place);
            if (sounding != null) {
                List<Bar.Change> changes = new ArrayList<>(bar.changes());
                changes.add(0, new Bar.Change(0, sounding));
                bar = bar.withChanges(changes);
            }
        }
        if (bar.cell().startsHeld()) {
            List<Cell.Event> events = new ArrayList<>(bar.cell().events());
            events.set(0, new Cell.Event(0, Cell.Kind.REST));
            bar = bar.withMelody(new Cell(events), bar.pitches());
        }
        return bar;
    }

    /** The chord that goes on at the beginning of bar {@code place}; the last of the theme at its very beginning. */
    public Chord soundingBefore(int place) {
        Chord sounding = null;
        for (int bar = 0; bar < bars.size() && (bar < place || place == 0); bar++) {
            for (Bar.Change change : bars.get(bar).changes()) {
                sounding = change.chord();
            }
        }
        return sounding;
    }
}
