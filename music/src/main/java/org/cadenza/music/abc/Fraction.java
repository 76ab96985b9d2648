package org.cadenza.music.abc;

/** A length in whole notes, exactly. */
record Fraction(long numerator, long denominator) {

    static final Fraction ONE = new Fraction(1, 1);

    Fraction {
        long divisor = divisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? Math.max(1, a) : divisor(b, a % b);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator * other.numerator, denominator * other.denominator);
    }
}
