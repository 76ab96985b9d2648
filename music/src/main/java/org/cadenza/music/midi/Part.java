package org.cadenza.music.midi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;
import org.cadenza.music.score.Track.ControlChange;
import org.cadenza.music.score.Track.Lyric;
import org.cadenza.music.score.Track.PitchBend;

/** A track in the making: what one chunk plays on one channel with one program. */
final class Part {

    private final String name;
    private final int channel;
    private final int program;
    private final List<Note> notes = new ArrayList<>();
    private final List<ControlChange> controls = new ArrayList<>();
    private final List<PitchBend> bends = new ArrayList<>();
    private List<Lyric> lyrics = List.of();

    Part(String name, int channel, int program) {
        this.name = name;
        this.channel = channel;
        this.program = program;
    }

    void add(Note note) {
        notes.add(note);
    }

    /** Adds a controller change or pitch bend. */
    void add(EventLog events, int event) {
        int tick = events.tick(event);
        if (events.kind(event) == EventLog.CONTROL) {
            controls.add(new ControlChange(tick, events.data1(event), events.data2(event)));
        } else {
            bends.add(new PitchBend(tick, events.data2(event) << 7 | events.data1(event)));
        }
    }

    void sing(List<Lyric> words) {
        lyrics = words;
    }

    Track track() {
        controls.sort(Comparator.comparingLong(ControlChange::tick));
        bends.sort(Comparator.comparingLong(PitchBend::tick));
        return new Track(name, channel, program, notes, controls, bends, lyrics);
    }
}
