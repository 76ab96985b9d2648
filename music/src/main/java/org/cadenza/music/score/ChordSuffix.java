package org.cadenza.music.score;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.music.score.Chord.Quality;

/** What follows the root in a chord symbol, read word by word into a set of tones: bit n is n semitones above the root. */
final class ChordSuffix {

    private static final Pattern WORD =
            Pattern.compile("(?<major>maj|Maj|MAJ|ma(?!dd)|MA|M(?!I)|\\^|Δ|△|j)(?<majorNumber>7|9|11|13)?"
                    + "|(?<omit>no|omit)(?<omitNumber>3|5)"
                    + "|add(?<add>[b#]?(?:2|4|6|9|11|13))"
                    + "|(?<minor>min|Min|MIN|mi|MI|m|^-)"
                    + "|(?<half>hdim7?|ø7?|h7?$)"
                    + "|(?<diminished>dim|°|o|d(?=7|$))"
                    + "|(?<alt>alt)"
                    + "|(?<sus>sus(?:24|2|4)?|4$)"
                    + "|(?<phrygian>phryg)|(?<lydian>lyd)|(?<bass>Bass)"
                    + "|(?<sixNine>6/9|69)"
                    + "|(?<accidental>[b#♭♯]|(?<!^)[+-](?=5|9|11|13))(?<altered>2|4|5|6|7|9|11|13)"
                    + "|(?<augmented>aug|\\+|a(?=7|$))"
                    + "|(?<number>13|11|9|7|6|5|2)"
                    + "|(?<filler>[\\s(),/])");

    /** What a tone costs when one chord has it and the other has not, by semitones above the root. */
    private static final double[] WEIGHT = {100, 3, 1.1, 3, 3, 2, 2, 1.2, 1.5, 1.2, 3, 3};

    private int third = 1 << 4;
    private int fifth = 1 << 7;
    private int seventh;
    private int others = 1;
    private boolean diminished;
    private boolean minor;

    private ChordSuffix() {}

    /** The tones that {@code suffix} names, or -1 where it is no chord suffix. */
    static int tones(String suffix) {
        ChordSuffix chord = new ChordSuffix();
        Matcher word = WORD.matcher(suffix);
        int at = 0;
        while (at < suffix.length()) {
            if (!word.find(at) || word.start() != at) {
                return -1;
            }
            chord.apply(word);
            at = word.end();
        }
        return chord.third | chord.fifth | chord.seventh | chord.others;
    }

    /** The quality whose tones differ least. */
    static Quality nearest(int tones) {
        Quality best = Quality.MAJOR;
        double least = Double.POSITIVE_INFINITY;
        for (Quality quality : Quality.values()) {
            double distance = 0;
            for (int interval = 0; interval < 12; interval++) {
                if (quality.has(interval) != ((tones >> interval & 1) == 1)) {
                    distance += WEIGHT[interval];
                }
            }
            if (distance < least) {
                least = distance;
                best = quality;
            }
        }
        return best;
    }

    private void apply(Matcher word) {
        if (word.group("major") != null) {
            boolean symbolAlone = "^Δ△".contains(word.group("major"));
            if (word.group("majorNumber") != null || symbolAlone) {
                number(word.group("majorNumber") == null ? "7" : word.group("majorNumber"), 11);
            }
        } else if (word.group("minor") != null) {
            third = 1 << 3;
            minor = true;
        } else if (word.group("diminished") != null || word.group("half") != null) {
            third = 1 << 3;
            fifth = 1 << 6;
            diminished = word.group("diminished") != null;
            seventh = diminished ? 0 : 1 << 10;
        } else if (word.group("augmented") != null) {
            fifth = 1 << 8;
        } else if (word.group("number") != null) {
            number(word.group("number"), diminished ? 9 : 10);
        } else if (word.group("altered") != null) {
            alter(word.group("accidental"), word.group("altered"));
        } else if (word.group("sus") != null) {
            third = word.group("sus").endsWith("2")
                    ? 1 << 2
                    : word.group("sus").endsWith("24") ? 1 << 2 | 1 << 5 : 1 << 5;
        } else {
            applyRare(word);
        }
    }

    private void applyRare(Matcher word) {
        if (word.group("add") != null) {
            String degree = word.group("add");
            boolean natural = Character.isDigit(degree.charAt(0));
            others |= natural
                    ? 1 << degree(degree)
                    : 1 << degree(degree.substring(1)) + (degree.charAt(0) == '#' ? 1 : -1);
        } else if (word.group("omit") != null) {
            third = word.group("omitNumber").equals("3") ? 0 : third;
            fifth = word.group("omitNumber").equals("5") ? 0 : fifth;
        } else if (word.group("alt") != null) {
            seventh = 1 << 10;
            fifth = 1 << 8;
            others |= 1 << 3;
        } else if (word.group("phrygian") != null) {
            third = 1 << 5;
            seventh = 1 << 10;
            others |= 1 << 1;
        } else if (word.group("lydian") != null) {
            others |= 1 << 6;
        } else if (word.group("sixNine") != null) {
            others |= 1 << 9 | 1 << 2;
        } else if (word.group("bass") != null) {
            third = 0;
            fifth = 0;
        }
    }

    private void number(String number, int seventhInterval) {
        switch (number) {
            case "5" -> third = 0;
            case "2" -> others |= 1 << 2;
            case "6" -> others |= 1 << 9;
            default -> {
                seventh |= 1 << seventhInterval;
                others |= number.equals("7") ? 0 : 1 << 2;
                others |= number.equals("13") ? 1 << 9 : 0;
                // A dominant eleventh leaves out the third, which would grate; a minor one keeps it.
                if (number.equals("11") && seventhInterval != 11) {
                    others |= 1 << 5;
                    third = minor ? third : 0;
                }
            }
        }
    }

    private void alter(String accidental, String degree) {
        int by = accidental.equals("b") || accidental.equals("♭") || accidental.equals("-") ? -1 : 1;
        if (degree.equals("5")) {
            fifth = 1 << 7 + by;
        } else {
            others |= 1 << degree(degree) + by;
        }
    }

    private static int degree(String number) {
        return switch (number) {
            case "2", "9" -> 2;
            case "4", "11" -> 5;
            case "5" -> 7;
            case "7" -> 11;
            default -> 9;
        };
    }
}
