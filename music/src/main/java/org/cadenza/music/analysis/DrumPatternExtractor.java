package org.cadenza.music.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Finds the drumming in a piece: every stroke of its drum channel on the nearest sixteenth, with its velocity and how
 * early or late it came. Of strokes of one drum on one step the hardest stays. Only common time has 16 steps to the bar, so
 * a piece that is in anything else, if only for a while, is refused.
 */
public final class DrumPatternExtractor {

    private static final int STEPS_PER_QUARTER = 4;
    private static final int STEPS_PER_BAR = 16;
    private static final int MOST_BARS = 5000;

    private DrumPatternExtractor() {}

    /**
     * What came out.
     *
     * @param pattern whole bars from the start of the piece to its last stroke; empty where there is none
     * @param reason why not, as a clause ({@code "has no drums"}); empty where there is a pattern
     */
    public record Extraction(Optional<DrumPattern> pattern, String reason) {

        private static Extraction refused(String reason) {
            return new Extraction(Optional.empty(), reason);
        }
    }

    /** Reads the drums of {@code piece}. */
    public static Extraction extract(Piece piece) {
        Optional<Meter> other = piece.meters().stream()
                .map(Meter.Change::meter)
                .filter(meter -> meter.numerator() != meter.denominator() && !meter.equals(new Meter(2, 4)))
                .findFirst();
        if (other.isPresent()) {
            return Extraction.refused("is in " + other.get() + ", not in 4/4");
        }
        List<Hit> hits = hits(piece);
        if (hits.isEmpty()) {
            return Extraction.refused("has no drums");
        }
        int bars = hits.get(hits.size() - 1).step() / STEPS_PER_BAR + 1;
        return bars > MOST_BARS
                ? Extraction.refused("is longer than " + MOST_BARS + " bars")
                : new Extraction(Optional.of(new DrumPattern(bars * STEPS_PER_BAR, STEPS_PER_QUARTER, hits)), "");
    }

    private static List<Hit> hits(Piece piece) {
        double ticks = (double) piece.ticksPerQuarter() / STEPS_PER_QUARTER;
        Map<Integer, Map<Drum, Hit>> hits = new TreeMap<>();
        for (Track track : piece.tracks().stream().filter(Track::drums).toList()) {
            for (Note note : track.notes()) {
                int step = (int) Math.min(Integer.MAX_VALUE, Math.round(note.onset() / ticks));
                double offset = Math.max(-0.5, Math.min(0.5, note.onset() / ticks - step));
                Drum.of(note.pitch())
                        .map(drum -> new Hit(drum, step, note.velocity(), offset))
                        .ifPresent(hit -> hits.computeIfAbsent(step, at -> new TreeMap<>())
                                .merge(hit.drum(), hit, DrumPatternExtractor::harder));
            }
        }
        return hits.values().stream()
                .flatMap(step -> step.values().stream().sorted(Comparator.comparing(Hit::drum)))
                .toList();
    }

    private static Hit harder(Hit one, Hit other) {
        return other.velocity() > one.velocity() ? other : one;
    }
}
