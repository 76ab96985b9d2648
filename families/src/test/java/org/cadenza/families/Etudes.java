package org.cadenza.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Simple piano pieces made by rule, for tests: broken chords over a bass, everything a multiple of 10 ms. */
final class Etudes {

    private static final int[] ROOTS = {0, 5, 7, 0};
    private static final int[][] FIGURES = {{0, 4, 7, 12}, {0, 7, 4, 7}, {12, 7, 4, 0}};
    private static final long EIGHTH = 240;
    private static final long BAR = 8 * EIGHTH;

    /** In the middle of a step of four. */
    private static final int LOUD = 82;

    private static final int SOFT = 62;

    private Etudes() {}

    /** {@code count} etudes of four bars, the same every time. */
    static List<LabelledItem<Piece>> labelled(int count) {
        List<LabelledItem<Piece>> etudes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Key key = Key.major(i * 7 % 12);
            etudes.add(new LabelledItem<>("etude " + i, etude(key, 4, i), Map.of("mode", "major", "arousal", "0.10")));
        }
        return etudes;
    }

    /** An etude of {@code bars} bars at 120 beats per minute. */
    static Piece etude(Key key, int bars, long seed) {
        int[] figure = FIGURES[new SplittableRandom(seed).nextInt(FIGURES.length)];
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            int root = 60 + (key.tonic() + ROOTS[bar % ROOTS.length]) % 12;
            notes.add(new Note(bar * BAR, BAR - 48, root - 24, LOUD));
            for (int i = 0; i < 8; i++) {
                notes.add(new Note(bar * BAR + i * EIGHTH, EIGHTH - 48, root + figure[i % figure.length], SOFT));
            }
        }
        Track piano = new Track("Piano", 0, 0, notes);
        return new Piece("etude", TempoMap.constant(480, 120), List.of(), List.of(), List.of(piano));
    }
}
