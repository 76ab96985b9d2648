package org.cadenza.learning.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;

/**
 * What the tune of a lead sheet is like: rhythm, repetition, intervals, and how it sits on its chords.
 *
 * <p>Variety falls and repetition rises with the length of a tune, so both are averaged over windows of 32 bars, each
 * beginning 16 after the one before, and pieces of different lengths can be compared.
 */
public final class Melody {

    private static final int WINDOW_BARS = 32;
    private static final int HOP_BARS = 16;
    /** Onsets are compared on a grid that holds sixteenths and triplets. */
    private static final int STEPS_PER_QUARTER = 12;

    private Melody() {}

    /**
     * The share of melody notes beginning on a strong beat that are tones of the chord then sounding; notes without a
     * chord are not counted. Strong is the first beat of a bar, and the middle of one of four felt beats.
     */
    public static double strongBeatChordTones(LeadSheet sheet) {
        int counted = 0;
        int inside = 0;
        for (Note note : sheet.melody()) {
            Chord chord = strong(sheet, note) ? sheet.chordAt(note.onset()) : null;
            if (chord != null) {
                counted++;
                inside += chord.contains(note.pitch()) ? 1 : 0;
            }
        }
        return counted == 0 ? Double.NaN : (double) inside / counted;
    }

    private static boolean strong(LeadSheet sheet, Note note) {
        Meter meter = sheet.meter();
        long period = meter.beats() % 4 == 0 ? 2 * meter.beatTicks(LeadSheet.TICKS_PER_QUARTER) : sheet.barTicks();
        return note.onset() % sheet.barTicks() % period == 0;
    }

    /** Different bar rhythms (places where notes begin) over bars in which any note begins, 0 to 1. */
    public static double rhythmVariety(LeadSheet sheet) {
        return overWindows(sheet, bars -> {
            List<List<Long>> rhythms = bars.stream().map(Bar::onsets).toList();
            return (double) new HashSet<>(rhythms).size() / rhythms.size();
        });
    }

    /**
     * The share of bars whose onsets and intervals occur in another bar of the window too, at any pitch, 0 to 1: literal
     * repetition and sequence. Bars with fewer than two notes are left out, since any two of them are alike.
     */
    public static double repetition(LeadSheet sheet) {
        return overWindows(sheet, bars -> {
            List<Bar> full = bars.stream().filter(bar -> bar.onsets.size() > 1).toList();
            Map<Bar, Integer> counts = new HashMap<>();
            full.forEach(bar -> counts.merge(bar, 1, Integer::sum));
            double recurring = full.stream().filter(bar -> counts.get(bar) > 1).count();
            return full.size() < 2 ? Double.NaN : recurring / full.size();
        });
    }

    /** Mean size of the steps between successive notes in semitones (mgeval {@code avg_pitch_shift}). */
    public static double meanInterval(List<Note> melody) {
        double sum = 0;
        for (int i = 1; i < melody.size(); i++) {
            sum += Math.abs(melody.get(i).pitch() - melody.get(i - 1).pitch());
        }
        return melody.size() < 2 ? Double.NaN : sum / (melody.size() - 1);
    }

    /** Mean time from one onset to the next in seconds (mgeval {@code avg_IOI}). */
    public static double meanInterOnset(LeadSheet sheet) {
        List<Note> melody = sheet.melody();
        if (melody.size() < 2) {
            return Double.NaN;
        }
        long span = melody.get(melody.size() - 1).onset() - melody.get(0).onset();
        return span * 60.0 / (LeadSheet.TICKS_PER_QUARTER * sheet.bpm() * (melody.size() - 1));
    }

    /** Entropy in bits of the times from one onset to the next, counted in twelfths of a quarter. */
    public static double interOnsetEntropy(LeadSheet sheet) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 1; i < sheet.melody().size(); i++) {
            long gap = sheet.melody().get(i).onset() - sheet.melody().get(i - 1).onset();
            counts.merge(steps(gap), 1, Integer::sum);
        }
        return Histogram.entropy(
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
    }

    /** Shares of twelve note lengths: see {@link NoteLengths#histogram}. */
    public static double[] lengthHistogram(LeadSheet sheet) {
        return NoteLengths.histogram(sheet.melody(), LeadSheet.TICKS_PER_QUARTER);
    }

    /** The notes that begin in one bar: places in steps from the bar's start, and pitches above the first. */
    private record Bar(List<Long> onsets, List<Integer> intervals) {}

    private static double overWindows(LeadSheet sheet, ToDoubleFunction<List<Bar>> measure) {
        List<Bar> bars = bars(sheet);
        int windows = 1 + Math.max(0, bars.size() - WINDOW_BARS) / HOP_BARS;
        double[] values = new double[windows];
        for (int i = 0; i < windows; i++) {
            int from = i * HOP_BARS;
            List<Bar> window = bars.subList(from, Math.min(bars.size(), from + WINDOW_BARS));
            values[i] = window.isEmpty() ? Double.NaN : measure.applyAsDouble(window);
        }
        return Summary.of(values).mean();
    }

    /** The bars in which any note begins, in order. */
    private static List<Bar> bars(LeadSheet sheet) {
        Map<Long, List<Note>> byBar = new TreeMap<>();
        for (Note note : sheet.melody()) {
            byBar.computeIfAbsent(note.onset() / sheet.barTicks(), bar -> new ArrayList<>())
                    .add(note);
        }
        List<Bar> bars = new ArrayList<>();
        byBar.values().forEach(notes -> {
            int first = notes.get(0).pitch();
            bars.add(new Bar(
                    notes.stream()
                            .map(note -> steps(note.onset() % sheet.barTicks()))
                            .toList(),
                    notes.stream().map(note -> note.pitch() - first).toList()));
        });
        return bars;
    }

    private static long steps(long ticks) {
        return Math.round((double) ticks * STEPS_PER_QUARTER / LeadSheet.TICKS_PER_QUARTER);
    }
}
