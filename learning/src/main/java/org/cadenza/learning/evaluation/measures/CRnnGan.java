package org.cadenza.learning.evaluation.measures;

import static org.cadenza.learning.evaluation.measures.Measure.NO_NOTES;
import static org.cadenza.learning.evaluation.measures.Measure.NO_TONES;
import static org.cadenza.learning.evaluation.measures.Measure.PUBLISHED;
import static org.cadenza.learning.evaluation.measures.Measure.number;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.cadenza.music.score.Note;

/**
 * The statistics of C-RNN-GAN's Figure 3, each as it was published and as its paper words it. All take notes; the
 * published ones are given those of all tracks, drums among them, track after track. Left out are its estimated beat and
 * the differences of its most frequent intervals: the latter hang on the order of a Python 2 dictionary where two are as frequent.
 */
final class CRnnGan {

    /** Major, natural minor and harmonic minor, as semitones above the root. */
    private static final int[][] SCALES = {
        {0, 2, 4, 5, 7, 9, 11}, {0, 2, 3, 5, 7, 8, 10}, {0, 2, 3, 5, 7, 8, 11},
    };

    private static final int TRIPLE = 3;

    private static final String NOT_SIX = "fewer than six pitched notes";

    /** In the order in which they are shown. */
    static final List<Measure> ALL = List.of(
            number(
                    Source.C_RNN_GAN,
                    "scale consistency",
                    "share of tones in the best of 36 scales",
                    NO_TONES,
                    piece -> scaleConsistency(piece.tones())),
            number(
                    Source.C_RNN_GAN,
                    "scale consistency" + PUBLISHED,
                    "the same, tones below the root in no scale",
                    NO_NOTES,
                    piece -> publishedScaleConsistency(piece.all())),
            number(
                    Source.C_RNN_GAN,
                    "tone span",
                    "highest minus lowest tone, semitones",
                    NO_TONES,
                    piece -> toneSpan(piece.tones())),
            number(
                    Source.C_RNN_GAN,
                    "tone span" + PUBLISHED,
                    "the same, drums as tones",
                    NO_NOTES,
                    piece -> toneSpan(piece.all())),
            number(Source.C_RNN_GAN, "unique tones", "different tones", NO_TONES, piece -> uniqueTones(piece.tones())),
            number(
                    Source.C_RNN_GAN,
                    "unique tones" + PUBLISHED,
                    "the same, drums as tones",
                    NO_NOTES,
                    piece -> uniqueTones(piece.all())),
            number(
                    Source.C_RNN_GAN,
                    "intensity span",
                    "highest minus lowest velocity",
                    NO_TONES,
                    piece -> intensitySpan(piece.tones())),
            number(
                    Source.C_RNN_GAN,
                    "intensity span" + PUBLISHED,
                    "the same, drums too",
                    NO_NOTES,
                    piece -> intensitySpan(piece.all())),
            number(
                    Source.C_RNN_GAN,
                    "polyphony",
                    "share of tones that begin together with another",
                    NO_TONES,
                    piece -> polyphony(piece.tones())),
            number(
                    Source.C_RNN_GAN,
                    "polyphony" + PUBLISHED,
                    "the same, tones and groups of tones counted in one",
                    NO_NOTES,
                    piece -> publishedPolyphony(piece.all())),
            number(
                    Source.C_RNN_GAN,
                    "3-tone repetitions",
                    "share of pairs of places where the same three tones stand",
                    NOT_SIX,
                    piece -> repetitions(piece.tones(), TRIPLE)),
            number(
                    Source.C_RNN_GAN,
                    "3-tone repetitions" + PUBLISHED,
                    "number of such pairs",
                    NO_NOTES,
                    piece -> publishedRepetitions(piece.all(), TRIPLE)));

    private CRnnGan() {}

    /** The largest share of tones that one of 36 scales (12 roots, {@link #SCALES}) holds, 0 to 1. */
    static double scaleConsistency(List<Note> notes) {
        return scaleConsistency(notes, 12);
    }

    /**
     * The same with the slip of the original, which takes the root from the pitch class and then no remainder of 12: tones
     * below the root are in no scale, and roots near C win.
     */
    static double publishedScaleConsistency(List<Note> notes) {
        return scaleConsistency(notes, 0);
    }

    /** @param octave what is added to an interval below 0 */
    private static double scaleConsistency(List<Note> notes, int octave) {
        int[] classes = new int[12];
        notes.forEach(note -> classes[note.pitch() % 12]++);
        int most = 0;
        for (int root = 0; root < 12; root++) {
            for (int[] scale : SCALES) {
                int inside = 0;
                for (int tone = 0; tone < 12; tone++) {
                    int interval = tone < root ? tone - root + octave : tone - root;
                    inside += Arrays.binarySearch(scale, interval) >= 0 ? classes[tone] : 0;
                }
                most = Math.max(most, inside);
            }
        }
        return notes.isEmpty() ? Double.NaN : (double) most / notes.size();
    }

    /** Highest minus lowest tone, in semitones, 0 to 127. */
    static double toneSpan(List<Note> notes) {
        return span(notes, Note::pitch);
    }

    /** Highest minus lowest velocity, 0 to 126. */
    static double intensitySpan(List<Note> notes) {
        return span(notes, Note::velocity);
    }

    private static double span(List<Note> notes, ToIntFunction<Note> what) {
        return notes.isEmpty()
                ? Double.NaN
                : notes.stream().mapToInt(what).max().orElseThrow()
                        - notes.stream().mapToInt(what).min().orElseThrow();
    }

    /** How many different tones are struck, 1 to 128. */
    static double uniqueTones(List<Note> notes) {
        return notes.isEmpty()
                ? Double.NaN
                : notes.stream().mapToInt(Note::pitch).distinct().count();
    }

    /** The share of tones that begin at exactly the tick at which another begins too, 0 to 1. */
    static double polyphony(List<Note> notes) {
        Map<Long, Integer> onsets = onsets(notes);
        double together = onsets.values().stream()
                .filter(tones -> tones > 1)
                .mapToInt(Integer::intValue)
                .sum();
        return notes.isEmpty() ? Double.NaN : together / notes.size();
    }

    /**
     * As {@code get_polyphony_score} counts: of a group of n tones at one tick the first counts as single, the n - 1 others
     * as polyphonic, and once another group follows, the group counts once more, as what it is. A first group at tick 0 is
     * no exception, since the count begins there with none.
     */
    static double publishedPolyphony(List<Note> notes) {
        Map<Long, Integer> onsets = onsets(notes);
        long last = onsets.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        double many = 0;
        double single = 0;
        for (Map.Entry<Long, Integer> onset : onsets.entrySet()) {
            int closing = onset.getKey() == last ? 0 : 1;
            boolean group = onset.getValue() > 1;
            single += 1 + (group ? 0 : closing);
            many += onset.getValue() - 1 + (group ? closing : 0);
        }
        return notes.isEmpty() ? Double.NaN : many / (many + single);
    }

    private static Map<Long, Integer> onsets(List<Note> notes) {
        Map<Long, Integer> onsets = new HashMap<>();
        notes.forEach(note -> onsets.merge(note.onset(), 1, Integer::sum));
        return onsets;
    }

    /**
     * {@code repetitions_l}: pairs of places i and j with i + l ≤ j, where the same l tones stand one after the other. As
     * published, i ends at n - 2l - 1 and j at n - l - 1, one place early; 0 where l is not below n / 2. It grows with the
     * square of the length.
     */
    static double publishedRepetitions(List<Note> notes, int length) {
        int n = notes.size();
        if (n == 0) {
            return Double.NaN;
        }
        return length < n / 2 ? pairs(notes, length, n - 2 * length, n - length) : 0;
    }

    /** The same to the last place, as a share of all pairs of places, 0 to 1, so that long and short pieces compare. */
    static double repetitions(List<Note> notes, int length) {
        long places = notes.size() - 2L * length + 1;
        return places < 1
                ? Double.NaN
                : pairs(notes, length, places, notes.size() - length + 1) / (places * (places + 1) / 2.0);
    }

    /** Pairs i below {@code firsts}, j from i + length to below {@code seconds}: linear, by counting what i has let come. */
    private static double pairs(List<Note> notes, int length, long firsts, long seconds) {
        int[] pitches = notes.stream().mapToInt(Note::pitch).toArray();
        Map<List<Integer>, Integer> heard = new HashMap<>();
        double pairs = 0;
        for (int j = length; j < seconds; j++) {
            if (j - length < firsts) {
                heard.merge(passage(pitches, j - length, length), 1, Integer::sum);
            }
            pairs += heard.getOrDefault(passage(pitches, j, length), 0);
        }
        return pairs;
    }

    private static List<Integer> passage(int[] pitches, int from, int length) {
        return Arrays.stream(pitches, from, from + length).boxed().toList();
    }
}
