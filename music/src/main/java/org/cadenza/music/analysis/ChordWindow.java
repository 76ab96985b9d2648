package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Note;

/** What sounds in a stretch of time: average number of notes of each pitch class, and the lowest one's. */
record ChordWindow(long from, long until, double[] weights, int bass) {

    /** More notes than this at once say no more about the harmony. */
    private static final double LOUDEST = 6;

    static ChordWindow of(List<Note> notes, long from, long until) {
        double[] weights = new double[12];
        Note lowest = null;
        double sum = 0;
        for (Note note : notes) {
            long overlap = Math.min(note.end(), until) - Math.max(note.onset(), from);
            if (overlap > 0) {
                double weight = Math.sqrt(overlap / (double) (until - from));
                weights[note.pitch() % 12] += weight;
                sum += weight;
                lowest = lowest == null || note.pitch() < lowest.pitch() ? note : lowest;
            }
        }
        for (int i = 0; i < 12 && sum > LOUDEST; i++) {
            weights[i] *= LOUDEST / sum;
        }
        return new ChordWindow(from, until, weights, lowest == null ? -1 : lowest.pitch() % 12);
    }

    static List<ChordWindow> all(List<Note> notes, List<Long> boundaries) {
        List<ChordWindow> windows = new ArrayList<>();
        List<Note> sounding = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < boundaries.size(); i++) {
            long from = boundaries.get(i);
            long until = boundaries.get(i + 1);
            sounding.removeIf(note -> note.end() <= from);
            while (next < notes.size() && notes.get(next).onset() < until) {
                sounding.add(notes.get(next++));
            }
            windows.add(of(sounding, from, until));
        }
        return windows;
    }

    boolean empty() {
        return bass < 0;
    }

    Chord inverted(Chord chord) {
        return bass >= 0 && chord.contains(bass) ? new Chord(chord.root(), chord.quality(), bass) : chord;
    }

    /** Joins neighbouring windows of one chord, leaving out those at its ends where nothing sounds. */
    static List<ChordSpan> spans(List<Chord> chords, List<ChordWindow> windows, int[] path) {
        List<ChordSpan> spans = new ArrayList<>();
        int start = 0;
        while (start < path.length) {
            int end = start + 1;
            while (end < path.length && path[end] == path[start]) {
                end++;
            }
            int first = start;
            int last = end - 1;
            while (first <= last && windows.get(first).empty()) {
                first++;
            }
            while (last >= first && windows.get(last).empty()) {
                last--;
            }
            if (first <= last) {
                long onset = windows.get(first).from();
                spans.add(new ChordSpan(onset, windows.get(last).until() - onset, chords.get(path[start])));
            }
            start = end;
        }
        return spans;
    }
}
