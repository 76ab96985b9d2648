package org.cadenza.music.analysis;

import java.util.List;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;

/** Proposes chords for a bare tune: what a guitarist in a session would play to it, not what it contains. */
public final class Harmonizer {

    private Harmonizer() {}

    /** The sheet with chords under its melody, in place of any that it had. */
    public static LeadSheet harmonize(LeadSheet sheet) {
        List<ChordSpan> chords =
                chords(sheet.melody(), sheet.key(), sheet.meter(), LeadSheet.TICKS_PER_QUARTER, sheet.bars());
        return new LeadSheet(
                sheet.title(), sheet.key(), sheet.meter(), sheet.bpm(), sheet.melody(), chords, sheet.form());
    }

    /** Chords for {@code bars} bars of melody that begin at tick 0, changing at most every half bar. */
    public static List<ChordSpan> chords(List<Note> melody, Key key, Meter meter, int ticksPerQuarter, int bars) {
        List<Long> boundaries =
                Span.HALF_BAR.boundaries(meter, ticksPerQuarter, bars * meter.barTicks(ticksPerQuarter));
        return ChordRecognizer.chords(melody, key, boundaries);
    }
}
