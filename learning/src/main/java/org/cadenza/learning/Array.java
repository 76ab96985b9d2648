package org.cadenza.learning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * A named array's content as it lies in a checkpoint: plain numbers, row-major, little-endian.
 *
 * @param type of each element
 * @param shape sizes of the dimensions, outermost first; empty for a single number
 * @param data the bytes, as many as type and shape say
 */
public record Array(Type type, long[] shape, ByteBuffer data) {

    /** Element types, by their names in safetensors. */
    public enum Type {
        F64(8),
        F32(4),
        F16(2),
        BF16(2),
        I64(8),
        I32(4),
        I16(2),
        I8(1),
        U8(1),
        BOOL(1);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** Bytes of one element. */
        public int bytes() {
            return bytes;
        }
    }

    /** What {@link #floats()} reads. */
    private static final Set<Type> FLOATS = EnumSet.of(Type.F32, Type.F16, Type.BF16);

    public Array {
        shape = shape.clone();
        data = data.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long expected = type.bytes;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("array of " + type + " has the shape " + Arrays.toString(shape)
                        + ", expected sizes of 0 or more");
            }
            expected = Math.multiplyExact(expected, size);
        }
        if (data.remaining() != expected) {
            throw new IllegalArgumentException("array of " + type + " " + Arrays.toString(shape) + " has "
                    + data.remaining() + " bytes, expected " + expected);
        }
    }

    /** The same numbers in another shape. */
    public Array shaped(long... shape) {
        return new Array(type, shape, data);
    }

    /** A vector of {@code values}. */
    public static Array of(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return new Array(Type.I32, new long[] {values.length}, bytes);
    }

    /** A vector of {@code values}. */
    public static Array of(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Array(Type.F32, new long[] {values.length}, bytes);
    }

    /** A vector of {@code values}. */
    public static Array of(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return new Array(Type.I64, new long[] {values.length}, bytes);
    }

    /** A vector of bytes. */
    public static Array of(byte... values) {
        return new Array(Type.U8, new long[] {values.length}, ByteBuffer.wrap(values.clone()));
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The elements as a fresh array. @throws CheckpointException if the type is another */
    public int[] ints() {
        expect(Type.I32);
        int[] values = new int[data.remaining() / 4];
        data().asIntBuffer().get(values);
        return values;
    }

    /** The elements as a fresh array, those of 16 bits widened. @throws CheckpointException if they are no floats */
    public float[] floats() {
        if (type != Type.F16 && type != Type.BF16) {
            expect(Type.F32);
            float[] values = new float[data.remaining() / 4];
            data().asFloatBuffer().get(values);
            return values;
        }
        ShortBuffer narrow = data().asShortBuffer();
        float[] values = new float[narrow.remaining()];
        for (int i = 0; i < values.length; i++) {
            short bits = narrow.get(i);
            values[i] = type == Type.F16 ? Half.toFloat(bits) : Float.intBitsToFloat(bits << 16);
        }
        return values;
    }

    /**
     * The elements as {@link #floats()} gives them, once the sizes are known to be right.
     *
     * @param name to call the array in messages
     * @param expected sizes of the dimensions, outermost first
     * @throws CheckpointException if they are no floats or the sizes are others
     */
    public float[] floats(String name, long... expected) {
        if (!FLOATS.contains(type) || !Arrays.equals(shape, expected)) {
            throw new CheckpointException("the array '" + name + "' is " + this + ", expected F32 "
                    + Arrays.toString(expected) + "; it was made for another configuration");
        }
        return floats();
    }

    /** This in half precision if it is of {@link Type#F32} and no number is too large for that; else this. */
    Array halved() {
        if (type != Type.F32) {
            return this;
        }
        float[] values = floats();
        ByteBuffer halves = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            short half = Half.of(value);
            if (Float.isInfinite(Half.toFloat(half))) {
                return this;
            }
            halves.putShort(half);
        }
        return new Array(Type.F16, shape, halves.flip());
    }

    /** Whether every element is a finite number: none has an exponent of ones alone. */
    public boolean isFinite() {
        return switch (type) {
            case F64 -> noneHas(0x7FF0L << 48, data()::getLong);
            case F32 -> noneHas(0x7F80_0000, data()::getInt);
            case F16 -> noneHas(0x7C00, data()::getShort);
            case BF16 -> noneHas(0x7F80, data()::getShort);
            default -> true;
        };
    }

    private boolean noneHas(long exponent, IntToLongFunction bitsAt) {
        for (int at = 0; at < data.limit(); at += type.bytes) {
            if ((bitsAt.applyAsLong(at) & exponent) == exponent) {
                return false;
            }
        }
        return true;
    }

    /** The elements as a fresh array. @throws CheckpointException if the type is another */
    public long[] longs() {
        expect(Type.I64);
        long[] values = new long[data.remaining() / 8];
        data().asLongBuffer().get(values);
        return values;
    }

    /** The elements as a fresh array. @throws CheckpointException if the type is another */
    public byte[] bytes() {
        expect(Type.U8);
        byte[] values = new byte[data.remaining()];
        data().get(values);
        return values;
    }

    private void expect(Type wanted) {
        if (type != wanted) {
            throw new CheckpointException("array is of " + type + ", expected " + wanted);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Array that
                && type == that.type
                && Arrays.equals(shape, that.shape)
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + data.hashCode();
    }

    @Override
    public String toString() {
        return type + " " + Arrays.toString(shape);
    }
}
