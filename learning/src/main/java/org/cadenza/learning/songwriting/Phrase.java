package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A phrase of a theme: mostly four bars with a beginning, a way and a cadence.
 *
 * @param letter phrases of one letter begin alike
 * @param start its first bar in the theme
 */
public record Phrase(char letter, int start, int bars, Cadence cadence) {

    private static final int USUAL = 4;

    /** The phrases of a theme of {@code bars}: questions and answers, with repetition. */
    public static List<Phrase> plan(int bars, Cadence last, SplittableRandom random) {
        List<Integer> lengths = lengths(bars);
        String letters = letters(lengths.size(), random);
        List<Phrase> phrases = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lengths.size(); i++) {
            phrases.add(new Phrase(letters.charAt(i), start, lengths.get(i), cadence(i, lengths.size(), last)));
            start += lengths.get(i);
        }
        return phrases;
    }

    private static List<Integer> lengths(int bars) {
        List<Integer> lengths = new ArrayList<>();
        int left = bars;
        while (left >= USUAL + 2 || left == USUAL) {
            lengths.add(USUAL);
            left -= USUAL;
        }
        if (left > 0) {
            lengths.add(left);
        }
        return lengths;
    }

    private static Cadence cadence(int phrase, int phrases, Cadence last) {
        if (phrase == phrases - 1) {
            return last;
        }
        boolean question = phrases == 3 ? phrase == 1 : phrase % 2 == 0 && phrases == 2 || phrase % 4 == 1;
        return question ? Cadence.HALF : Cadence.OPEN;
    }

    private static String letters(int phrases, SplittableRandom random) {
        return switch (phrases) {
            case 1 -> "a";
            case 2 -> Draw.chance(0.7, random) ? "aa" : "ab";
            case 3 -> Draw.chance(0.6, random) ? "aab" : "aba";
            case 4 -> Draw.oneOf(List.of("aaba", "abab", "abac", "abac"), random);
            default -> {
                String eight = Draw.oneOf(List.of("abacabacdedeabac", "aabaaabacdcdaaba"), random);
                yield eight.repeat(phrases / eight.length() + 1).substring(0, phrases);
            }
        };
    }
}
