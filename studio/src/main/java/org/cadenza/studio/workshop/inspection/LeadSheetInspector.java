package org.cadenza.studio.workshop.inspection;

import org.cadenza.corpus.musicxml.MusicXmlScore;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.studio.workshop.inspection.MidiContents.Mark;
import org.cadenza.studio.workshop.inspection.MidiContents.Sound;

/** Puts the contents of a MusicXML file into plain values. */
final class LeadSheetInspector {

    private LeadSheetInspector() {}

    static LeadSheetContents contents(String name, MusicXmlScore score) {
        LeadSheet sheet = score.sheet();
        return new LeadSheetContents(
                name,
                "lead sheet",
                sheet.title(),
                score.composer(),
                second(sheet, sheet.bars() * sheet.barTicks()),
                sheet.bars(),
                sheet.key().toString(),
                score.keyStated(),
                sheet.meter().toString(),
                sheet.bpm(),
                score.tempoStated(),
                sheet.form().toString(),
                sheet.chords().stream()
                        .map(span -> new Mark(
                                second(sheet, span.onset()),
                                span.onset(),
                                span.chord().toString()))
                        .toList(),
                sheet.melody().stream().map(note -> sound(sheet, note)).toList());
    }

    private static Sound sound(LeadSheet sheet, Note note) {
        return new Sound(
                second(sheet, note.onset()), second(sheet, note.end()), note.pitch(), note.velocity(), 0, false, 0);
    }

    private static double second(LeadSheet sheet, long tick) {
        return Math.round(tick * 60e6 / sheet.bpm() / LeadSheet.TICKS_PER_QUARTER) / 1e6;
    }
}
