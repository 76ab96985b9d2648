package org.cadenza.corpus.openhymnal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.music.score.Meter;

/** The length of the upbeat in ABC notation (standard 2.1), read off the first bar of the first voice. */
final class Upbeat {

    private static final Pattern FIELD = Pattern.compile("(?m)^(M|L):\\s*(\\d{1,2}/\\d{1,2})");
    private static final Pattern KEY = Pattern.compile("(?m)^K:.*$");
    private static final Pattern NOT_MUSIC = Pattern.compile("^([A-Za-z]:|%).*");

    /** Inline fields, quoted text, decorations and grace notes: all without length. */
    private static final Pattern SILENT = Pattern.compile("\\[[A-Za-z]:[^\\]]*\\]|\"[^\"]*\"|![^!]*!|\\{[^}]*\\}|%.*");

    private static final Pattern SOUND = Pattern.compile(
            "(\\(3)|\\[[\\^_=]*[A-Ga-g][,']*(\\d*)(/*)(\\d*)[^\\]]*\\]|[\\^_=]*[A-Ga-gzx][,']*(\\d*)(/*)(\\d*)|(\\|)");

    private Upbeat() {}

    /** Quarter notes before the first full bar; 0 where the first bar is full or cannot be told. */
    static double of(String abc) {
        Matcher key = KEY.matcher(abc);
        if (!key.find()) {
            return 0;
        }
        String meter = "";
        String unit = "1/8";
        Matcher field = FIELD.matcher(abc.substring(0, key.start()));
        while (field.find()) {
            if (field.group(1).equals("M")) {
                meter = field.group(2);
            } else {
                unit = field.group(2);
            }
        }
        if (meter.isEmpty()) {
            return 0;
        }
        String music = abc.substring(key.end())
                .lines()
                .filter(line -> !line.isBlank() && !NOT_MUSIC.matcher(line).matches())
                .findFirst()
                .orElse("");
        double first = firstBar(SILENT.matcher(music).replaceAll(" ")) * quarters(Meter.parse(unit));
        return first < quarters(Meter.parse(meter)) ? first : 0;
    }

    private static double quarters(Meter fraction) {
        return 4.0 * fraction.numerator() / fraction.denominator();
    }

    /** Length up to the first bar line after a note, in unit notes; infinite where there is none. */
    private static double firstBar(String music) {
        double length = 0;
        int inTriplet = 0;
        Matcher sound = SOUND.matcher(music);
        while (sound.find()) {
            if (sound.group(8) != null) {
                if (length > 0) {
                    return length;
                }
            } else if (sound.group(1) != null) {
                inTriplet = 3;
            } else {
                double note = sound.group(5) != null
                        ? length(sound.group(5), sound.group(6), sound.group(7))
                        : length(sound.group(2), sound.group(3), sound.group(4));
                length += inTriplet-- > 0 ? note * 2 / 3 : note;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** {@code 3/2}, {@code /}, {@code //}, {@code 2}: a length in unit notes. */
    private static double length(String numerator, String slashes, String denominator) {
        double length = numerator.isEmpty() ? 1 : Double.parseDouble(numerator);
        if (!denominator.isEmpty() && !slashes.isEmpty()) {
            return length / Double.parseDouble(denominator);
        }
        return length / Math.pow(2, slashes.length());
    }
}
