package org.cadenza.families.melodyrnn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.families.melodyrnn.Extraction.Loss;
import org.cadenza.families.melodyrnn.MelodyRules.Chords;
import org.cadenza.music.analysis.Melody;
import org.cadenza.music.analysis.MelodyTrack;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Finds the melodies in a piece as Magenta's {@code melodies_lib} does: track by track, each from the bar line before its
 * first note until a bar of silence, then on from the next bar line.
 */
final class MelodyExtractor {

    private static final int FEWEST_NOTES = 4;

    private final MelodyRules rules;

    MelodyExtractor(MelodyRules rules) {
        this.rules = rules;
    }

    Extraction extract(Piece piece) {
        Extraction extraction = new Extraction();
        for (Section section : Section.of(piece, rules.splitAtTempo())) {
            if (section.stepsPerBar() == 0) {
                extraction.lose(Loss.UNEVEN_BARS);
                continue;
            }
            for (List<Note> notes : parts(piece)) {
                read(section.onGrid(notes), section.stepsPerBar(), extraction);
            }
        }
        return extraction;
    }

    /** The notes of each part in which melodies are looked for. */
    private List<List<Note>> parts(Piece piece) {
        if (rules.chords() == Chords.SKYLINE) {
            Optional<Track> tune = MelodyTrack.find(piece, FEWEST_NOTES);
            return tune.map(track -> List.of(Melody.skyline(track.notes()))).orElse(List.of());
        }
        return piece.tracks().stream()
                .filter(track -> !track.drums())
                .map(Track::notes)
                .toList();
    }

    private void read(List<GridNote> notes, int stepsPerBar, Extraction extraction) {
        int from = 0;
        while (true) {
            int search = from;
            List<GridNote> rest =
                    notes.stream().filter(note -> note.start() >= search).toList();
            if (rest.isEmpty()) {
                return;
            }
            int begin = rest.get(0).start() - (rest.get(0).start() - from) % stepsPerBar;
            Optional<EventLine> line = line(rest, begin, stepsPerBar);
            if (line.isEmpty()) {
                extraction.lose(Loss.POLYPHONIC);
                return;
            }
            int end = begin + line.get().length();
            from = end + Math.floorMod(-end, stepsPerBar);
            judge(line.get(), extraction);
        }
    }

    /** One melody from {@code begin} on; empty where two notes begin together and that is refused. */
    private Optional<EventLine> line(List<GridNote> notes, int begin, int stepsPerBar) {
        LineBuilder builder = new LineBuilder();
        for (GridNote note : notes) {
            int start = note.start() - begin;
            if (!builder.empty() && start == builder.lastOn()) {
                if (rules.chords() == Chords.REFUSE) {
                    return Optional.empty();
                }
                continue;
            }
            if (!builder.empty() && start - builder.lastOff() >= MelodyRules.GAP_BARS * stepsPerBar) {
                break;
            }
            builder.add(start, note.end() - begin, note.pitch());
        }
        return Optional.of(builder.line(stepsPerBar));
    }

    private void judge(EventLine whole, Extraction extraction) {
        if (whole.length() < rules.leastBars() * whole.stepsPerBar()) {
            extraction.lose(Loss.TOO_SHORT);
            return;
        }
        EventLine line = whole;
        if (whole.length() > rules.mostSteps()) {
            line = whole.first(rules.mostSteps());
            extraction.lose(Loss.TRUNCATED);
        }
        if (Arrays.stream(line.pitches()).map(pitch -> pitch % 12).distinct().count() < rules.leastPitches()) {
            extraction.lose(Loss.TOO_FEW_PITCHES);
            return;
        }
        extraction.add(line);
    }
}
