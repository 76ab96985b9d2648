package org.cadenza.music.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Which track carries the tune: the one so named, else the one that is high, one note at a time, busy enough and not
 * stuck on a few pitches (as in Rizo et al., "A pattern recognition approach for melody track selection in MIDI files",
 * ISMIR 2006, with weights set by hand).
 */
public final class MelodyTrack {

    private static final Pattern NAMED = Pattern.compile(
            "melod|\\blead|vocal|voice|\\bvox|sopran|\\bsing|cantus|theme|\\bsolo|right|\\brh\\b|flute|violin");
    private static final Pattern ACCOMPANIES =
            Pattern.compile("bass|drum|perc|chord|\\bpad|rhythm|accomp|left|\\blh\\b|backing|arp");

    /** General MIDI's basses, which carry no tune. */
    private static final int FIRST_BASS = 32;

    private static final int LAST_BASS = 39;

    private MelodyTrack() {}

    /** The likeliest one; empty where no pitched track could be it. */
    public static Optional<Track> find(Piece piece, int fewestNotes) {
        return piece.tracks().stream()
                .filter(track -> !track.drums() && track.notes().size() >= fewestNotes)
                .filter(track -> track.program() < FIRST_BASS || track.program() > LAST_BASS)
                .max(Comparator.comparingDouble(track -> score(track, piece)));
    }

    private static double score(Track track, Piece piece) {
        List<Note> line = Melody.skyline(track.notes());
        double height = line.stream().mapToInt(Note::pitch).average().orElse(0) / 12;
        double alone = line.size() / (double) track.notes().size();
        double sounding = line.stream().mapToLong(Note::duration).sum() / (double) Math.max(1, piece.end());
        double loudness = line.stream().mapToInt(Note::velocity).average().orElse(0) / 127;
        return named(track.name())
                + height
                + 3 * alone
                + 3 * Math.min(0.9, sounding)
                + 3 * loudness
                + 0.8 * entropy(line);
    }

    private static double named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (NAMED.matcher(lower).find() ? 3 : 0)
                - (ACCOMPANIES.matcher(lower).find() ? 3 : 0);
    }

    /** How evenly a line uses the pitch classes, in bits. */
    private static double entropy(List<Note> line) {
        int[] counts = new int[12];
        line.forEach(note -> counts[note.pitch() % 12]++);
        double bits = 0;
        for (int count : counts) {
            double share = count / (double) Math.max(1, line.size());
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
