package org.cadenza.learning.nn;

import java.util.Arrays;
import java.util.function.Supplier;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Convolution over one dimension, [batch, channels, steps], or two, [batch, channels, height, width]:
 * {@code weight [outputs, inputs, size...]}, {@code bias [outputs]}. Transposed it goes the other way, from few places to
 * many, and its weight is {@code [inputs, outputs, size...]}.
 */
public final class Convolution {

    private final Supplier<Tensor> weight;
    private final Parameter bias;
    private final Walk walk;
    private final boolean transposed;

    /**
     * How a convolution walks over its input, the same in each dimension.
     *
     * @param stride places from one window to the next, 1 or more
     * @param padding zeros before and after the input (transposed: places cut off the output), 0 or more
     * @param dilation places from one element of the window to the next, 1 or more
     */
    public record Walk(long stride, long padding, long dilation) {

        /** Place by place, without padding. */
        public static final Walk PLAIN = new Walk(1, 0, 1);

        public Walk {
            if (stride < 1 || padding < 0 || dilation < 1) {
                throw new IllegalArgumentException("stride, padding and dilation are " + stride + ", " + padding
                        + " and " + dilation + ", expected at least 1, 0 and 1");
            }
        }
    }

    private Convolution(Supplier<Tensor> weight, Parameter bias, Walk walk, boolean transposed) {
        this.weight = weight;
        this.bias = bias;
        this.walk = walk;
        this.transposed = transposed;
    }

    /** A convolution whose window has the {@code size} of one or two dimensions. */
    public static Convolution of(Parameters.Builder parameters, long inputs, long outputs, Walk walk, long... size) {
        return of(parameters, outputs, walk, false, shape(outputs, inputs, size));
    }

    /** One whose weight, as a matrix [outputs, the rest], counts divided by its largest singular value. */
    public static Convolution spectral(
            Parameters.Builder parameters,
            Parameters.Builder statistics,
            long inputs,
            long outputs,
            Walk walk,
            long... size) {
        long[] shape = shape(outputs, inputs, size);
        Parameter weight = weight(parameters, false, shape);
        Parameter bias = parameters.add("bias", Initializer.constant(0), outputs);
        return new Convolution(new SpectralNorm(statistics, weight)::weight, bias, walk, false);
    }

    /** A transposed convolution whose window has the {@code size} of one or two dimensions. */
    public static Convolution transposed(
            Parameters.Builder parameters, long inputs, long outputs, Walk walk, long... size) {
        return of(parameters, outputs, walk, true, shape(inputs, outputs, size));
    }

    /** Starts as PyTorch's do: uniform in ±1 / √(numbers that one output sees), the bias 0. */
    private static Convolution of(
            Parameters.Builder parameters, long outputs, Walk walk, boolean transposed, long[] shape) {
        Parameter weight = weight(parameters, transposed, shape);
        Parameter bias = parameters.add("bias", Initializer.constant(0), outputs);
        return new Convolution(weight::value, bias, walk, transposed);
    }

    private static Parameter weight(Parameters.Builder parameters, boolean transposed, long... shape) {
        double seen = Arrays.stream(shape).skip(2).reduce(shape[transposed ? 0 : 1], Math::multiplyExact);
        return parameters.add("weight", Initializer.uniform(1 / Math.sqrt(seen)), shape);
    }

    private static long[] shape(long first, long second, long[] size) {
        if (size.length < 1 || size.length > 2) {
            throw new IllegalArgumentException(
                    "window " + Arrays.toString(size) + " has " + size.length + " dimensions, expected 1 or 2");
        }
        long[] shape = Arrays.copyOf(new long[] {first, second}, 2 + size.length);
        System.arraycopy(size, 0, shape, 2, size.length);
        return shape;
    }

    /** [batch, inputs, places...] to [batch, outputs, places...]. */
    public Tensor apply(Tensor input) {
        Tensor kernel = weight.get();
        int dimensions = kernel.shape().length - 2;
        return Tensor.of(
                "convolution",
                () -> torch.convolution(
                        input.raw(),
                        kernel.raw(),
                        new TensorOptional(bias.value().raw()),
                        each(walk.stride(), dimensions),
                        each(walk.padding(), dimensions),
                        each(walk.dilation(), dimensions),
                        transposed,
                        each(0, dimensions),
                        1),
                input,
                kernel);
    }

    private static long[] each(long value, int dimensions) {
        long[] values = new long[dimensions];
        Arrays.fill(values, value);
        return values;
    }
}
