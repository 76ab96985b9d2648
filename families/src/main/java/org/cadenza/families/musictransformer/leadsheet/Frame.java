package org.cadenza.families.musictransformer.leadsheet;

import java.util.Collections;
import java.util.List;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;

/**
 * What is given before the first token of a song, and never hidden.
 *
 * @param key whose tonic says which pitches lie in the MIDI range
 * @param phases the place of each bar in its phrase, and so how many bars there are
 * @param melody whether the song has one
 * @param chords whether it has any
 */
record Frame(Key key, Grid grid, List<Phase> phases, boolean melody, boolean chords) {

    /** The longest song that can be read. */
    private static final int MAX_BARS = 10_000;

    Frame {
        phases = List.copyOf(phases);
        if (phases.isEmpty() || phases.size() > MAX_BARS) {
            throw new IllegalArgumentException("bars are " + phases.size() + ", expected 1 to " + MAX_BARS);
        }
        if (!grid.learnable()) {
            throw new IllegalArgumentException("meter is " + grid.meter() + ", expected one that fits the grid");
        }
        if (!melody && !chords) {
            throw new IllegalArgumentException("a song has neither melody nor chords, expected one of them");
        }
    }

    static Frame of(Song song) {
        return new Frame(song.key(), song.grid(), song.phases(), song.hasMelody(), song.hasChords());
    }

    /** Thirty-two bars of 4/4 in C with all there can be. */
    static Frame standard() {
        List<Phase> phases = Collections.nCopies(32, Phase.SECOND);
        return new Frame(Key.major(0), Grid.of(Meter.FOUR_FOUR), phases, true, true);
    }

    int bars() {
        return phases.size();
    }

    /** Bars in front of the first full one: 1 where the song has a pick-up, else 0. */
    int pickUp() {
        return phases.get(0) == Phase.FOURTH ? 1 : 0;
    }

    /** Whether {@code pitch}, counted from the tonic, is a MIDI pitch. */
    boolean playable(int pitch) {
        return pitch + key.tonic() >= 0 && pitch + key.tonic() <= 127;
    }
}
