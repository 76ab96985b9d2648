package org.cadenza.music.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.score.Chord;
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

    private static final ChordModel BLOCK = ChordModel.ofAll(ChordModel.Texture.BLOCK);
    private static final ChordModel FLOW = ChordModel.ofAll(ChordModel.Texture.FLOW);

    private ChordRecognizer() {}

    /** The chord of notes that sound together or soon after one another; empty without notes. */
    public static Optional<Chord> chord(List<Note> notes) {
        long from = notes.stream().mapToLong(Note::onset).min().orElse(0);
        long until = notes.stream().mapToLong(Note::end).max().orElse(0);
        if (until == from) {
            return Optional.empty();
        }
        ChordWindow window = ChordWindow.of(notes, from, until);
        int best = 0;
        for (int i = 1; i < BLOCK.chords.size(); i++) {
            if (score(BLOCK, i, window) > score(BLOCK, best, window)) {
                best = i;
            }
        }
        return Optional.of(window.inverted(BLOCK.chords.get(best)));
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
        ChordModel model = FLOW.in(key);
        List<ChordWindow> windows = ChordWindow.all(notes, boundaries);
        double[][] scores = new double[windows.size()][model.chords.size()];
        for (int step = 0; step < scores.length; step++) {
            ChordWindow window = windows.get(step);
            for (int i = 0; i < scores[step].length && !window.empty(); i++) {
                scores[step][i] = score(model, i, window);
            }
        }
        return inverted(ChordWindow.spans(model.chords, windows, Viterbi.path(scores, CHANGE)), windows);
    }

    /** The spans with the bass that each of them begins with. */
    private static List<ChordSpan> inverted(List<ChordSpan> spans, List<ChordWindow> windows) {
        Map<Long, ChordWindow> byOnset = new HashMap<>();
        windows.forEach(window -> byOnset.put(window.from(), window));
        return spans.stream()
                .map(span -> new ChordSpan(
                        span.onset(), span.duration(), byOnset.get(span.onset()).inverted(span.chord())))
                .toList();
    }

    private static double score(ChordModel model, int index, ChordWindow window) {
        return model.likelihood(index, window.weights(), window.bass()) + model.prior(index);
    }
}
