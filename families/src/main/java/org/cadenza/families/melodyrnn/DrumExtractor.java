package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.families.melodyrnn.Extraction.Loss;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Finds the drumming in a piece as Magenta's {@code drums_lib} does: all strokes of the drum channel, from the bar line before
 * the first until a bar of silence, then on from the next bar line.
 */
final class DrumExtractor {

    private final MelodyRules rules;

    DrumExtractor(MelodyRules rules) {
        this.rules = rules;
    }

    Extraction extract(Piece piece) {
        List<Note> strokes = piece.tracks().stream()
                .filter(Track::drums)
                .flatMap(track -> track.notes().stream())
                .filter(note -> DrumKit.bit(note.pitch()) != 0)
                .toList();
        Extraction extraction = new Extraction();
        for (Section section : Section.of(piece, rules.splitAtTempo())) {
            if (section.stepsPerBar() == 0) {
                extraction.lose(Loss.UNEVEN_BARS);
            } else {
                read(section.onGrid(strokes), section.stepsPerBar(), extraction);
            }
        }
        return extraction;
    }

    private void read(List<GridNote> strokes, int stepsPerBar, Extraction extraction) {
        int begin = 0;
        List<Integer> events = new ArrayList<>();
        for (GridNote stroke : strokes) {
            if (events.isEmpty() || stroke.start() - begin - events.size() >= MelodyRules.GAP_BARS * stepsPerBar) {
                judge(events, stepsPerBar, extraction);
                events.clear();
                begin = stroke.start() - stroke.start() % stepsPerBar;
            }
            int step = stroke.start() - begin;
            while (events.size() <= step) {
                events.add(0);
            }
            events.set(step, events.get(step) | DrumKit.bit(stroke.pitch()));
        }
        judge(events, stepsPerBar, extraction);
    }

    private void judge(List<Integer> events, int stepsPerBar, Extraction extraction) {
        int[] all = events.stream().mapToInt(Integer::intValue).toArray();
        if (all.length == 0) {
            return;
        }
        if (all.length < rules.leastBars() * stepsPerBar) {
            extraction.lose(Loss.TOO_SHORT);
        } else {
            if (all.length > rules.mostSteps()) {
                extraction.lose(Loss.TRUNCATED);
            }
            extraction.add(new EventLine(Arrays.copyOf(all, Math.min(all.length, rules.mostSteps())), stepsPerBar));
        }
    }
}
