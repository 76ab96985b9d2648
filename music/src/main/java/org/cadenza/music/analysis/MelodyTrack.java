package org.cadenza.music.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** Which track carries the tune. */
final class MelodyTrack {

    private static final Pattern NAMED =
            Pattern.compile("melod|lead|vocal|voice|vox|sopran|singer|cantus|theme|solo|right");
    private static final Pattern ACCOMPANIES = Pattern.compile("bass|drum|perc|chord|pad|rhythm|accomp|left|backing");

    private MelodyTrack() {}

    /** The likeliest one; empty where no pitched track has notes. */
    static Optional<Track> find(Piece piece) {
        Track best = null;
        for (Track track : piece.tracks()) {
            if (!track.drums()
                    && !track.notes().isEmpty()
                    && (best == null || score(track, piece) > score(best, piece))) {
                best = track;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(Track track, Piece piece) {
        String name = track.name().toLowerCase(Locale.ROOT);
        double named = NAMED.matcher(name).find() ? 2 : 0;
        double accompanies = ACCOMPANIES.matcher(name).find() ? 2 : 0;
        double height = track.notes().stream().mapToInt(Note::pitch).average().orElse(0) / 24;
        double single =
                Melody.skyline(track.notes()).size() / (double) track.notes().size();
        double sounding = track.notes().stream().mapToLong(Note::duration).sum() / (double) Math.max(1, piece.end());
        return named - accompanies + height + 2 * single + Math.min(1, sounding);
    }
}
