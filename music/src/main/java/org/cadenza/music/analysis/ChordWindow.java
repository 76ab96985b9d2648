package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Note;

/**
 * What sounds in a stretch of time.
 *
 * @param weights how many notes of each pitch class, each counted by the square root of the share of the time that it
 *     sounds: {@code [12]}
 * @param bass the lowest pitch class, -1 in silence
 */
record ChordWindow(long from, long until, double[] weights, int bass) {

    /** Above all MIDI pitches. */
    private static final int NONE = 128;

    /** More notes than this at once say no more about the harmony. */
    private static final double LOUDEST = 6;

    /** A note that begins later and takes up less of the window than this is not what the harmony stands on. */
    private static final double PASSING = 1 / 3.0;

    static ChordWindow of(List<Note> notes, long from, long until) {
        double[] weights = new double[12];
        double sum = 0;
        int lowest = NONE;
        int lowestHeld = NONE;
        for (Note note : notes) {
            double share = (Math.min(note.end(), until) - Math.max(note.onset(), from)) / (double) (until - from);
            if (share > 0) {
                weights[note.pitch() % 12] += Math.sqrt(share);
                sum += Math.sqrt(share);
                lowest = Math.min(lowest, note.pitch());
                boolean held = share >= PASSING || note.onset() <= from;
                lowestHeld = held ? Math.min(lowestHeld, note.pitch()) : lowestHeld;
            }
        }
        for (int i = 0; i < 12 && sum > LOUDEST; i++) {
            weights[i] *= LOUDEST / sum;
        }
        int bass = lowestHeld < NONE ? lowestHeld : lowest;
        return new ChordWindow(from, until, weights, bass < NONE ? bass % 12 : -1);
    }

    /**
     * The windows between {@code boundaries}.
     *
     * @param notes ordered
     */
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

    /** Whether nothing sounds. */
    boolean empty() {
        return bass < 0;
    }

    /** The chord over the bass of this window, if that is one of its tones. */
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
