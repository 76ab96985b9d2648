package org.cadenza.music.arrange.player;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cadenza.music.arrange.harmony.FourPart;
import org.cadenza.music.arrange.harmony.FourPart.Slot;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Note;

/** The four-part setting that several {@link VoicePlayer}s sing from, worked out once for a song. */
public final class Choir {

    private final Instrument soprano;
    private List<Slot> slots;
    private List<int[]> voices;

    /** @param soprano who has the tune, in whose octave it is set */
    public Choir(Instrument soprano) {
        this.soprano = soprano;
    }

    List<Slot> slots(Song song) {
        work(song);
        return slots;
    }

    /** Pitches of soprano, alto, tenor and bass for each slot. */
    List<int[]> voices(Song song) {
        work(song);
        return voices;
    }

    private void work(Song song) {
        if (slots == null) {
            slots = moments(song);
            voices = new FourPart(song.key()).set(slots);
        }
    }

    /** The voices move where a chord begins and on every beat on which the tune moves. */
    private List<Slot> moments(Song song) {
        TreeSet<Long> times = new TreeSet<>();
        for (ChordSpan span : song.harmony().spans()) {
            times.add(span.onset());
        }
        for (Note note : song.sheet().melody()) {
            if (note.onset() % song.beatTicks() == 0
                    && note.onset() < song.harmony().close()) {
                times.add(note.onset());
            }
        }
        times.add(song.end());
        int shift = LeadPlayer.shift(song, soprano);
        List<Slot> moments = new ArrayList<>();
        for (long time = times.first(); time < song.end(); ) {
            long next = times.higher(time);
            List<Note> tune = song.melody(time, time + 1);
            int pitch = tune.isEmpty() ? -1 : soprano.fold(tune.get(0).pitch() + shift);
            moments.add(new Slot(time, next - time, song.harmony().at(time).chord(), pitch));
            time = next;
        }
        return moments;
    }
}
