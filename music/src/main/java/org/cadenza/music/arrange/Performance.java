package org.cadenza.music.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.player.Line;
import org.cadenza.music.arrange.player.Song;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/**
 * Turns what was written into what is played: swing, hands that are never quite together, and no key struck while it is
 * still down.
 */
final class Performance {

    private static final int SIXTEENTH = LeadSheet.TICKS_PER_QUARTER / 4;

    private final Band band;
    private final Song song;

    Performance(Band band, Song song) {
        this.band = band;
        this.song = song;
    }

    /** The notes of one seat, played. */
    List<Note> play(Seat seat, Line line, SplittableRandom random) {
        long late = song.ticks(seat.late / 1000);
        double loose = song.ticks(0.005) * band.looseness;
        // Hands that strike together fall together: one draw per onset.
        Map<Long, Long> falls = new HashMap<>();
        List<Note> played = new ArrayList<>();
        for (Note note : line.notes().stream().sorted().toList()) {
            long shift = falls.computeIfAbsent(note.onset(), tick -> late + Math.round(gauss(random) * loose));
            long onset = Math.max(0, swung(note.onset(), seat) + shift);
            long end = note.end() >= song.end() ? song.end() : Math.max(onset + 1, swung(note.end(), seat) + shift);
            int velocity = (int) Math.round(note.velocity() + gauss(random) * 3 * band.looseness);
            if (onset < song.end()) {
                long duration = Math.min(end, song.end()) - onset;
                int pitch = seat.instrument.fold(note.pitch());
                played.add(new Note(onset, duration, pitch, Math.max(1, Math.min(127, velocity))));
            }
        }
        return parted(played);
    }

    /** Roughly normal with deviation 1, never beyond 2. */
    private static double gauss(SplittableRandom random) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 2) * 1.2;
    }

    /** Where a tick of the straight grid falls; what is off the grid (triplets, strums) stays. */
    private long swung(long tick, Seat seat) {
        boolean triplet = tick % SIXTEENTH != 0 && !seat.ownTiming;
        if (band.swing == 0.5 || song.meter().compound() || triplet) {
            return tick;
        }
        long inside = tick % band.swungTicks;
        double half = band.swungTicks / 2.0;
        double moved =
                inside <= half ? inside / half * band.swing : band.swing + (inside - half) / half * (1 - band.swing);
        return tick - inside + Math.round(moved * band.swungTicks);
    }

    /** The same notes, none sounding when its own pitch is struck again; of two struck at once the longer stays. */
    static List<Note> parted(List<Note> notes) {
        List<Note> kept = new ArrayList<>();
        Map<Integer, Integer> latest = new HashMap<>();
        for (Note note : notes.stream().sorted().toList()) {
            Integer before = latest.get(note.pitch());
            if (before != null && kept.get(before).end() > note.onset()) {
                Note earlier = kept.get(before);
                if (earlier.onset() == note.onset()) {
                    kept.set(before, note.withVelocity(Math.max(note.velocity(), earlier.velocity())));
                    continue;
                }
                kept.set(before, earlier.withDuration(note.onset() - earlier.onset()));
            }
            latest.put(note.pitch(), kept.size());
            kept.add(note);
        }
        return kept;
    }
}
