package org.cadenza.learning.nn;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Numbers in a rectangle of any rank, row-major, and how they came about, so that a gradient can be taken. Numbers are
 * 32-bit floats, indices 64-bit integers. A tensor lives until the {@link Scope} it was made in closes.
 *
 * <p>All operations stand in this one class, though it grows long by them, so that a computation reads from left to right.
 * Operands of unlike shapes are stretched as in NumPy: aligned at the last dimension, sizes of 1 repeat. A negative
 * dimension counts from the last. Operations that cannot be done with the shapes at hand throw an
 * {@link IllegalArgumentException} that shows them.
 */
public final class Tensor {

    static {
        Torch.load();
    }

    private final org.bytedeco.pytorch.Tensor raw;

    Tensor(org.bytedeco.pytorch.Tensor raw) {
        this.raw = raw;
    }

    org.bytedeco.pytorch.Tensor raw() {
        return raw;
    }

    // --- making ------------------------------------------------------------------------------------------------------

    /** Zeros of {@code shape}. */
    public static Tensor zeros(long... shape) {
        return of("zeros", () -> torch.zeros(shape));
    }

    /** Zeros of another tensor's shape, kind and device. */
    public static Tensor zerosLike(Tensor other) {
        return new Tensor(torch.zeros_like(other.raw));
    }

    /** Ones of another tensor's shape, kind and device. */
    public static Tensor onesLike(Tensor other) {
        return new Tensor(torch.ones_like(other.raw));
    }

    /** Draws from the normal distribution of mean 0 and deviation 1; see {@link Randomness}. */
    public static Tensor normal(long... shape) {
        return of("normal", () -> torch.randn(shape));
    }

    /** Draws from [0, 1); see {@link Randomness}. */
    public static Tensor uniform(long... shape) {
        return of("uniform", () -> torch.rand(shape));
    }

    /** {@code values} as a tensor of {@code shape}, copied. */
    public static Tensor of(float[] values, long... shape) {
        Tensor tensor = empty(ScalarType.Float, values.length, shape);
        tensor.raw.data_ptr_float().put(values);
        return tensor;
    }

    /** Double precision, in which the tests check gradients. */
    static Tensor of(double[] values, long... shape) {
        Tensor tensor = empty(ScalarType.Double, values.length, shape);
        tensor.raw.data_ptr_double().put(values);
        return tensor;
    }

    /** Indices as a tensor of {@code shape}, copied. */
    public static Tensor of(long[] values, long... shape) {
        Tensor tensor = empty(ScalarType.Long, values.length, shape);
        tensor.raw.data_ptr_long().put(values);
        return tensor;
    }

    /** Indices as a tensor of {@code shape}, copied. */
    public static Tensor of(int[] values, long... shape) {
        return of(Arrays.stream(values).asLongStream().toArray(), shape);
    }

    /** Yes and no as a tensor of {@code shape}, for {@link #maskedFill}. */
    public static Tensor of(boolean[] values, long... shape) {
        Tensor tensor = empty(ScalarType.Bool, values.length, shape);
        var elements = tensor.raw.data_ptr_bool();
        for (int i = 0; i < values.length; i++) {
            elements.put(i, values[i]);
        }
        return tensor;
    }

    private static Tensor empty(ScalarType type, long values, long... shape) {
        long expected = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (values != expected) {
            throw new IllegalArgumentException(
                    values + " values do not fill the shape " + Arrays.toString(shape) + ", which takes " + expected);
        }
        return new Tensor(torch.empty(shape, new TensorOptions(type), null));
    }

    // --- element by element ------------------------------------------------------------------------------------------

    /** The sum, element by element. */
    public Tensor plus(Tensor other) {
        return of("plus", () -> raw.add(other.raw), this, other);
    }

    /** Adds a number to every element. */
    public Tensor plus(double number) {
        return new Tensor(raw.add(new Scalar(number)));
    }

    /** The difference, element by element. */
    public Tensor minus(Tensor other) {
        return of("minus", () -> raw.sub(other.raw), this, other);
    }

    /** The product, element by element. */
    public Tensor times(Tensor other) {
        return of("times", () -> raw.mul(other.raw), this, other);
    }

    /** Multiplies every element. */
    public Tensor times(double number) {
        return new Tensor(raw.mul(new Scalar(number)));
    }

    /** The quotient, element by element. */
    public Tensor over(Tensor other) {
        return of("over", () -> raw.div(other.raw), this, other);
    }

    /** Every element with its sign changed. */
    public Tensor negative() {
        return new Tensor(raw.neg());
    }

    /** Every element to the power of {@code exponent}. */
    public Tensor power(double exponent) {
        return new Tensor(raw.pow(new Scalar(exponent)));
    }

    /** The square root of every element. */
    public Tensor sqrt() {
        return new Tensor(raw.sqrt());
    }

    /** e to the power of every element. */
    public Tensor exp() {
        return new Tensor(raw.exp());
    }

    /** The natural logarithm of every element. */
    public Tensor log() {
        return new Tensor(raw.log());
    }

    /** The size of every element without its sign. */
    public Tensor abs() {
        return new Tensor(raw.abs());
    }

    /** The hyperbolic tangent of every element. */
    public Tensor tanh() {
        return new Tensor(raw.tanh());
    }

    /** The cosine of every element, in radians. */
    public Tensor cosine() {
        return new Tensor(raw.cos());
    }

    /** The sine of every element, in radians. */
    public Tensor sine() {
        return new Tensor(raw.sin());
    }

    /** The whole number next to every element (of two, the even one), with the gradient of the element itself. */
    public Tensor rounded() {
        return withValuesOf(new Tensor(raw.detach().round()));
    }

    /** 1 / (1 + exp(-x)) of every element. */
    public Tensor sigmoid() {
        return new Tensor(raw.sigmoid());
    }

    /** Every element, but 0 where it is negative. */
    public Tensor relu() {
        return new Tensor(raw.relu());
    }

    /** Every element, but times {@code slope} where it is negative. */
    public Tensor leakyRelu(double slope) {
        return new Tensor(torch.leaky_relu(raw, new Scalar(slope)));
    }

    /** The Gaussian error linear unit by its tanh formula (arXiv 1606.08415). */
    public Tensor gelu() {
        return new Tensor(torch.gelu(raw, "tanh"));
    }

    /** 1 where an element is above {@code number}, else 0; it has no gradient. */
    public Tensor above(double number) {
        return new Tensor(raw.detach().gt(new Scalar(number)).to(raw.scalar_type()));
    }

    /** The values of {@code other} with the gradient of this (Bengio et al., arXiv 1308.3432): for what has none itself. */
    public Tensor withValuesOf(Tensor other) {
        return other.minus(this).detach().plus(this);
    }

    /** With {@code number} wherever {@code mask} says yes. */
    public Tensor maskedFill(Tensor mask, double number) {
        return of("masked fill", () -> raw.masked_fill(mask.raw, new Scalar(number)), this, mask);
    }

    /** With {@code before} zeros before and {@code after} behind the last dimension. */
    public Tensor padded(long before, long after) {
        return of("padded", () -> torch.constant_pad_nd(raw, before, after), this);
    }

    /** In training, each element 0 with {@code probability} and the others scaled up to keep the mean. */
    public Tensor dropout(double probability, boolean training) {
        return training && probability > 0 ? new Tensor(torch.dropout(raw, probability, true)) : this;
    }

    // --- products ----------------------------------------------------------------------------------------------------

    /** Matrix product over the last two dimensions; those before them are stretched. */
    public Tensor matmul(Tensor other) {
        return of("matmul", () -> raw.matmul(other.raw), this, other);
    }

    // --- along a dimension -------------------------------------------------------------------------------------------

    /** Positive, summing to 1 along {@code dimension}. */
    public Tensor softmax(int dimension) {
        return of("softmax", () -> torch.softmax(raw, dimension), this);
    }

    /** The logarithm of {@link #softmax}. */
    public Tensor logSoftmax(int dimension) {
        return of("log softmax", () -> torch.log_softmax(raw, dimension), this);
    }

    /** The sum of all elements, a scalar. */
    public Tensor sum() {
        return new Tensor(raw.sum());
    }

    /** Sums along {@code dimension}, which vanishes. */
    public Tensor sum(int dimension) {
        return of("sum", () -> raw.sum(new long[] {dimension}, false, new ScalarTypeOptional()), this);
    }

    /** Along {@code dimension}, the sum of each element and all before it. */
    public Tensor runningSum(int dimension) {
        return of("running sum", () -> torch.cumsum(raw, dimension), this);
    }

    /** The mean of all elements, a scalar. */
    public Tensor mean() {
        return new Tensor(raw.mean());
    }

    /** Means along {@code dimension}, which vanishes. */
    public Tensor mean(int dimension) {
        return of("mean", () -> raw.mean(new long[] {dimension}, false, new ScalarTypeOptional()), this);
    }

    /** The largest along {@code dimension}, which vanishes. */
    public Tensor max(int dimension) {
        return of("max", () -> raw.amax(new long[] {dimension}, false), this);
    }

    /** The index of the largest along {@code dimension}, which vanishes. */
    public Tensor argmax(int dimension) {
        return of("argmax", () -> raw.argmax(new LongOptional(dimension), false), this);
    }

    // --- arranging ---------------------------------------------------------------------------------------------------

    /** The same elements in another shape; one size may be -1, for what remains. */
    public Tensor reshape(long... shape) {
        return of("reshape to " + Arrays.toString(shape), () -> raw.reshape(shape), this);
    }

    /** With two dimensions exchanged. */
    public Tensor transpose(int first, int second) {
        return of("transpose", () -> raw.transpose(first, second), this);
    }

    /** With the dimensions in another order. */
    public Tensor permute(long... dimensions) {
        return of("permute to " + Arrays.toString(dimensions), () -> raw.permute(dimensions), this);
    }

    /** {@code length} places of {@code dimension}, from {@code start} on. */
    public Tensor narrow(int dimension, long start, long length) {
        return of("narrow to " + start + "+" + length, () -> raw.narrow(dimension, start, length), this);
    }

    /** One place of {@code dimension}, which vanishes. */
    public Tensor select(int dimension, long index) {
        return of("select " + index, () -> raw.select(dimension, index), this);
    }

    /** The places {@code indices [n]} of {@code dimension}. */
    public Tensor select(int dimension, Tensor indices) {
        return of("select", () -> raw.index_select(dimension, indices.raw), this, indices);
    }

    /** From each line along {@code dimension} the elements at {@code indices}, in whose shape they come. */
    public Tensor gather(int dimension, Tensor indices) {
        return of("gather", () -> raw.gather(dimension, indices.raw), this, indices);
    }

    /** One after another along {@code dimension}. */
    public static Tensor concatenate(int dimension, Tensor... parts) {
        return of("concatenate", () -> torch.cat(vector(parts), dimension), parts);
    }

    /** Beside each other along a new {@code dimension}. */
    public static Tensor stack(int dimension, Tensor... parts) {
        return of("stack", () -> torch.stack(vector(parts), dimension), parts);
    }

    /** From the last place of {@code dimension} to the first. */
    public Tensor reversed(int dimension) {
        return of("reversed", () -> raw.flip(dimension), this);
    }

    /** With room of size 1 for a new dimension. */
    public Tensor unsqueeze(int dimension) {
        return of("unsqueeze", () -> raw.unsqueeze(dimension), this);
    }

    // --- gradients ---------------------------------------------------------------------------------------------------

    /** The same numbers, cut off from how they came about. */
    public Tensor detach() {
        return new Tensor(raw.detach());
    }

    /** The same numbers, cut off, as something that a gradient can be taken by ({@link Gradients#of}). */
    public Tensor variable() {
        return new Tensor(raw.detach().requires_grad_(true));
    }

    /** Adds the gradient of this scalar by each parameter it came from to that parameter's gradient. */
    public void backward() {
        of(
                "backward",
                () -> {
                    raw.backward();
                    return raw;
                },
                this);
    }

    // --- in and out --------------------------------------------------------------------------------------------------

    /** The sizes of the dimensions. */
    public long[] shape() {
        long[] shape = new long[(int) raw.dim()];
        Arrays.setAll(shape, raw::size);
        return shape;
    }

    /** The size of {@code dimension}. */
    public long size(int dimension) {
        return raw.size(dimension);
    }

    /** These numbers on another device, or this very tensor if they are there. */
    public Tensor to(Device device) {
        return new Tensor(raw.to(device.raw(), raw.scalar_type()));
    }

    /** All elements, row by row, as a fresh array. */
    public float[] floats() {
        try (Scope scope = new Scope()) {
            float[] values = new float[(int) raw.numel()];
            raw.cpu().to(ScalarType.Float).contiguous().data_ptr_float().get(values);
            return values;
        }
    }

    double[] doubles() {
        try (Scope scope = new Scope()) {
            double[] values = new double[(int) raw.numel()];
            raw.cpu().to(ScalarType.Double).contiguous().data_ptr_double().get(values);
            return values;
        }
    }

    /** All indices, row by row, as a fresh array. */
    public long[] longs() {
        try (Scope scope = new Scope()) {
            long[] values = new long[(int) raw.numel()];
            raw.cpu().to(ScalarType.Long).contiguous().data_ptr_long().get(values);
            return values;
        }
    }

    /** The only element. */
    public double item() {
        return raw.item_double();
    }

    @Override
    public String toString() {
        return "Tensor " + Arrays.toString(shape());
    }

    // --- what operations share ---------------------------------------------------------------------------------------

    static TensorVector vector(Tensor... tensors) {
        return new TensorVector(Arrays.stream(tensors).map(Tensor::raw).toArray(org.bytedeco.pytorch.Tensor[]::new));
    }

    /** A handle of its own on a tensor that lies in a tuple or list, and would go with it. */
    static org.bytedeco.pytorch.Tensor copy(org.bytedeco.pytorch.Tensor element) {
        return new org.bytedeco.pytorch.Tensor(element);
    }

    static Tensor of(String name, Supplier<org.bytedeco.pytorch.Tensor> operation, Tensor... operands) {
        return new Tensor(checked(name, operation, operands));
    }

    /** The result of {@code operation}; if it fails, what libtorch says, with the shapes of all operands. */
    static <T> T checked(String name, Supplier<T> operation, Tensor... operands) {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            List<String> shapes = Arrays.stream(operands)
                    .map(operand -> Arrays.toString(operand.shape()))
                    .toList();
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException(name + " of " + String.join(" and ", shapes) + ": " + reason, e);
        }
    }
}
