package org.cadenza.studio.workshop.melodies;

import java.util.List;
import java.util.Optional;
import org.cadenza.music.analysis.Harmonizer;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.studio.workshop.GivenTune;
import org.cadenza.studio.workshop.NoteRows;
import org.cadenza.studio.workshop.Reasons;

/**
 * Chords for a tune.
 *
 * @param chords onset and length of each, in quarters, and its symbol as the key spells it
 */
public record Harmony(String key, List<List<Object>> chords) {

    /** A wish for chords. @param key that the tune is in, or null for the likeliest; the others as in a continuation's */
    public record Order(List<List<Number>> notes, String meter, String key, Double bpm) {}

    /**
     * What a guitarist in a session would play to it.
     *
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public static Harmony of(Order order) {
        Reasons reasons = new Reasons();
        TuneFields fields = TuneFields.read(order.notes, order.meter, order.bpm, reasons);
        Optional<Key> key = Optional.ofNullable(order.key).flatMap(text -> reasons.read("key", () -> Key.parse(text)));
        Optional<GivenTune> tune = fields.snapped(GivenTune::onGrid, reasons);
        reasons.refuse();
        LeadSheet sheet = tune.orElseThrow().sheet(fields.meter(), fields.bpm(), key);
        return of(Harmonizer.harmonize(sheet));
    }

    private static Harmony of(LeadSheet sheet) {
        int fifths = sheet.key().fifths();
        return new Harmony(
                sheet.key().toString(),
                sheet.chords().stream().map(span -> chord(span, fifths)).toList());
    }

    private static List<Object> chord(ChordSpan span, int fifths) {
        return List.of(
                NoteRows.quarters(span.onset()),
                NoteRows.quarters(span.duration()),
                span.chord().symbol(fifths));
    }
}
