package org.cadenza.learning.sampling.kernel;

/** Functions that are not sums. */
public final class Activations {

    /** Adding and taking away 1.5 * 2^23 leaves the nearest whole number. */
    private static final float ROUNDER = 0x1.8p23f;

    private static final float LOG2_E = 1.44269504f;

    /** ln 2 in two parts; the first has few bits, so that its multiples by small whole numbers are exact. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;

    private static final float GELU_SCALE = 0.7978845608f;
    private static final float GELU_CUBE = 0.044715f;

    private Activations() {}

    /**
     * e to the {@code x}, within one and a half units in the last place of the result, 0 below -104. Cephes' {@code expf}
     * (S. L. Moshier, 1989): x = n ln 2 + r, a polynomial for e^r, and n into the exponent.
     */
    public static float exp(float x) {
        if (!(x > -104f)) {
            return x <= -104f ? 0f : x;
        }
        if (x > 89f) {
            return Float.POSITIVE_INFINITY;
        }
        float n = (x * LOG2_E + ROUNDER) - ROUNDER;
        float r = (x - n * LN2_HIGH) - n * LN2_LOW;
        float p = 1.9875691500e-4f;
        p = p * r + 1.3981999507e-3f;
        p = p * r + 8.3334519073e-3f;
        p = p * r + 4.1665795894e-2f;
        p = p * r + 1.6666665459e-1f;
        p = p * r + 5.0000001201e-1f;
        float power = p * (r * r) + r + 1f;
        // In two halves, as 2^n alone may be too large or too small for a float where the product is not.
        int half = (int) n >> 1;
        return power * powerOfTwo(half) * powerOfTwo((int) n - half);
    }

    private static float powerOfTwo(int exponent) {
        return Float.intBitsToFloat(exponent + 127 << 23);
    }

    /** Turns the first {@code count} of {@code values}, logits, into probabilities. */
    public static void softmax(float[] values, int count) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, values[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            values[i] = exp(values[i] - highest);
            sum += values[i];
        }
        float scale = (float) (1 / sum);
        for (int i = 0; i < count; i++) {
            values[i] *= scale;
        }
    }

    /**
     * The Gaussian error linear unit in its form with tanh (Hendrycks and Gimpel, 2016), in place. Written as
     * x / (1 + e^-2u), which is x (1 + tanh u) / 2 without the cancellation.
     */
    public static void gelu(float[] values) {
        for (int i = 0; i < values.length; i++) {
            float x = values[i];
            float u = GELU_SCALE * (x + GELU_CUBE * x * x * x);
            values[i] = x / (1f + exp(-2f * u));
        }
    }

    /** The linear unit that lets {@code slope} of what is negative through, in place. */
    public static void leakyRelu(float[] values, float slope) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] > 0 ? values[i] : slope * values[i];
        }
    }

    /** From 0 through 1/2 at {@code x} = 0 to 1. */
    public static float sigmoid(float x) {
        return 1 / (1 + exp(-x));
    }

    /** From -1 through 0 to 1. */
    public static float tanh(float x) {
        return 2 * sigmoid(2 * x) - 1;
    }
}
