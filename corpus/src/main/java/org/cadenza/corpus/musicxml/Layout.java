package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/**
 * Puts measures, in the order of playing, onto bars of ticks. A short first measure is an upbeat: it ends where bar 1
 * begins. A short measure later on shares its bar with the short one that follows and completes it, as happens around
 * repeat signs; left alone it is filled up with silence.
 */
final class Layout {

    private static final int VELOCITY = 80;
    private static final double EPSILON = 1e-6;

    private final double barQuarters;
    private final String voice;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, Integer> lastOfPitch = new HashMap<>();
    private final TreeMap<Long, Optional<Chord>> chords = new TreeMap<>();

    private double barStart;
    private double filled;

    Layout(double barQuarters, String voice) {
        this.barQuarters = barQuarters;
        this.voice = voice;
    }

    /** Says that playing goes on elsewhere, under {@code chord}, the one in force there, or null. */
    void jump(Chord chord) {
        chordAt(ticks(barStart + filled), chord);
    }

    /** Adds a measure. */
    void add(Measure measure) {
        double length = measure.length < EPSILON ? barQuarters : measure.length;
        double start = place(length);
        for (Measure.Tone tone : measure.tones) {
            if (tone.voice().equals(voice)) {
                sound(tone, start);
            }
        }
        for (Measure.Harmony harmony : measure.harmonies) {
            chordAt(ticks(start + Math.min(harmony.onset(), length)), harmony.chord());
        }
    }

    private double place(double length) {
        boolean partial = length < barQuarters - EPSILON;
        if (partial && barStart == 0 && filled == 0) {
            barStart = barQuarters;
            return barQuarters - length;
        }
        if (!partial || filled + length > barQuarters + EPSILON) {
            closeBar();
        }
        double start = barStart + filled;
        if (partial) {
            filled += length;
        } else {
            barStart += barQuarters * Math.ceil((length - EPSILON) / barQuarters);
        }
        if (filled > barQuarters - EPSILON) {
            closeBar();
        }
        return start;
    }

    private void closeBar() {
        if (filled > 0) {
            barStart += barQuarters;
            filled = 0;
        }
    }

    private void sound(Measure.Tone tone, double start) {
        long onset = ticks(start + tone.onset());
        long end = ticks(start + tone.onset() + tone.duration());
        Integer before = lastOfPitch.get(tone.pitch());
        if (tone.tiedBack() && before != null && notes.get(before).end() == onset) {
            notes.set(
                    before,
                    notes.get(before).withDuration(end - notes.get(before).onset()));
        } else if (end > onset) {
            lastOfPitch.put(tone.pitch(), notes.size());
            notes.add(new Note(onset, end - onset, tone.pitch(), VELOCITY));
        }
    }

    private void chordAt(long tick, Chord chord) {
        chords.put(tick, Optional.ofNullable(chord));
    }

    private static long ticks(double quarters) {
        return Math.round(quarters * LeadSheet.TICKS_PER_QUARTER);
    }

    /** Bars begun. */
    int bars() {
        return (int) Math.round(barStart / barQuarters) + (filled > 0 ? 1 : 0);
    }

    /** The voice as one line: the highest of notes that start together, each ending where the next begins. */
    List<Note> melody() {
        TreeMap<Long, Note> line = new TreeMap<>();
        notes.forEach(note -> line.merge(note.onset(), note, (a, b) -> a.pitch() >= b.pitch() ? a : b));
        List<Note> melody = new ArrayList<>();
        line.forEach((onset, note) -> {
            Long next = line.higherKey(onset);
            melody.add(next == null || next >= note.end() ? note : note.withDuration(next - onset));
        });
        return melody;
    }

    /** The chords, each up to the next; repeated ones as one. */
    List<ChordSpan> chords() {
        List<ChordSpan> spans = new ArrayList<>();
        long end = ticks(bars() * barQuarters);
        Map.Entry<Long, Optional<Chord>> open = null;
        for (Map.Entry<Long, Optional<Chord>> entry : chords.entrySet()) {
            if (open == null || !open.getValue().equals(entry.getValue())) {
                close(open, entry.getKey(), spans);
                open = entry;
            }
        }
        close(open, end, spans);
        return spans;
    }

    private static void close(Map.Entry<Long, Optional<Chord>> open, long end, List<ChordSpan> spans) {
        if (open != null && open.getValue().isPresent() && end > open.getKey()) {
            spans.add(new ChordSpan(
                    open.getKey(), end - open.getKey(), open.getValue().get()));
        }
    }
}
