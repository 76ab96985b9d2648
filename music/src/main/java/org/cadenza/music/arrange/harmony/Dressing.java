package org.cadenza.music.arrange.harmony;

import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import java.util.Set;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/**
 * What a style makes of a plain chord: for each function the qualities it would rather play, best first. The first is
 * taken that stays in the key and does not put a tone a semitone below a melody note.
 *
 * @param tonic on the first degree of a major key
 * @param major on other major triads that do not lead anywhere
 * @param dominant on major or seventh chords that fall a fifth
 * @param tonicMinor on the first degree of a minor key
 * @param minor on other minor triads
 * @param foreign whether tones outside the key are welcome (the sevenths of the blues)
 */
public record Dressing(
        List<Quality> tonic,
        List<Quality> major,
        List<Quality> dominant,
        List<Quality> tonicMinor,
        List<Quality> minor,
        boolean foreign) {

    /** Leaves every chord as it stands. */
    public static final Dressing PLAIN = of(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Triads of pop and folk with a seventh on the dominant. */
    public static final Dressing SEVENTH_ON_DOMINANT =
            of(List.of(), List.of(), List.of(DOMINANT_SEVENTH), List.of(), List.of());

    public static Dressing of(
            List<Quality> tonic,
            List<Quality> major,
            List<Quality> dominant,
            List<Quality> tonicMinor,
            List<Quality> minor) {
        return new Dressing(tonic, major, dominant, tonicMinor, minor, false);
    }

    /** The same, with tones outside the key allowed. */
    public Dressing withForeignTones() {
        return new Dressing(tonic, major, dominant, tonicMinor, minor, true);
    }

    /**
     * The chord as the band plays it.
     *
     * @param next the chord that follows, itself at the end
     * @param melody pitch classes that weigh in the melody above
     */
    public Chord dress(Chord chord, Chord next, Key key, Set<Integer> melody) {
        for (Quality wish : wishes(chord, next, key)) {
            Chord dressed = chord.withQuality(wish);
            if ((foreign || inKey(dressed, chord, key)) && !clashes(dressed, chord, melody)) {
                return dressed;
            }
        }
        return chord;
    }

    private List<Quality> wishes(Chord chord, Chord next, Key key) {
        boolean home = chord.root() == key.tonic();
        boolean falls = Math.floorMod(next.root() - chord.root(), 12) == 5;
        boolean fifth = Math.floorMod(chord.root() - key.tonic(), 12) == 7;
        return switch (chord.quality()) {
            case MAJOR, SIXTH, MAJOR_SEVENTH ->
                home && key.mode() == Mode.MAJOR
                        ? tonic
                        : fifth || falls && chord.quality() == MAJOR && key.mode() == Mode.MAJOR && !inScale(chord, key)
                                ? dominant
                                : major;
            case DOMINANT_SEVENTH -> dominant;
            case MINOR, MINOR_SEVENTH -> home && key.mode() == Mode.MINOR ? tonicMinor : minor;
            default -> List.of();
        };
    }

    private static boolean inScale(Chord chord, Key key) {
        for (int interval : chord.quality().intervals()) {
            if (!key.contains(chord.root() + interval)) {
                return false;
            }
        }
        return true;
    }

    private static boolean inKey(Chord dressed, Chord plain, Key key) {
        for (int interval : dressed.quality().intervals()) {
            int pitchClass = dressed.root() + interval;
            if (!plain.contains(pitchClass) && !key.contains(pitchClass)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a tone that the dressing adds makes a minor ninth with the melody above it. */
    private static boolean clashes(Chord dressed, Chord plain, Set<Integer> melody) {
        for (int interval : dressed.quality().intervals()) {
            int pitchClass = Math.floorMod(dressed.root() + interval, 12);
            if (!plain.contains(pitchClass) && melody.contains((pitchClass + 1) % 12)) {
                return true;
            }
        }
        return false;
    }
}
