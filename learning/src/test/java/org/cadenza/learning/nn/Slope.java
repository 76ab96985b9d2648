package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;

/** Finite differences: the slope of a computation along a random direction, without any gradient. */
final class Slope {

    private Slope() {}

    /** In double precision: the gradient of {@code function} at {@code point} agrees with central differences. */
    static void agrees(UnaryOperator<Tensor> function, Tensor point) {
        double[] direction = direction(point.doubles().length);
        Tensor step = Tensor.of(direction, point.shape()).times(1e-5);
        double measured = (function.apply(point.plus(step)).item()
                        - function.apply(point.minus(step)).item())
                / 2e-5;
        Tensor variable = point.variable();
        double[] gradient = Gradients.of(function.apply(variable), variable).doubles();
        assertThat(dot(gradient, direction)).isCloseTo(measured, within(1e-6 * Math.max(1, Math.abs(measured))));
    }

    /** In single precision: the gradients that backward leaves in the parameters agree with central differences. */
    static void agrees(Supplier<Tensor> loss, Parameters parameters) {
        double epsilon = 1e-2;
        double[] direction = direction((int) parameters.count());
        parameters.zeroGradients();
        loss.get().backward();
        double expected = dot(parameters.gradients().doubles(), direction);
        double ahead = moved(loss, parameters, direction, epsilon);
        double behind = moved(loss, parameters, direction, -epsilon);
        assertThat(expected)
                .isCloseTo((ahead - behind) / (2 * epsilon), within(2e-3 * Math.max(1, Math.abs(expected))));
    }

    private static double moved(Supplier<Tensor> loss, Parameters parameters, double[] direction, double distance) {
        org.bytedeco.pytorch.Tensor values = parameters.values().raw();
        org.bytedeco.pytorch.Tensor before = values.clone();
        values.add_(Tensor.of(direction, direction.length).raw().to(values.scalar_type()), new Scalar(distance));
        double result = loss.get().item();
        values.copy_(before);
        return result;
    }

    private static double[] direction(int length) {
        SplittableRandom random = new SplittableRandom(7);
        double[] direction = IntStream.range(0, length)
                .mapToDouble(i -> random.nextDouble() - 0.5)
                .toArray();
        double norm = Math.sqrt(dot(direction, direction));
        return IntStream.range(0, length).mapToDouble(i -> direction[i] / norm).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
