package org.cadenza.learning.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.TensorArrayRefOptional;
import org.bytedeco.pytorch.TensorVector;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Seed;

/**
 * Everything one player of a training learns, by name. All values lie in one flat tensor, all gradients in another, and
 * each {@link Parameter} is a view into them; so an optimiser, clipping or a moving average is a few operations on
 * one tensor. Those that weight decay pulls at (rank 2 and above) lie before those it leaves alone.
 */
public final class Parameters {

    /** Collects the names and shapes of a network before its memory is set aside. */
    public static final class Builder {

        private final String prefix;
        private final Map<String, Parameter> declared;

        public Builder() {
            this("", new LinkedHashMap<>());
        }

        private Builder(String prefix, Map<String, Parameter> declared) {
            this.prefix = prefix;
            this.declared = declared;
        }

        /** A builder of the same player that puts {@code name} and a dot before what is declared in it. */
        public Builder in(String name) {
            return new Builder(prefix + name + ".", declared);
        }

        /**
         * Declares a parameter.
         *
         * @throws IllegalArgumentException if the name is taken or a size is below 1
         */
        public Parameter add(String name, Initializer initializer, long... shape) {
            Parameter parameter = new Parameter(prefix + name, initializer, shape);
            if (declared.putIfAbsent(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("parameter '" + parameter.name() + "' is declared twice");
            }
            return parameter;
        }

        /** Sets the memory aside and starts every parameter from its own branch of {@code seed}. */
        public Parameters build(Seed seed, Device device) {
            return new Parameters(declared.values(), seed, device);
        }
    }

    private final Map<String, Parameter> byName = new TreeMap<>();
    private final Tensor values;
    private final Tensor gradients;
    private final long decayed;

    private Parameters(Collection<Parameter> declared, Seed seed, Device device) {
        if (declared.isEmpty()) {
            throw new IllegalArgumentException("no parameter is declared, expected 1 or more");
        }
        List<Parameter> ordered =
                new ArrayList<>(declared.stream().filter(Parameter::decays).toList());
        decayed = ordered.stream().mapToLong(Parameter::count).sum();
        ordered.addAll(
                declared.stream().filter(parameter -> !parameter.decays()).toList());
        long count = ordered.stream().mapToLong(Parameter::count).sum();
        try (Scope scope = new Scope()) {
            values = lasting(Tensor.zeros(count).to(device));
            gradients = lasting(Tensor.zeros(count).to(device));
            long start = 0;
            for (Parameter parameter : ordered) {
                long length = parameter.count();
                Tensor part = values.narrow(0, start, length);
                float[] first = parameter
                        .initializer()
                        .values(parameter.shape(), seed.branch(parameter.name()).random());
                part.raw().copy_(Tensor.of(first, length).raw());
                parameter.bind(part, gradients.narrow(0, start, length));
                byName.put(parameter.name(), parameter);
                start += length;
            }
        }
    }

    /** Keeps a tensor from every scope; the garbage collector frees it when nobody holds it. */
    static Tensor lasting(Tensor tensor) {
        tensor.raw().retainReference();
        return tensor;
    }

    /** How many numbers are learned. */
    public long count() {
        return values.size(0);
    }

    /** All parameters, by name. */
    public Map<String, Parameter> byName() {
        return Collections.unmodifiableMap(byName);
    }

    /** All values, flat [count]. Change them in place only through this package. */
    Tensor values() {
        return values;
    }

    /** All gradients, flat [count]. */
    Tensor gradients() {
        return gradients;
    }

    /** How many of the values, from the first on, weight decay pulls at. */
    long decayed() {
        return decayed;
    }

    /** Forgets the gradients; called before each step's first backward pass. */
    public void zeroGradients() {
        gradients.raw().zero_();
    }

    /**
     * Sets the gradients to those of the scalar {@code loss}. Those of other players' parameters are neither changed nor
     * computed, though the loss may depend on them too.
     */
    public void differentiate(Tensor loss) {
        zeroGradients();
        Tensor[] all = byName.values().stream().map(Parameter::value).toArray(Tensor[]::new);
        Tensor.checked(
                "gradients",
                () -> {
                    try (TensorVector wanted = Tensor.vector(all);
                            TensorArrayRefOptional only = new TensorArrayRefOptional(wanted)) {
                        loss.raw().backward(new org.bytedeco.pytorch.Tensor(), new BoolOptional(), false, only);
                    }
                    return loss;
                },
                loss);
    }

    /** Multiplies the gradients, as by 1 / n after n accumulated batches. */
    public void scaleGradients(double factor) {
        try (Scope scope = new Scope()) {
            gradients.raw().mul_(new Scalar(factor));
        }
    }

    /** Adds the gradient of {@code strength} / 2 times the sum of all values' squares. */
    public void penalizeSquares(double strength) {
        try (Scope scope = new Scope()) {
            gradients.raw().add_(values.raw(), new Scalar(strength));
        }
    }

    /**
     * Scales the gradients down to a Euclidean norm of {@code limit} if theirs is larger.
     *
     * @return their norm before
     */
    public double clipByNorm(double limit) {
        double norm = gradientNorm();
        if (norm > limit) {
            scaleGradients(limit / norm);
        }
        return norm;
    }

    /** Cuts each number of the gradients off at {@code limit}, above 0, on either side of 0. */
    public void clipEach(double limit) {
        try (Scope scope = new Scope()) {
            gradients.raw().clamp_(new ScalarOptional(new Scalar(-limit)), new ScalarOptional(new Scalar(limit)));
        }
    }

    /** The Euclidean norm of all gradients as one vector. */
    public double gradientNorm() {
        try (Scope scope = new Scope()) {
            return gradients.raw().norm().item_double();
        }
    }

    /** Whether no value is infinite or not a number. */
    public boolean finite() {
        try (Scope scope = new Scope()) {
            return values.raw().isfinite().all().item_double() != 0;
        }
    }

    /** The values by name, as 32-bit floats. */
    public Map<String, Array> save() {
        return save(values);
    }

    /** Another flat tensor in the order of the values, taken apart by name. */
    Map<String, Array> save(Tensor flat) {
        float[] all = flat.floats();
        Map<String, Array> arrays = new TreeMap<>();
        for (Parameter parameter : byName.values()) {
            int start = start(parameter);
            Array flatArray = Array.of(Arrays.copyOfRange(all, start, start + (int) parameter.count()));
            arrays.put(parameter.name(), new Array(Array.Type.F32, parameter.shape(), flatArray.data()));
        }
        return arrays;
    }

    /**
     * Takes the values over.
     *
     * @throws CheckpointException if one is missing, foreign or of another shape; then nothing is changed
     */
    public void restore(Map<String, Array> arrays) {
        restore(values, arrays);
    }

    /** Fills a flat tensor that lies as the values do. */
    void restore(Tensor flat, Map<String, Array> arrays) {
        checkNames(arrays);
        float[] all = new float[Math.toIntExact(count())];
        for (Parameter parameter : byName.values()) {
            float[] part = arrays.get(parameter.name()).floats(parameter.name(), parameter.shape());
            System.arraycopy(part, 0, all, start(parameter), part.length);
        }
        try (Scope scope = new Scope()) {
            flat.raw().copy_(Tensor.of(all, all.length).raw());
        }
    }

    private int start(Parameter parameter) {
        return Math.toIntExact(parameter.value().raw().storage_offset());
    }

    private void checkNames(Map<String, Array> arrays) {
        String foreign = String.join(
                ", ",
                Stream.of(arrays.keySet())
                        .flatMap(Collection::stream)
                        .filter(name -> !byName.containsKey(name))
                        .sorted()
                        .toList());
        if (!foreign.isEmpty()) {
            throw new CheckpointException("the checkpoint has arrays that this network does not: " + foreign
                    + "; it was made for another configuration");
        }
        for (String name : byName.keySet()) {
            if (!arrays.containsKey(name)) {
                throw new CheckpointException(
                        "the checkpoint lacks the array '" + name + "'; it was made for another configuration");
            }
        }
    }
}
