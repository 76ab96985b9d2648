package org.cadenza.music.score;

/**
 * One sounding note.
 *
 * @param onset start, in ticks from the start of the piece, 0 or more
 * @param duration length in ticks, 0 or more (0 only where a file says so)
 * @param pitch MIDI note number, 0 to 127 (60 is middle C); on the drum channel the number names an instrument
 * @param velocity MIDI velocity, 1 to 127
 */
public record Note(long onset, long duration, int pitch, int velocity) implements Comparable<Note> {

    public Note {
        Check.range("onset", onset, 0, Long.MAX_VALUE);
        Check.range("duration", duration, 0, Long.MAX_VALUE);
        Check.range("pitch", pitch, 0, 127);
        Check.range("velocity", velocity, 1, 127);
    }

    /** The first tick after the note. */
    public long end() {
        return onset + duration;
    }

    public Note withOnset(long newOnset) {
        return new Note(newOnset, duration, pitch, velocity);
    }

    public Note withDuration(long newDuration) {
        return new Note(onset, newDuration, pitch, velocity);
    }

    public Note withPitch(int newPitch) {
        return new Note(onset, duration, newPitch, velocity);
    }

    public Note withVelocity(int newVelocity) {
        return new Note(onset, duration, pitch, newVelocity);
    }

    /** Orders by onset, then pitch, then duration, then velocity. */
    @Override
    public int compareTo(Note other) {
        int order = Long.compare(onset, other.onset);
        if (order == 0) {
            order = Integer.compare(pitch, other.pitch);
        }
        if (order == 0) {
            order = Long.compare(duration, other.duration);
        }
        return order == 0 ? Integer.compare(velocity, other.velocity) : order;
    }
}
