package org.cadenza.learning;

/** Numbers of half precision (IEEE 754 binary16), as the JDK converts them from version 20 on. */
final class Half {

    /** How many more bits a float's fraction has. */
    private static final int FRACTION_DIFFERENCE = 13;

    private static final int INFINITY = 0x7c00;

    /** The smallest number that rounds to infinity: halfway from 65504 to 65536, a tie whose even side is infinity. */
    private static final float OVERFLOW = 65520f;

    private static final float SMALLEST_NORMAL = 0x1p-14f;

    /** Adding it leaves no bit below a half's last, 2^-24; the hardware rounds, to nearest, ties to even. */
    private static final float SUBNORMAL_ROUNDER = 0.5f;

    private Half() {}

    /** The float that is exactly what {@code half} stands for. */
    static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            return Float.intBitsToFloat(sign | Float.floatToRawIntBits(fraction * 0x1p-24f));
        }
        int wide = exponent == 0x1f ? 0xff : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << FRACTION_DIFFERENCE);
    }

    /** The half that is nearest to {@code value}, of two the one whose last bit is 0; infinite beyond 65504. */
    static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        float size = Math.abs(value);
        if (Float.isNaN(value)) {
            return (short) (sign | INFINITY | 0x200 | bits >> FRACTION_DIFFERENCE & 0x1ff);
        }
        if (size >= OVERFLOW) {
            return (short) (sign | INFINITY);
        }
        if (size < SMALLEST_NORMAL) {
            int rounded = Float.floatToRawIntBits(size + SUBNORMAL_ROUNDER);
            return (short) (sign | rounded - Float.floatToRawIntBits(SUBNORMAL_ROUNDER));
        }
        int positive = bits & Integer.MAX_VALUE;
        int even = positive >> FRACTION_DIFFERENCE & 1;
        int rounded = positive + 0xfff + even >> FRACTION_DIFFERENCE;
        return (short) (sign | rounded - (127 - 15 << 10));
    }
}
