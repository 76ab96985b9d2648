package org.cadenza.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;

/** Simple songs made by rule, for tests: eight bars over a plain progression, chord tones on beats, steps between. */
public final class Tunes {

    private static final int[][] PROGRESSIONS = {
        {0, 5, 7, 0, 9, 5, 7, 0}, {0, 0, 5, 0, 7, 5, 0, 0}, {0, 9, 5, 7, 0, 9, 7, 0}, {0, 7, 9, 5, 0, 5, 7, 0}
    };

    private static final List<String> GENRES = List.of("folk", "pop", "jazz");

    private Tunes() {}

    /** {@code count} songs, the same every time. */
    public static List<LabelledItem<LeadSheet>> labelled(int count) {
        List<LabelledItem<LeadSheet>> tunes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Meter meter = i % 4 == 3 ? Meter.THREE_FOUR : Meter.FOUR_FOUR;
            Key key = new Key(i * 7 % 12, i % 3 == 2 ? Mode.MINOR : Mode.MAJOR);
            tunes.add(new LabelledItem<>(
                    "tune " + i, tune(key, meter, i), Map.of("genre", GENRES.get(i % GENRES.size()))));
        }
        return tunes;
    }

    /** A song of eight bars. */
    public static LeadSheet tune(Key key, Meter meter, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] roots = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
        long beat = meter.beatTicks(LeadSheet.TICKS_PER_QUARTER);
        long bar = meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
        List<Note> melody = new ArrayList<>();
        List<ChordSpan> chords = new ArrayList<>();
        for (int i = 0; i < roots.length; i++) {
            Chord chord = chord(roots[i], key);
            chords.add(new ChordSpan(i * bar, bar, chord));
            boolean last = i == roots.length - 1;
            for (int b = 0; b < (last ? 1 : meter.beats()); b++) {
                int pitch = last ? 60 + key.tonic() : nearTone(chord, 62 + key.tonic() + random.nextInt(9));
                long onset = i * bar + b * beat;
                boolean split = !last && random.nextInt(3) == 0;
                melody.add(new Note(onset, last ? bar : split ? beat / 2 : beat, pitch, 80));
                if (split) {
                    melody.add(new Note(onset + beat / 2, beat / 2, stepAbove(pitch, key), 70));
                }
            }
        }
        return new LeadSheet("tune " + seed, key, meter, 100, melody, chords, Form.single(roots.length));
    }

    private static Chord chord(int degree, Key key) {
        boolean minor = key.mode() == Mode.MINOR ? degree != 7 && degree != 9 : degree == 9;
        int root = key.mode() == Mode.MINOR && degree == 9 ? 8 : degree;
        return new Chord((root + key.tonic()) % 12, minor ? Chord.Quality.MINOR : Chord.Quality.MAJOR);
    }

    private static int nearTone(Chord chord, int pitch) {
        int tone = pitch;
        while (!chord.contains(tone)) {
            tone++;
        }
        return tone;
    }

    private static int stepAbove(int pitch, Key key) {
        int step = pitch + 1;
        while (!key.contains(step % 12)) {
            step++;
        }
        return step;
    }
}
