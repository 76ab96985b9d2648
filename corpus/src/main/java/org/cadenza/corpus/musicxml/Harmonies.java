package org.cadenza.corpus.musicxml;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cadenza.corpus.xml.Element;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.PitchName;

/**
 * MusicXML {@code <harmony>} to {@link Chord}. Kinds that we do not have become the nearest that we have; degrees are
 * added where a chord of ours then has just those tones.
 */
final class Harmonies {

    private static final Map<String, Quality> KINDS = Map.ofEntries(
            entry("major", Quality.MAJOR),
            entry("minor", Quality.MINOR),
            entry("augmented", Quality.AUGMENTED),
            entry("diminished", Quality.DIMINISHED),
            entry("dominant", Quality.DOMINANT_SEVENTH),
            entry("major-seventh", Quality.MAJOR_SEVENTH),
            entry("minor-seventh", Quality.MINOR_SEVENTH),
            entry("diminished-seventh", Quality.DIMINISHED_SEVENTH),
            entry("augmented-seventh", Quality.AUGMENTED_SEVENTH),
            entry("half-diminished", Quality.HALF_DIMINISHED),
            entry("major-minor", Quality.MINOR_MAJOR_SEVENTH),
            entry("minor-major", Quality.MINOR_MAJOR_SEVENTH),
            entry("major-sixth", Quality.SIXTH),
            entry("minor-sixth", Quality.MINOR_SIXTH),
            entry("dominant-ninth", Quality.NINTH),
            entry("major-ninth", Quality.MAJOR_NINTH),
            entry("minor-ninth", Quality.MINOR_NINTH),
            entry("augmented-ninth", Quality.AUGMENTED_SEVENTH),
            entry("dominant-11th", Quality.SEVENTH_SUSPENDED),
            entry("major-11th", Quality.MAJOR_NINTH),
            entry("minor-11th", Quality.MINOR_NINTH),
            entry("dominant-13th", Quality.THIRTEENTH),
            entry("major-13th", Quality.MAJOR_NINTH),
            entry("minor-13th", Quality.MINOR_NINTH),
            entry("suspended-second", Quality.SUSPENDED_SECOND),
            entry("suspended-fourth", Quality.SUSPENDED_FOURTH),
            entry("Neapolitan", Quality.MAJOR),
            entry("Italian", Quality.DOMINANT_SEVENTH),
            entry("French", Quality.DOMINANT_SEVENTH),
            entry("German", Quality.DOMINANT_SEVENTH),
            entry("Tristan", Quality.HALF_DIMINISHED),
            entry("pedal", Quality.POWER),
            entry("power", Quality.POWER));

    private static final int[] MAJOR_SCALE = {0, 2, 4, 5, 7, 9, 11};
    private static final int FLAT_SEVENTH = 10;

    private Harmonies() {}

    /** The chord, sounding {@code transpose} semitones from where it is written; nothing for N.C. */
    static Optional<Chord> chord(Element harmony, int transpose) {
        Element root = harmony.child("root");
        Element kind = harmony.child("kind");
        if (root == null || kind == null || kind.text().equals("none")) {
            return Optional.empty();
        }
        int rootPitch = pitchClass(root, "root");
        Element bass = harmony.child("bass");
        return Optional.of(
                new Chord(rootPitch, quality(harmony, kind), bass == null ? rootPitch : pitchClass(bass, "bass"))
                        .transposed(transpose));
    }

    private static int pitchClass(Element element, String which) {
        String step = element.text(which + "-step");
        PitchName name = PitchName.parsePrefix(step);
        if (name == null) {
            throw new IllegalArgumentException("<" + which + "-step> is '" + step + "', expected A to G");
        }
        return Math.floorMod(name.pitchClass() + element.integer(which + "-alter", 0), 12);
    }

    private static Quality quality(Element harmony, Element kind) {
        Quality quality = KINDS.getOrDefault(kind.text(), Quality.MAJOR);
        Set<Integer> tones = Arrays.stream(quality.intervals()).boxed().collect(Collectors.toCollection(TreeSet::new));
        for (Element degree : harmony.children("degree").toList()) {
            apply(degree, tones);
            quality = withTones(tones).orElse(quality);
        }
        return quality;
    }

    /** Degrees count from the major scale, but the seventh from the minor one, as in a dominant chord. */
    private static void apply(Element degree, Set<Integer> tones) {
        int value = degree.integer("degree-value", 1);
        int natural = value == 7 ? FLAT_SEVENTH : MAJOR_SCALE[Math.floorMod(value - 1, 7)];
        int altered = Math.floorMod(natural + degree.integer("degree-alter", 0), 12);
        if (!degree.text("degree-type").equals("add")) {
            tones.remove(natural);
        }
        if (!degree.text("degree-type").equals("subtract")) {
            tones.add(altered);
        }
    }

    private static Optional<Quality> withTones(Set<Integer> tones) {
        return Arrays.stream(Quality.values())
                .filter(quality ->
                        Arrays.stream(quality.intervals()).boxed().toList().equals(java.util.List.copyOf(tones)))
                .findFirst();
    }
}
