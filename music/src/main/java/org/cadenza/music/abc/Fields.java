package org.cadenza.music.abc;

import java.util.List;
import org.cadenza.music.score.Meter;

/** What the fields of a tune have said so far: meter, unit of length, key, tempo and title. */
final class Fields {

    /** A quarter in ticks: 64ths, triplets, quintuplets and septuplets have whole lengths. */
    static final int QUARTER = 3360;

    /** Fields that say nothing about how the tune sounds. */
    private static final String SILENT = "ABCDFGHNOPRSTXYZ";

    private static final double MICROSECONDS = 60e6;

    private String title = "";
    private Fraction unit;
    private Meter meter;
    private Signature signature = Signature.parse("C");

    String title() {
        return title;
    }

    Signature signature() {
        return signature;
    }

    /** The unit of length, in whole notes: as stated, else a sixteenth in short bars and an eighth in others. */
    Fraction unit() {
        if (unit != null) {
            return unit;
        }
        boolean shortBars = meter != null && 4 * meter.numerator() < 3 * meter.denominator();
        return new Fraction(1, shortBars ? 16 : 8);
    }

    /**
     * Takes in what {@code letter}{@code :} says.
     *
     * @param cursor for what is wrong
     * @return what it changes in the music
     */
    List<Event> take(char letter, String value, Cursor cursor) {
        try {
            return take(letter, value.strip());
        } catch (IllegalArgumentException e) {
            throw cursor.problem(e.getMessage());
        }
    }

    private List<Event> take(char letter, String value) {
        switch (letter) {
            case 'M' -> {
                meter = meter(value);
                return List.of(new Event.MeterChange(meter));
            }
            case 'K' -> {
                signature = Signature.parse(value);
                return List.of(new Event.KeyChange(signature.key()));
            }
            case 'Q' -> {
                return List.of(new Event.TempoChange(tempo(value)));
            }
            case 'L' -> unit = unit(value);
            case 'T' -> title = title.isEmpty() ? value : title;
            default -> {
                if (SILENT.indexOf(letter) < 0) {
                    throw new IllegalArgumentException("the field " + letter + ": is not read here");
                }
            }
        }
        return List.of();
    }

    private static Meter meter(String value) {
        return switch (value) {
            case "C" -> Meter.FOUR_FOUR;
            case "C|" -> new Meter(2, 2);
            default -> Meter.parse(value);
        };
    }

    private static Fraction unit(String value) {
        if (!value.matches("1/(1|2|4|8|16|32|64)")) {
            throw new IllegalArgumentException("unit '" + value + "' is not like 1/8");
        }
        return new Fraction(1, Long.parseLong(value.substring(2)));
    }

    /** {@code 1/4=120}, or {@code 120} of the unit. */
    private int tempo(String value) {
        if (!value.matches("(\\d{1,2}/\\d{1,2}=)?\\d{1,3}") || value.matches("(.*=)?0+|0+/.*|\\d+/0+=.*")) {
            throw new IllegalArgumentException("tempo '" + value + "' is not like 1/4=120");
        }
        String[] parts = value.split("=");
        String[] beat = parts[0].split("/");
        Fraction length = parts.length == 1 ? unit() : new Fraction(Long.parseLong(beat[0]), Long.parseLong(beat[1]));
        double quarters = Double.parseDouble(parts[parts.length - 1]) * 4 * length.numerator() / length.denominator();
        return (int) Math.min(0xFFFFFF, Math.max(1, Math.round(MICROSECONDS / quarters)));
    }
}
