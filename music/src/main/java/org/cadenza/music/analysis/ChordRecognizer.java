package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/**
 * Names the chords that notes make. One window is matched against every root and quality with weight on the bass; a
 * stretch of music is segmented by the most likely path through such windows, where changing chord has a price and
 * chords of the key are likelier (as in Temperley, "A unified probabilistic model for polyphonic music analysis", 2009,
 * in much simpler form).
 */
public final class ChordRecognizer {

    private static final double CHANGE = -1.6;
    /** More notes than this at once say no more about the harmony. */
    private static final double LOUDEST = 6;

    private static final ChordModel MODEL = new ChordModel(List.of(Quality.values()));

    private ChordRecognizer() {}

    /** The chord of notes that sound together or soon after one another; empty without notes. */
    public static Optional<Chord> chord(List<Note> notes) {
        long from = notes.stream().mapToLong(Note::onset).min().orElse(0);
        long until = notes.stream().mapToLong(Note::end).max().orElse(0);
        if (until == from) {
            return Optional.empty();
        }
        Window window = Window.of(notes, from, until);
        int best = 0;
        for (int i = 1; i < MODEL.chords.size(); i++) {
            if (score(MODEL, i, window) > score(MODEL, best, window)) {
                best = i;
            }
        }
        return Optional.of(window.inverted(MODEL.chords.get(best)));
    }

    /** The chords of all pitched tracks, changing at most once a span. */
    public static List<ChordSpan> chords(Piece piece, Key key, Span span) {
        return chords(PitchClasses.pitched(piece), key, span.boundaries(piece));
    }

    /**
     * The chords of {@code notes}.
     *
     * @param boundaries where chords may change, in ticks, ascending; the last one ends the last chord
     */
    public static List<ChordSpan> chords(List<Note> notes, Key key, List<Long> boundaries) {
        ChordModel model = MODEL.in(key);
        List<Window> windows = Window.all(notes, boundaries);
        double[][] scores = new double[windows.size()][model.chords.size()];
        for (int step = 0; step < scores.length; step++) {
            Window window = windows.get(step);
            for (int i = 0; i < scores[step].length && !window.empty(); i++) {
                scores[step][i] = score(model, i, window);
            }
        }
        return spans(model, windows, Viterbi.path(scores, CHANGE));
    }

    private static double score(ChordModel model, int index, Window window) {
        return model.likelihood(index, window.weights(), window.bass()) + model.prior(index);
    }

    private static List<ChordSpan> spans(ChordModel model, List<Window> windows, int[] path) {
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
                Chord chord = windows.get(first).inverted(model.chords.get(path[start]));
                spans.add(new ChordSpan(onset, windows.get(last).until() - onset, chord));
            }
            start = end;
        }
        return spans;
    }

    /** What sounds in a stretch of time: average number of notes of each pitch class, and the lowest one's. */
    private record Window(long from, long until, double[] weights, int bass) {

        static Window of(List<Note> notes, long from, long until) {
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
            return new Window(from, until, weights, lowest == null ? -1 : lowest.pitch() % 12);
        }

        static List<Window> all(List<Note> notes, List<Long> boundaries) {
            List<Window> windows = new ArrayList<>();
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
    }
}
