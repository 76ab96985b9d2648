package org.cadenza.families.crnngan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * A piece as events, each of some tones that begin together.
 *
 * @param numbers [events, 1 + 3 tones]: ticks since the last event (384 a quarter), then length in ticks, MIDI pitch and
 *     velocity of each tone; a tone that is not there has length 0, pitch 0 and velocity 0
 * @param width numbers in an event
 * @param label the player is told, or empty
 * @param bpm at its start
 */
record EventSong(float[] numbers, int width, String label, double bpm) {

    static final int TICKS_PER_QUARTER = 384;

    /** Fewer are no music. */
    static final int LEAST = 16;

    /** The silent tone that marks a quarter. */
    private static final int PACE_PITCH = 69;

    private record Tone(double onset, double length, int pitch, int velocity) {}

    /** @throws UnsuitableException if it has fewer than 16 events */
    static EventSong of(Piece piece, CrnnGanConfig.Events how, String label) throws UnsuitableException {
        List<Tone> tones = tones(piece, how);
        int width = how.width();
        List<float[]> events = new ArrayList<>();
        double last = tones.isEmpty() ? 0 : tones.get(0).onset;
        for (int next = 0; next < tones.size(); ) {
            double onset = tones.get(next).onset;
            float[] event = new float[width];
            event[0] = (float) (onset - last);
            for (int tone = 0; tone < how.tones() && next < tones.size() && tones.get(next).onset == onset; tone++) {
                Tone own = tones.get(next++);
                event[1 + 3 * tone] = (float) own.length;
                event[2 + 3 * tone] = own.pitch;
                event[3 + 3 * tone] = own.velocity;
            }
            events.add(event);
            last = onset;
        }
        if (events.size() < LEAST) {
            throw new UnsuitableException("it has " + events.size() + " notes or chords, expected at least " + LEAST);
        }
        float[] numbers = new float[events.size() * width];
        for (int i = 0; i < events.size(); i++) {
            System.arraycopy(events.get(i), 0, numbers, i * width, width);
        }
        return new EventSong(numbers, width, label, piece.tempo().bpm());
    }

    private static List<Tone> tones(Piece piece, CrnnGanConfig.Events how) {
        double scale = (double) TICKS_PER_QUARTER / piece.ticksPerQuarter();
        List<Tone> tones = new ArrayList<>();
        for (Track track : piece.tracks()) {
            for (Note note : track.drums() && !how.drums() ? List.<Note>of() : track.notes()) {
                tones.add(new Tone(note.onset() * scale, note.duration() * scale, note.pitch(), note.velocity()));
            }
        }
        if (how.paced()) {
            for (long tick = 0; tick < piece.end() * scale; tick += TICKS_PER_QUARTER) {
                tones.add(new Tone(tick, 0, PACE_PITCH, 0));
            }
        }
        tones.sort(Comparator.comparingDouble(Tone::onset));
        return tones;
    }

    /** Adds the tones of {@code event} that begins at {@code now}, none of them to last beyond {@code end}. */
    static void addNotes(float[] event, long now, long end, List<Note> notes) {
        for (int tone = 1; tone < event.length; tone += 3) {
            if (event[tone] > 0) {
                long length = Math.min((long) event[tone], end - now);
                notes.add(new Note(now, length, (int) event[tone + 1], (int) event[tone + 2]));
            }
        }
    }

    int events() {
        return numbers.length / width;
    }

    /** The event that begins with number {@code index} of {@link #numbers}. */
    float[] event(int index) {
        float[] event = new float[width];
        System.arraycopy(numbers, index * width, event, 0, width);
        return event;
    }
}
