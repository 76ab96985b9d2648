package org.cadenza.music.arrange.player;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;

/** What one musician has written so far. */
public final class Line {

    private final List<Note> notes = new ArrayList<>();
    private final List<Track.PitchBend> bends = new ArrayList<>();
    private final List<Track.ControlChange> controls = new ArrayList<>();

    /** Adds a note; velocity is brought into 1 to 127, what has no length is left out. */
    public void add(long onset, long duration, int pitch, double velocity) {
        if (duration > 0) {
            int loudness = (int) Math.max(1, Math.min(127, Math.round(velocity)));
            notes.add(new Note(Math.max(0, onset), duration, pitch, loudness));
        }
    }

    /** Lets the notes of the last onset sound on. */
    public void hold(long ticks) {
        long last = notes.isEmpty() ? 0 : notes.get(notes.size() - 1).onset();
        for (int i = notes.size() - 1; i >= 0 && notes.get(i).onset() == last; i--) {
            notes.set(i, notes.get(i).withDuration(notes.get(i).duration() + ticks));
        }
    }

    /** Sets the pitch wheel, in cents up to 200 either way (the General MIDI bend range). */
    public void bend(long tick, double cents) {
        long value = Math.round(8192 + cents / 200 * 8191);
        bends.add(new Track.PitchBend(Math.max(0, tick), (int) Math.max(0, Math.min(16383, value))));
    }

    /** Sets a controller. */
    public void control(long tick, int controller, int value) {
        controls.add(new Track.ControlChange(Math.max(0, tick), controller, Math.max(0, Math.min(127, value))));
    }

    /** Takes everything from {@code tick} on away and ends there what still sounds. */
    public void cut(long tick) {
        notes.removeIf(note -> note.onset() >= tick);
        notes.replaceAll(note -> note.end() > tick ? note.withDuration(tick - note.onset()) : note);
        bends.removeIf(bend -> bend.tick() >= tick);
        controls.removeIf(control -> control.tick() >= tick);
    }

    public List<Note> notes() {
        return notes;
    }

    public List<Track.PitchBend> bends() {
        return bends;
    }

    public List<Track.ControlChange> controls() {
        return controls;
    }
}
