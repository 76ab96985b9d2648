package org.cadenza.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HalfTest {

    @Test
    void everyHalf_isWhatTheStandardSays() {
        for (int bits = 0; bits < 0x10000; bits++) {
            float value = Half.toFloat((short) bits);
            assertThat(Double.valueOf(value)).as("half %04x", bits).isEqualTo(Double.valueOf(value(bits)));
        }
        assertThat(Float.floatToRawIntBits(Half.toFloat((short) 0x8000))).isEqualTo(0x80000000);
    }

    @Test
    void everyHalf_comesBackFromItsFloat() {
        for (int bits = 0; bits < 0x10000; bits++) {
            short half = (short) bits;
            boolean number = (bits & 0x7fff) <= 0x7c00;
            short back = Half.of(Half.toFloat(half));
            assertThat(number ? back == half : Float.isNaN(Half.toFloat(back)))
                    .as("half %04x", bits)
                    .isTrue();
        }
    }

    @Test
    void anyFloat_becomesTheNearestHalf_tiesToEven() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            float value = i % 2 == 0
                    ? (float) ((random.nextDouble() * 2 - 1) * Math.pow(2, random.nextInt(-30, 17)))
                    : tie(random);
            assertThat(Half.of(value)).as("%s", value).isEqualTo((short) nearest(value));
        }
    }

    @Test
    void aVector_halvedAndRead_keepsElevenBitsOfEachNumber() {
        float[] values = {0f, 1f, -0.1f, 1234.5f, 1e-9f};
        Array halved = Array.of(values).halved();

        assertThat(halved.type()).isEqualTo(Array.Type.F16);
        assertThat(halved.data().remaining()).isEqualTo(10);
        assertThat(halved.floats()).containsExactly(0f, 1f, -0.099975586f, 1234f, 0f);
        assertThatThrownBy(() -> Array.of(1, 2).halved()).isInstanceOf(CheckpointException.class);
    }

    /** Halfway between two neighbouring halves. */
    private static float tie(SplittableRandom random) {
        int bits = random.nextInt(0x7bff);
        double middle = (value(bits) + value(bits + 1)) / 2;
        return (float) (random.nextBoolean() ? middle : -middle);
    }

    /** By bisection among the halves of one sign, which ascend as their bits do. */
    private static int nearest(float value) {
        int sign = Float.floatToRawIntBits(value) < 0 ? 0x8000 : 0;
        double size = Math.abs((double) value);
        int low = 0;
        int high = 0x7c00;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (value(middle) <= size) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double above = high == 0x7c00 ? 65536 : value(high);
        double toLow = size - value(low);
        double toHigh = above - size;
        boolean up = toHigh < toLow || toHigh == toLow && high % 2 == 0;
        return sign | (up ? high : low);
    }

    /** IEEE 754-2019, 3.4. */
    private static double value(int bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = switch (exponent) {
            case 0 -> fraction * Math.pow(2, -24);
            case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> (1024 + fraction) * Math.pow(2, exponent - 25);
        };
        return (bits & 0x8000) != 0 ? -size : size;
    }
}
