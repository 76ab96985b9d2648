package org.cadenza.music.score;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chord symbols as people write them: jazz and pop charts ({@code Bbm7/F}, {@code F#o7}, {@code C^7}, {@code G13}),
 * Impro-Visor's dialect ({@code C7#5#9}, {@code E\A}), the syntax of Harte et al. ("Symbolic representation of musical
 * chords", ISMIR 2005: {@code Gb:maj7/3}, {@code D:sus4(b7)}) and the quoted chords of ABC tunes ({@code D/f+},
 * {@code Gd}).
 */
public final class ChordSymbol {

    private static final Pattern NO_CHORD = Pattern.compile("(?i)|x|n|n\\.?c\\.?");
    private static final Pattern DEGREE = Pattern.compile("([b#]*)(\\d{1,2})");
    private static final Pattern HARTE_SUFFIX = Pattern.compile("([^(]*)(?:\\(([^)]*)\\))?");
    private static final int[] MAJOR_SCALE = {0, 2, 4, 5, 7, 9, 11};

    private ChordSymbol() {}

    /**
     * The chord that {@code text} names, with the nearest {@link Chord.Quality}; empty for "no chord" ({@code N},
     * {@code NC}) and for what is no chord symbol ({@code "Fine"}).
     */
    public static Optional<Chord> parse(String text) {
        String symbol = unwrap(text.trim());
        if (NO_CHORD.matcher(symbol).matches() || !Character.isUpperCase(symbol.charAt(0))) {
            return Optional.empty();
        }
        PitchName root = PitchName.parsePrefix(symbol);
        if (root == null) {
            return Optional.empty();
        }
        String rest = symbol.substring(root.length());
        int slash = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf('\\'));
        int bass = slash < 0 ? -1 : bass(rest.substring(slash + 1), root.pitchClass(), rest.startsWith(":"));
        String suffix = bass < 0 ? rest : rest.substring(0, slash);
        int tones = suffix.startsWith(":") ? harte(suffix.substring(1)) : ChordSuffix.tones(suffix);
        if (tones < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Chord(root.pitchClass(), ChordSuffix.nearest(tones), bass < 0 ? root.pitchClass() : bass));
    }

    private static String unwrap(String text) {
        String inner = text;
        while (inner.length() > 1
                && (inner.startsWith("\"") && inner.endsWith("\"") || inner.startsWith("(") && inner.endsWith(")"))) {
            inner = inner.substring(1, inner.length() - 1).trim();
        }
        return inner;
    }

    /** The pitch class after a slash: a name, or a degree above the root; -1 where it is neither ({@code C6/9}). */
    private static int bass(String text, int root, boolean harte) {
        Matcher degree = DEGREE.matcher(text);
        if (degree.matches()) {
            boolean ninth = text.equals("9") && !harte;
            return ninth ? -1 : Math.floorMod(root + semitones(degree), 12);
        }
        PitchName name = PitchName.parsePrefix(text);
        if (name == null) {
            return -1;
        }
        // The Nottingham books write a sharp in the bass as a plus; Impro-Visor puts a whole chord under a backslash.
        String rest = text.substring(name.length());
        return rest.isEmpty() ? name.pitchClass() : rest.equals("+") ? (name.pitchClass() + 1) % 12 : -1;
    }

    private static int harte(String suffix) {
        Matcher parts = HARTE_SUFFIX.matcher(suffix);
        if (!parts.matches()) {
            return -1;
        }
        boolean listOnly = parts.group(1).isEmpty() && parts.group(2) != null;
        int tones = listOnly ? 1 : ChordSuffix.tones(parts.group(1));
        if (tones < 0 || parts.group(2) == null) {
            return tones;
        }
        for (String part : parts.group(2).split(",")) {
            boolean omitted = part.trim().startsWith("*");
            Matcher degree = DEGREE.matcher(part.trim().substring(omitted ? 1 : 0));
            if (!degree.matches()) {
                return -1;
            }
            int tone = 1 << semitones(degree);
            tones = omitted ? tones & ~tone : tones | tone;
        }
        return tones;
    }

    private static int semitones(Matcher degree) {
        int number = Integer.parseInt(degree.group(2));
        int semitones = MAJOR_SCALE[Math.floorMod(number - 1, 7)];
        for (char accidental : degree.group(1).toCharArray()) {
            semitones += accidental == '#' ? 1 : -1;
        }
        return Math.floorMod(semitones, 12);
    }
}
