package org.cadenza.learning.nn;

import java.util.Arrays;

/** A named tensor that is learned; a view into its {@link Parameters}. */
public final class Parameter {

    private final String name;
    private final long[] shape;
    private final Initializer initializer;
    private Tensor value;

    Parameter(String name, Initializer initializer, long... shape) {
        for (long size : shape) {
            if (size < 1) {
                throw new IllegalArgumentException("parameter '" + name + "' has the shape " + Arrays.toString(shape)
                        + ", expected sizes of 1 or more");
            }
        }
        this.name = name;
        this.shape = shape.clone();
        this.initializer = initializer;
    }

    /** Dotted path, such as {@code blocks.0.norm.bias}. */
    public String name() {
        return name;
    }

    /** Sizes of the dimensions. */
    public long[] shape() {
        return shape.clone();
    }

    /** The tensor to compute with. @throws IllegalStateException before the parameters are built */
    public Tensor value() {
        if (value == null) {
            throw new IllegalStateException("parameter '" + name + "' is declared but not built yet");
        }
        return value;
    }

    /** Its gradient so far, a view. */
    public Tensor gradient() {
        return new Tensor(value().raw().grad());
    }

    /** Weight decay pulls at matrices; biases and the scales of norms are left alone. */
    boolean decays() {
        return shape.length > 1;
    }

    long count() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    Initializer initializer() {
        return initializer;
    }

    void bind(Tensor values, Tensor gradients) {
        org.bytedeco.pytorch.Tensor view = values.raw().view(shape).detach().requires_grad_(true);
        view.mutable_grad().put(gradients.raw().view(shape));
        value = Parameters.lasting(new Tensor(view));
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(shape);
    }
}
