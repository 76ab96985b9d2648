package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Meter;

/** A measure as written: what sounds in it, in quarter notes from its start, and the signs that say what is played next. */
final class Measure {

    /** A note as written; {@code tiedBack} joins it to the one before. */
    record Tone(double onset, double duration, int pitch, String voice, boolean tiedBack) {}

    /** A chord from {@code onset} on; null says that there is none. */
    record Harmony(double onset, Chord chord) {}

    final List<Tone> tones = new ArrayList<>();
    final List<Harmony> harmonies = new ArrayList<>();

    /** What it holds, in quarter notes. */
    double length;

    /** In force here, or null before the first. */
    Meter meter;

    /** Sharps in the sounding signature, or null before the first. */
    Integer fifths;

    boolean minor;

    boolean repeatForward;

    /** How often the section that ends here is played, 0 where none ends. */
    int repeatTimes;

    /** Passes on which it is played; empty outside endings. */
    final Set<Integer> endings = new TreeSet<>();

    boolean endingStarts;
    boolean endingStops;
    boolean segno;
    boolean coda;
    boolean toCoda;
    boolean fine;
    boolean dalSegno;
    boolean daCapo;
}
