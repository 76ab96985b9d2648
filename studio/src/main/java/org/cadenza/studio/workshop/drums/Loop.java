package org.cadenza.studio.workshop.drums;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.drums.Beat.Stroke;

/**
 * A beat in time: where each stroke falls once tempo, swing and the length of a step are chosen.
 *
 * @param bpm quarter notes in a minute
 * @param swing how late every second step comes: 0 even, 1 as triplets
 * @param division steps in a quarter
 * @param pitches MIDI note of each lane
 */
record Loop(Beat beat, double bpm, double swing, int division, Map<DrumLane, Integer> pitches, String name) {

    static final int TICKS_PER_QUARTER = 480;

    private static final double TRIPLET = 1 / 3.0;

    /** Length in ticks. */
    long end() {
        return (long) beat.steps() * stepTicks();
    }

    double seconds() {
        return beat.steps() * 60 / (bpm * division);
    }

    private int stepTicks() {
        return TICKS_PER_QUARTER / division;
    }

    /** A clip that lasts as long as the loop, to the tick, with tempo and meter. */
    byte[] midi() {
        return MidiWriter.write(piece(notes()), List.of(), end());
    }

    /** What is played on the drum channel at this tempo. */
    Piece piece(List<Note> notes) {
        return new Piece(
                name,
                TempoMap.constant(TICKS_PER_QUARTER, bpm),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Drums", Track.DRUM_CHANNEL, 0, notes)));
    }

    /**
     * One note for each stroke, half a step long or until the next of its pitch. Of two lanes that share a note and
     * strike at once, the louder is heard. What would be too early for the loop begins with it.
     */
    List<Note> notes() {
        Map<Integer, TreeMap<Long, Integer>> onsets = new TreeMap<>();
        for (Stroke stroke : beat.strokes()) {
            onsets.computeIfAbsent(pitches.get(stroke.lane()), pitch -> new TreeMap<>())
                    .merge(onset(stroke), stroke.velocity(), Math::max);
        }
        List<Note> notes = new ArrayList<>();
        onsets.forEach((pitch, velocities) -> velocities.forEach((onset, velocity) -> {
            Long next = velocities.higherKey(onset);
            long limit = next == null ? end() : next;
            notes.add(new Note(onset, Math.min(stepTicks() / 2, limit - onset), pitch, velocity));
        }));
        notes.sort(Comparator.naturalOrder());
        return notes;
    }

    private long onset(Stroke stroke) {
        double late = stroke.offset() + (stroke.step() % 2 == 1 ? swing * TRIPLET : 0);
        return Math.max(0, Math.round((stroke.step() + late) * stepTicks()));
    }
}
