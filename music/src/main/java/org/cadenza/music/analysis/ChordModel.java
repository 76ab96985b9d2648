package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/**
 * How likely notes are under a chord: each sounding pitch class is drawn from the chord's tones, or now and then from
 * outside of them, and the lowest one is most often the root. All figures are natural logarithms of probabilities set by
 * hand from what textbooks call usual, not trained.
 */
final class ChordModel {

    /** Share of notes that are foreign to the chord, in the key and outside of it. */
    private static final double FOREIGN = 0.09;

    private static final double CHROMATIC = 0.03;
    private static final double ROOT_EXTRA = 1.25;
    private static final double OUTSIDE_KEY = -0.7;

    final List<Chord> chords;
    private final double[][] tone;
    private final double[] prior;

    /** A model of the given chords. */
    ChordModel(List<Chord> chords) {
        this.chords = List.copyOf(chords);
        tone = new double[chords.size()][12];
        prior = new double[chords.size()];
        for (int i = 0; i < tone.length; i++) {
            fill(chords.get(i), tone[i]);
            prior[i] = rarity(chords.get(i).quality());
        }
    }

    /** A model of every quality on every root. */
    static ChordModel ofAll() {
        List<Chord> chords = new ArrayList<>();
        for (int root = 0; root < 12; root++) {
            for (Quality quality : Quality.values()) {
                chords.add(new Chord(root, quality));
            }
        }
        return new ChordModel(chords);
    }

    /** The same chords in a key, where those of its scale are likelier. */
    ChordModel in(Key key) {
        ChordModel model = new ChordModel(chords);
        for (int i = 0; i < chords.size(); i++) {
            model.prior[i] += OUTSIDE_KEY * foreignTones(chords.get(i), key);
        }
        return model;
    }

    /** Tones outside the scale, where the raised seventh of minor belongs to its dominant. */
    private static int foreignTones(Chord chord, Key key) {
        int count = 0;
        for (int interval : chord.quality().intervals()) {
            int above = Math.floorMod(chord.root() + interval - key.tonic(), 12);
            boolean leadingTone = key.mode() == Mode.MINOR && above == 11 && chord.root() == (key.tonic() + 7) % 12;
            count += key.contains((key.tonic() + above) % 12) || leadingTone ? 0 : 1;
        }
        return count;
    }

    private static void fill(Chord chord, double[] row) {
        int tones = chord.quality().intervals().length;
        double each = (1 - FOREIGN - CHROMATIC) / (tones - 1 + ROOT_EXTRA);
        for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
            double probability = !chord.contains(pitchClass)
                    ? (FOREIGN + CHROMATIC) / (12 - tones)
                    : pitchClass == chord.root() ? each * ROOT_EXTRA : each;
            row[pitchClass] = Math.log(probability);
        }
    }

    private static double rarity(Quality quality) {
        return switch (quality) {
            case MAJOR -> 0;
            case MINOR -> -0.1;
            case DOMINANT_SEVENTH, MINOR_SEVENTH -> -0.6;
            case MAJOR_SEVENTH, DIMINISHED -> -1.0;
            case SUSPENDED_FOURTH, HALF_DIMINISHED, DIMINISHED_SEVENTH, SIXTH, POWER -> -1.4;
            case SUSPENDED_SECOND, MINOR_SIXTH, AUGMENTED, ADDED_NINTH, SEVENTH_SUSPENDED -> -1.8;
            default -> -2.2;
        };
    }

    /**
     * The log-likelihood of a window under chord {@code index}.
     *
     * @param weights how many notes of each pitch class sound on average: {@code [12]}
     * @param bass the lowest pitch class, -1 where there is none
     */
    double likelihood(int index, double[] weights, int bass) {
        double[] row = tone[index];
        double sum = 0;
        for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
            sum += weights[pitchClass] * row[pitchClass];
        }
        return bass < 0 ? sum : sum + bassLikelihood(chords.get(index), bass);
    }

    /** How usual chord {@code index} is, before any note is heard. */
    double prior(int index) {
        return prior[index];
    }

    private static double bassLikelihood(Chord chord, int bass) {
        int interval = Math.floorMod(bass - chord.root(), 12);
        if (interval == 0) {
            return Math.log(0.7);
        }
        return Math.log(chord.quality().has(interval) ? interval < 6 ? 0.12 : 0.08 : 0.01);
    }
}
