package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Lines as pieces of one track. */
final class LinePiece {

    private static final int TICKS_PER_QUARTER = 480;
    private static final int STEP = TICKS_PER_QUARTER / EventLine.STEPS_PER_QUARTER;
    private static final int VELOCITY = 100;

    private LinePiece() {}

    /** A melody; its last note ends with it. @param program General MIDI program, 0 to 127 */
    static Piece melody(EventLine line, MelodyRnnPlan plan, int program) {
        List<Note> notes = new ArrayList<>();
        int begun = -1;
        for (int step = 0; step <= line.length(); step++) {
            int event = step == line.length() ? EventLine.NOTE_OFF : line.at(step);
            if (event == EventLine.NO_EVENT) {
                continue;
            }
            if (begun >= 0) {
                notes.add(new Note((long) begun * STEP, (long) (step - begun) * STEP, line.at(begun), VELOCITY));
            }
            begun = event >= 0 ? step : -1;
        }
        return piece(plan, new Track("Melody", 0, program, notes));
    }

    /** Drumming, each stroke a step long. */
    static Piece drums(EventLine line, MelodyRnnPlan plan) {
        List<Note> strokes = new ArrayList<>();
        for (int step = 0; step < line.length(); step++) {
            for (int pitch : DrumKit.pitches(line.at(step))) {
                strokes.add(new Note((long) step * STEP, STEP, pitch, VELOCITY));
            }
        }
        return piece(plan, new Track("Drums", Track.DRUM_CHANNEL, 0, strokes));
    }

    private static Piece piece(MelodyRnnPlan plan, Track track) {
        return new Piece(
                "",
                TempoMap.constant(TICKS_PER_QUARTER, plan.bpm()),
                List.of(new Meter.Change(0, plan.meter())),
                List.of(),
                List.of(track));
    }
}
