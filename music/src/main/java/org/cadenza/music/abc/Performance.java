package org.cadenza.music.abc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Plays a tune out: repeats are taken, ties joined, chord symbols held until the next. */
final class Performance {

    private static final int VELOCITY = 90;
    private static final int CHORD_VELOCITY = 64;
    private static final int CHORD_REGISTER = 48;

    private final List<Event> events;
    private final List<Note> melody = new ArrayList<>();
    private final List<Note> chords = new ArrayList<>();
    private final List<Meter.Change> meters = new ArrayList<>();
    private final List<Key.Change> keys = new ArrayList<>();
    private final List<TempoMap.Change> tempos = new ArrayList<>();

    /** Notes of the melody by pitch that wait to be gone on with. */
    private Map<Integer, Integer> tied = new HashMap<>();

    private Optional<Chord> chord = Optional.empty();
    private long chordSince;
    private long now;

    Performance(List<Event> events) {
        this.events = events;
    }

    Piece piece(String title) {
        tempos.add(new TempoMap.Change(0, TempoMap.DEFAULT_MICROSECONDS));
        play();
        endChord();
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track("melody", 0, 0, melody.stream().sorted().toList()));
        if (!chords.isEmpty()) {
            tracks.add(new Track("chords", 1, 0, chords.stream().sorted().toList()));
        }
        return new Piece(title, new TempoMap(Fields.QUARTER, tempos), meters, keys, tracks);
    }

    private void play() {
        int start = 0;
        int pass = 1;
        boolean lastEnding = false;
        for (int at = 0; at < events.size(); at++) {
            Event event = events.get(at);
            if (event instanceof Event.RepeatStart || event instanceof Event.SectionEnd && lastEnding) {
                start = at + 1;
                pass = 1;
                lastEnding = false;
            } else if (event instanceof Event.RepeatEnd) {
                boolean again = pass < passes(start);
                pass = again ? pass + 1 : 1;
                start = again ? start : at + 1;
                at = again ? start - 1 : at;
                lastEnding = false;
            } else if (event instanceof Event.Ending ending) {
                at = ending.times().contains(pass) ? at : ending(at + 1, pass);
                lastEnding = pass > 1;
            } else {
                play(event);
            }
        }
    }

    /** How often the section from {@code start} is played. */
    private int passes(int start) {
        int passes = 2;
        for (int at = start; at < events.size() && !(events.get(at) instanceof Event.RepeatStart); at++) {
            if (events.get(at) instanceof Event.Ending ending) {
                for (int time : ending.times()) {
                    passes = Math.max(passes, time);
                }
            }
        }
        return passes;
    }

    /** The place of the ending for {@code pass}, or else the last before the next repeat. */
    private int ending(int from, int pass) {
        for (int at = from; at < events.size(); at++) {
            if (events.get(at) instanceof Event.Ending ending && ending.times().contains(pass)) {
                return at;
            }
            if (events.get(at) instanceof Event.RepeatStart) {
                return at - 1;
            }
        }
        return events.size();
    }

    private void play(Event event) {
        if (event instanceof Event.Sound sound) {
            sound(sound);
        } else if (event instanceof Event.Symbol symbol) {
            endChord();
            chord = ChordSymbol.parse(symbol.name());
        } else if (event instanceof Event.MeterChange change) {
            meters.removeIf(earlier -> earlier.tick() == now);
            meters.add(new Meter.Change(now, change.meter()));
        } else if (event instanceof Event.KeyChange change) {
            keys.removeIf(earlier -> earlier.tick() == now);
            keys.add(new Key.Change(now, change.key()));
        } else if (event instanceof Event.TempoChange change) {
            tempos.removeIf(earlier -> earlier.tick() == now);
            tempos.add(new TempoMap.Change(now, change.microseconds()));
        }
    }

    private void sound(Event.Sound sound) {
        Map<Integer, Integer> waiting = new HashMap<>();
        for (int pitch : sound.pitches()) {
            Integer before = tied.get(pitch);
            int index = before == null ? melody.size() : before;
            if (before == null) {
                melody.add(new Note(now, sound.ticks(), pitch, VELOCITY));
            } else {
                Note longer = melody.get(index);
                melody.set(index, longer.withDuration(longer.duration() + sound.ticks()));
            }
            if (sound.tied()) {
                waiting.put(pitch, index);
            }
        }
        tied = waiting;
        now += sound.ticks();
    }

    private void endChord() {
        if (chord.isPresent() && now > chordSince) {
            for (int interval : chord.get().quality().intervals()) {
                int pitch = CHORD_REGISTER + chord.get().root() + interval;
                chords.add(new Note(chordSince, now - chordSince, pitch, CHORD_VELOCITY));
            }
        }
        chordSince = now;
    }
}
