package org.cadenza.studio.workshop;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.corpus.musicxml.MusicXmlScore;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.MidiContents.Mark;
import org.cadenza.studio.workshop.MidiContents.Sound;

/** Puts the contents of a MusicXML file into plain values. */
final class LeadSheetInspector {

    private static final int CHORD_REGISTER = 48;
    private static final int VELOCITY = 80;

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

    /** The sheet as two tracks: its melody, and its chords plainly held. */
    static Piece piece(LeadSheet sheet) {
        List<Note> chordNotes = new ArrayList<>();
        for (ChordSpan span : sheet.chords()) {
            for (int interval : span.chord().quality().intervals()) {
                int pitch = CHORD_REGISTER + span.chord().root() + interval;
                chordNotes.add(new Note(span.onset(), span.duration(), pitch, VELOCITY));
            }
        }
        return new Piece(
                sheet.title(),
                TempoMap.constant(LeadSheet.TICKS_PER_QUARTER, sheet.bpm()),
                List.of(new Meter.Change(0, sheet.meter())),
                List.of(new Key.Change(0, sheet.key())),
                List.of(new Track("Melody", 0, 0, sheet.melody()), new Track("Chords", 1, 0, chordNotes)));
    }
}
