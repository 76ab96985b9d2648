package org.cadenza.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

    /** Bits from IEEE 754-2008's definition of binary16, by hand. */
    @ParameterizedTest
    @CsvSource({
        "0, 0000",
        "-0.0, 8000",
        "1, 3C00",
        "-2, C000",
        "65504, 7BFF",
        "65519, 7BFF",
        "65520, 7C00",
        "0x1p-14, 0400",
        "0x1p-24, 0001",
        "0x1p-25, 0000",
        "0x1.000002p-25, 0001",
        "0x1.8p-24, 0002",
        "0x1.FF8p-15, 03FF",
        "1.00048828125, 3C00",
        "1.00146484375, 3C02",
        "Infinity, 7C00"
    })
    void number_asHalf_hasTheBitsOfTheStandard(String value, String bits) {
        assertThat(String.format("%04X", Half.of(Float.parseFloat(value)))).isEqualTo(bits);
    }

    @Test
    void everyHalf_asFloatAndBack_isItself() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Half.toFloat((short) bits);
            if (!Float.isNaN(value)) {
                assertThat(Half.of(value)).isEqualTo((short) bits);
            }
        }
        assertThat(Half.toFloat(Half.of(Float.NaN))).isNaN();
    }

    @Test
    void number_asHalf_isTheNearest() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            float value = (float) ((random.nextDouble() - 0.5) * Math.pow(2, random.nextInt(-26, 16)));
            short half = Half.of(value);
            double error = Math.abs((double) Half.toFloat(half) - value);
            assertThat(error).isLessThanOrEqualTo(Math.abs((double) Half.toFloat((short) (half + 1)) - value));
            if ((half & 0x7FFF) > 0) {
                assertThat(error).isLessThanOrEqualTo(Math.abs((double) Half.toFloat((short) (half - 1)) - value));
            }
        }
    }

    @Test
    void array_halved_keepsItsShapeAndWhatDoesNotFitStaysWhole() {
        Array halved = Array.of(1f, 0.1f).halved();
        assertThat(halved.type()).isEqualTo(Array.Type.F16);
        assertThat(halved.floats()).containsExactly(1f, 0x1.998p-4f);
        Array large = Array.of(1f, 70_000f);
        assertThat(large.halved()).isSameAs(large);
        Array whole = Array.of(3);
        assertThat(whole.halved()).isSameAs(whole);
    }

    @Test
    void array_ofBrainFloats_isReadAsFloats() {
        ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0x3F80).putShort((short) 0xC049).flip();
        assertThat(new Array(Array.Type.BF16, new long[] {2}, bytes).floats()).containsExactly(1f, -3.140625f);
    }

    @Test
    void array_withANumberThatIsNone_isNotFinite() {
        assertThat(Array.of(1f, Float.MAX_VALUE, 0f).isFinite()).isTrue();
        assertThat(Array.of(1f, Float.NaN).isFinite()).isFalse();
        assertThat(Array.of(Float.NEGATIVE_INFINITY, 1f).isFinite()).isFalse();
        assertThat(Array.of(-1, Integer.MAX_VALUE).isFinite()).isTrue();
        ByteBuffer one = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new Array(Array.Type.F64, new long[] {1}, one.putDouble(0, -1.0)).isFinite())
                .isTrue();
        assertThat(new Array(Array.Type.F64, new long[] {1}, one.putDouble(0, Double.NaN)).isFinite())
                .isFalse();
        assertThat(new Array(Array.Type.F16, new long[] {4}, one.putLong(0, 0x7BFF_7BFF_FBFF_0001L)).isFinite())
                .isTrue();
        assertThat(new Array(Array.Type.F16, new long[] {4}, one.putLong(0, 0x7BFF_FC00_FBFF_0001L)).isFinite())
                .isFalse();
    }
}
