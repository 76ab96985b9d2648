package org.cadenza.music.abc;

import java.util.List;
import java.util.Set;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;

/** What stands in a tune, as written; repeats are not played out yet. */
sealed interface Event {

    /**
     * Notes that begin together, or a rest.
     *
     * @param pitches MIDI note numbers; none for a rest
     * @param ticks how long
     * @param tied whether they go on in the notes of the same pitch that follow
     */
    record Sound(List<Integer> pitches, long ticks, boolean tied) implements Event {

        public Sound {
            pitches = List.copyOf(pitches);
        }

        Sound withTicks(long newTicks) {
            return new Sound(pitches, newTicks, tied);
        }

        Sound withTie() {
            return new Sound(pitches, ticks, true);
        }
    }

    /** A chord symbol in quotes. */
    record Symbol(String name) implements Event {}

    /** {@code |:} */
    record RepeatStart() implements Event {}

    /** {@code :|} */
    record RepeatEnd() implements Event {}

    /** A double bar. */
    record SectionEnd() implements Event {}

    /** {@code [1}: what follows is played these times only. */
    record Ending(Set<Integer> times) implements Event {}

    record MeterChange(Meter meter) implements Event {}

    record KeyChange(Key key) implements Event {}

    /** @param microseconds to a quarter */
    record TempoChange(int microseconds) implements Event {}
}
