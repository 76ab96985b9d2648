package org.cadenza.music.midi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Track;

/**
 * When each track must set its program, so that every note sounds with the program of its track although tracks may
 * share a channel: at the start, and where another track's program sounded on the channel before.
 */
final class ProgramChanges {

    private record Start(long tick, int track) {}

    private final List<List<Long>> ticks = new ArrayList<>();
    private int next;

    ProgramChanges(List<Track> tracks) {
        for (int i = 0; i < tracks.size(); i++) {
            ticks.add(new ArrayList<>());
        }
        for (int channel = 0; channel < 16; channel++) {
            plan(tracks, channel);
        }
    }

    /** The ticks at which the next track sets its program. */
    List<Long> next() {
        return ticks.get(next++);
    }

    private void plan(List<Track> tracks, int channel) {
        List<Integer> sharing = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).channel() == channel && !tracks.get(i).notes().isEmpty()) {
                sharing.add(i);
            }
        }
        long programs =
                sharing.stream().map(i -> tracks.get(i).program()).distinct().count();
        if (programs == 1) {
            sharing.forEach(i -> ticks.get(i).add(0L));
        } else {
            takeTurns(tracks, starts(tracks, sharing));
        }
    }

    private static List<List<Start>> starts(List<Track> tracks, List<Integer> sharing) {
        return sharing.stream()
                .flatMap(i -> tracks.get(i).notes().stream()
                        .map(Note::onset)
                        .distinct()
                        .map(tick -> new Start(tick, i)))
                .sorted(Comparator.comparingLong(Start::tick))
                .collect(Collectors.groupingBy(Start::tick, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private void takeTurns(List<Track> tracks, List<List<Start>> moments) {
        int inForce = -1;
        for (List<Start> moment : moments) {
            int program = tracks.get(moment.get(0).track).program();
            boolean agreed =
                    moment.stream().allMatch(start -> tracks.get(start.track).program() == program);
            if (!agreed || program != inForce) {
                moment.forEach(start -> ticks.get(start.track).add(start.tick));
            }
            inForce = agreed ? program : -1;
        }
    }
}
