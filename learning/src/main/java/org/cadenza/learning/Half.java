package org.cadenza.learning;

/** Numbers of half precision (IEEE 754 binary16), which Java has no type for before version 20. */
final class Half {

    private static final int INFINITY = 0x7C00;
    private static final int FLOAT_INFINITY = 0x7F800000;
    private static final int FLOAT_OVERFLOW = 0x477FF000; // 65520, from where the nearest is infinite
    private static final int FLOAT_NORMAL = 0x38800000; // 2^-14, the smallest that is stored with full precision
    private static final int REBIAS = 127 - 15 << 23;
    private static final int SHIFT = 13;
    private static final float SMALLEST = 0x1p-24f;

    private Half() {}

    /** The half nearest to {@code value}, of two as near the even one. */
    static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int size = bits & 0x7FFFFFFF;
        if (size > FLOAT_INFINITY) {
            return (short) (sign | INFINITY | 0x200);
        } else if (size >= FLOAT_OVERFLOW) {
            return (short) (sign | INFINITY);
        } else if (size >= FLOAT_NORMAL) {
            return (short) (sign | rounded(size - REBIAS, SHIFT));
        }
        int shift = 126 - (size >>> 23);
        return (short) (shift > 25 ? sign : sign | rounded(size & 0x7FFFFF | 0x800000, shift));
    }

    private static int rounded(int value, int shift) {
        return value + (1 << shift - 1) - 1 + (value >>> shift & 1) >>> shift;
    }

    /** {@code half} as a float, exactly. */
    static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> 10 & 0x1F;
        int fraction = half & 0x3FF;
        if (exponent == 0) {
            return Math.copySign(fraction * SMALLEST, Float.intBitsToFloat(sign));
        }
        int bits = exponent == 0x1F ? FLOAT_INFINITY : (exponent << 23) + REBIAS;
        return Float.intBitsToFloat(sign | bits | fraction << SHIFT);
    }
}
