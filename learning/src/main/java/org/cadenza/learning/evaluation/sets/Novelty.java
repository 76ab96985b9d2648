package org.cadenza.learning.evaluation.sets;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.evaluation.TuneIndex;
import org.cadenza.learning.evaluation.TuneIndex.Finding;
import org.cadenza.learning.evaluation.TuneIndex.Match;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * How much of a piece stands in the music that was learned from, in any key: the share of its passages of {@link #PASSAGES}
 * notes whose intervals are known there, in whatever rhythm, and the longest passage that is there note by note with its
 * rhythm (in twelfths of a quarter), and where. Every pitched part is a melody, of notes that begin together the highest.
 */
public final class Novelty {

    /** Notes in the passages that are counted. */
    public static final List<Integer> PASSAGES = List.of(8, 12, 16);

    private final TuneIndex intervals;
    private final TuneIndex verbatim;

    private Novelty(TuneIndex intervals, TuneIndex verbatim) {
        this.intervals = intervals;
        this.verbatim = verbatim;
    }

    /** Takes in what was learned from, piece by piece. */
    public static final class Gathering {

        private final TuneIndex.Gathering intervals = new TuneIndex.Gathering(Likeness.INTERVALS);
        private final TuneIndex.Gathering verbatim = new TuneIndex.Gathering(Likeness.INTERVALS_AND_RHYTHM);

        /** @param parts of one piece */
        public void add(List<Tune> parts) {
            parts.forEach(intervals::add);
            parts.forEach(verbatim::add);
        }

        /** All that was taken in, sorted. */
        public Novelty sorted() {
            return new Novelty(intervals.index(), verbatim.index());
        }
    }

    /**
     * What of a piece is known.
     *
     * @param name of the piece
     * @param passages how many it has, by the lengths of {@link #PASSAGES}
     * @param known how many of these stand in the index
     * @param longest passage with its rhythm
     */
    public record Known(String name, List<Integer> passages, List<Integer> known, Match longest) {}

    /** The melodies of a piece, all called {@code name}; a part that has a name of its own has it in brackets behind. */
    public static List<Tune> parts(String name, Piece piece) {
        long bar = piece.meterAt(0).barTicks(piece.ticksPerQuarter());
        return piece.tracks().stream()
                .filter(track -> !track.drums() && !track.notes().isEmpty())
                .map(track -> Tune.of(title(name, track), track.notes(), piece.ticksPerQuarter(), bar))
                .toList();
    }

    private static String title(String name, Track track) {
        return track.name().isBlank() ? name : name + " (" + track.name().strip() + ")";
    }

    /** Looks for all parts of a piece; the longest passage of several as long is the first part's. */
    public Known search(String name, List<Tune> parts) {
        List<Integer> passages = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        for (int length : PASSAGES) {
            List<Finding> findings =
                    parts.stream().map(part -> intervals.search(part, length)).toList();
            passages.add(findings.stream().mapToInt(Finding::phrases).sum());
            known.add(findings.stream().mapToInt(Finding::known).sum());
        }
        Match longest = parts.stream()
                .map(part -> verbatim.search(part).longest())
                .reduce(Match.NONE, (one, other) -> other.notes() > one.notes() ? other : one);
        return new Known(name, passages, known, longest);
    }
}
