package org.cadenza.music.score;

/**
 * A time signature.
 *
 * @param numerator beats in a bar as written, 1 to 255
 * @param denominator the written beat, a power of two from 1 to 64
 */
public record Meter(int numerator, int denominator) {

    public static final Meter FOUR_FOUR = new Meter(4, 4);
    public static final Meter THREE_FOUR = new Meter(3, 4);
    public static final Meter SIX_EIGHT = new Meter(6, 8);

    /** A meter from {@code tick} on. */
    public record Change(long tick, Meter meter) {
        public Change {
            Check.range("tick", tick, 0, Long.MAX_VALUE);
        }
    }

    public Meter {
        Check.range("numerator", numerator, 1, 255);
        if (denominator < 1 || denominator > 64 || Integer.bitCount(denominator) != 1) {
            throw new IllegalArgumentException("denominator is " + denominator + ", expected 1, 2, 4, 8, 16, 32 or 64");
        }
    }

    /** Reads {@code "6/8"}. */
    public static Meter parse(String text) {
        String[] parts = text.trim().split("/", -1);
        try {
            return new Meter(Integer.parseInt(parts[0].trim()), Integer.parseInt(parts[1].trim()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("meter '" + text + "' is not like 4/4, 3/4 or 6/8", e);
        }
    }

    /** Whether beats divide in three: 6/8, 9/8, 12/8. */
    public boolean compound() {
        return denominator >= 8 && numerator % 3 == 0 && numerator > 3;
    }

    /** Ticks in a bar. */
    public long barTicks(int ticksPerQuarter) {
        return 4L * ticksPerQuarter * numerator / denominator;
    }

    /** Ticks in a felt beat: the written one, or three of them in a compound meter. */
    public long beatTicks(int ticksPerQuarter) {
        return 4L * ticksPerQuarter * (compound() ? 3 : 1) / denominator;
    }

    /** Felt beats in a bar: 4 in 4/4, 3 in 3/4, 2 in 6/8. */
    public int beats() {
        return compound() ? numerator / 3 : numerator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
