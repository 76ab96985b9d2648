package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * What a sustain pedal does to notes: one that is let go while the pedal of its channel is down (64 or more) sounds on
 * until the pedal comes up or the pitch is struck again, as in Magenta's {@code apply_sustain_control_changes}. A pedal
 * that never comes up does so at the end of the piece.
 */
public final class Sustain {

    private static final int DOWN = 64;

    private Sustain() {}

    /** {@code tracks} with notes as long as they sound, and without pedals; drums stay as they are. */
    public static List<Track> sounding(Piece piece) {
        List<Track> sounding = new ArrayList<>();
        for (Track track : piece.tracks()) {
            sounding.add(track.drums() ? track : sounding(piece, track));
        }
        return sounding;
    }

    private static Track sounding(Piece piece, Track track) {
        TreeMap<Long, Boolean> pedal = pedal(piece, track.channel());
        List<Note> notes = new ArrayList<>();
        long[] next = new long[128];
        Arrays.fill(next, Long.MAX_VALUE);
        List<Note> backwards = new ArrayList<>(track.notes());
        Collections.reverse(backwards);
        for (Note note : backwards) {
            long end = Math.max(note.end(), Math.min(release(pedal, note.end(), piece.end()), next[note.pitch()]));
            notes.add(note.withDuration(end - note.onset()));
            next[note.pitch()] = note.onset();
        }
        return track.withNotes(notes)
                .withControls(track.controls().stream()
                        .filter(control -> control.controller() != Track.ControlChange.PEDAL)
                        .toList());
    }

    /** Where the pedal of {@code channel} goes down and comes up; of several changes at one tick the last counts. */
    private static TreeMap<Long, Boolean> pedal(Piece piece, int channel) {
        TreeMap<Long, Boolean> pedal = new TreeMap<>();
        for (Track track : piece.tracks()) {
            for (Track.ControlChange control : track.controls()) {
                if (track.channel() == channel && control.controller() == Track.ControlChange.PEDAL) {
                    pedal.put(control.tick(), control.value() >= DOWN);
                }
            }
        }
        return pedal;
    }

    /** When what is let go at {@code tick} ends. */
    private static long release(TreeMap<Long, Boolean> pedal, long tick, long end) {
        Map.Entry<Long, Boolean> state = pedal.floorEntry(tick);
        if (state == null || !state.getValue()) {
            return tick;
        }
        for (Map.Entry<Long, Boolean> change : pedal.tailMap(tick, false).entrySet()) {
            if (!change.getValue()) {
                return change.getKey();
            }
        }
        return end;
    }
}
