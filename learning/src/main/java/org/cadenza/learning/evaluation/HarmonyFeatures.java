package org.cadenza.learning.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.LeadSheet;

/** Chords and tune of a lead sheet in numbers; kinds of chords count by the time they sound. */
final class HarmonyFeatures {

    private HarmonyFeatures() {}

    static void measure(LeadSheet sheet, Map<String, Double> values) {
        List<ChordSpan> chords = sheet.chords();
        values.put(ArrangementFeatures.SHEET + "chords per bar", (double) chords.size() / Math.max(1, sheet.bars()));
        values.put(ArrangementFeatures.SHEET + "sevenths", share(chords, chord -> seventh(chord.quality())));
        values.put(ArrangementFeatures.SHEET + "dominant sevenths", share(chords, chord -> dominant(chord.quality())));
        values.put(ArrangementFeatures.SHEET + "ninths and beyond", share(chords, chord -> ninth(chord.quality())));
        values.put(ArrangementFeatures.SHEET + "sixths", share(chords, chord -> sixth(chord.quality())));
        values.put(ArrangementFeatures.SHEET + "suspended and power", share(chords, chord -> open(chord.quality())));
        values.put(
                ArrangementFeatures.SHEET + "diminished and augmented",
                share(chords, chord -> altered(chord.quality())));
        values.put(
                ArrangementFeatures.SHEET + "minor chords",
                share(chords, chord -> chord.quality().minor()));
        values.put(
                ArrangementFeatures.SHEET + "chords outside the key",
                share(chords, chord -> !sheet.key().contains(chord.root())));
        values.put(
                ArrangementFeatures.SHEET + "melody notes per bar",
                (double) sheet.melody().size() / Math.max(1, sheet.bars()));
        values.put(
                ArrangementFeatures.SHEET + "melody interval",
                ArrangementFeatures.orZero(Melody.meanInterval(sheet.melody())));
        values.put(ArrangementFeatures.SHEET + "melody range", Tonality.pitchRange(sheet.melody()));
    }

    private static boolean seventh(Quality quality) {
        return quality.has(10) || quality.has(11) || quality == Quality.DIMINISHED_SEVENTH;
    }

    private static boolean dominant(Quality quality) {
        return quality.has(10) && quality.has(4);
    }

    private static boolean ninth(Quality quality) {
        return quality == Quality.THIRTEENTH || (quality.has(2) || quality.has(1)) && quality.has(7);
    }

    private static boolean sixth(Quality quality) {
        return quality == Quality.SIXTH || quality == Quality.MINOR_SIXTH;
    }

    private static boolean open(Quality quality) {
        return !quality.has(3) && !quality.has(4);
    }

    private static boolean altered(Quality quality) {
        return !quality.has(7);
    }

    private static double share(List<ChordSpan> chords, Predicate<Chord> which) {
        double all = chords.stream().mapToLong(ChordSpan::duration).sum();
        double some = chords.stream()
                .filter(span -> which.test(span.chord()))
                .mapToLong(ChordSpan::duration)
                .sum();
        return all == 0 ? 0 : some / all;
    }
}
