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

    private static final double OUTSIDE_KEY = -0.7;

    /**
     * What kind of notes to expect.
     *
     * @param foreign the share that does not belong to the chord, between 0 and 1
     * @param rootEmphasis how many times likelier the root is than another tone
     * @param missing the price of a tone of the chord that does not sound
     * @param habit how much the rarity of a quality counts, 0 for not at all
     */
    record Texture(double foreign, double rootEmphasis, double missing, double habit) {

        /** Notes struck together, which all belong. */
        static final Texture BLOCK = new Texture(0.02, 1.25, 2, 0.4);

        /**
         * Whatever sounds in a stretch of time, with passing notes, and the root doubled. Passing notes make rare qualities
         * look likelier than they are, so that rarity counts twice: measured on POP909, docs/decisions/0007.
         */
        static final Texture FLOW = new Texture(0.12, 1.25, 0, 2);

        /** One voice. */
        static final Texture TUNE = new Texture(0.12, 1, 0, 0);
    }

    final List<Chord> chords;
    private final Texture texture;
    private final double[][] tone;
    private final double[][] bass;
    private final double[] prior;

    /** A model of the given chords. */
    ChordModel(List<Chord> chords, Texture texture) {
        this.chords = List.copyOf(chords);
        this.texture = texture;
        tone = new double[chords.size()][12];
        bass = new double[chords.size()][12];
        prior = new double[chords.size()];
        for (int i = 0; i < tone.length; i++) {
            fill(chords.get(i), tone[i], bass[i]);
            prior[i] = texture.habit * rarity(chords.get(i).quality());
        }
    }

    /** A model of every quality on every root. */
    static ChordModel ofAll(Texture texture) {
        List<Chord> chords = new ArrayList<>();
        for (int root = 0; root < 12; root++) {
            for (Quality quality : Quality.values()) {
                chords.add(new Chord(root, quality));
            }
        }
        return new ChordModel(chords, texture);
    }

    /** The same chords in a key, where those of its scale are likelier. */
    ChordModel in(Key key) {
        ChordModel model = new ChordModel(chords, texture);
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

    private void fill(Chord chord, double[] tones, double[] basses) {
        int count = chord.quality().intervals().length;
        double each = (1 - texture.foreign) / (count - 1 + texture.rootEmphasis);
        for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
            double probability = !chord.contains(pitchClass)
                    ? texture.foreign / (12 - count)
                    : pitchClass == chord.root() ? each * texture.rootEmphasis : each;
            tones[pitchClass] = Math.log(probability);
            basses[pitchClass] = Math.log(bassProbability(chord, pitchClass));
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
     * @param lowest the lowest pitch class, -1 where there is none
     */
    double likelihood(int index, double[] weights, int lowest) {
        double[] row = tone[index];
        double sum = lowest < 0 ? 0 : bass[index][lowest];
        for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
            sum += weights[pitchClass] * row[pitchClass];
            if (texture.missing > 0
                    && weights[pitchClass] == 0
                    && chords.get(index).contains(pitchClass)) {
                sum -= texture.missing;
            }
        }
        return sum;
    }

    /** How usual chord {@code index} is, before any note is heard. */
    double prior(int index) {
        return prior[index];
    }

    private static double bassProbability(Chord chord, int pitchClass) {
        int interval = Math.floorMod(pitchClass - chord.root(), 12);
        if (interval == 0) {
            return 0.7;
        }
        return chord.quality().has(interval) ? interval < 6 ? 0.12 : 0.08 : 0.01;
    }
}
