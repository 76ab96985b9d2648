package org.cadenza.families.rhythmcan;

import java.util.Arrays;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;

/**
 * An LSTM with sigmoids where others have tanh, as Keras builds it from {@code activation="sigmoid"}: its outputs lie in 0
 * to 1. Gates lie in the order input, forget, cell, output; the forget gate's bias starts at 1.
 */
final class SigmoidLstm {

    private final Parameter input;
    private final Parameter memory;
    private final Parameter bias;
    private final int width;

    SigmoidLstm(Parameters.Builder parameters, int inputs, int width) {
        this.width = width;
        input = parameters.add("input", Initializer.glorot(), 4L * width, inputs);
        memory = parameters.add("memory", Initializer.glorot(), 4L * width, width);
        bias = parameters.add(
                "bias",
                (shape, random) -> {
                    float[] values = new float[4 * width];
                    Arrays.fill(values, width, 2 * width, 1);
                    return values;
                },
                4L * width);
    }

    /** [batch, steps, inputs] to [batch, steps, width]. */
    Tensor apply(Tensor inputs) {
        Tensor told = inputs.matmul(input.value().transpose(0, 1)).plus(bias.value());
        Tensor recurrent = memory.value().transpose(0, 1);
        Tensor[] outputs = new Tensor[(int) inputs.size(1)];
        Tensor output = Tensor.zeros(inputs.size(0), width).to(Device.standard());
        Tensor cell = output;
        for (int step = 0; step < outputs.length; step++) {
            Tensor gates = told.select(1, step).plus(output.matmul(recurrent)).sigmoid();
            cell = gate(gates, 1).times(cell).plus(gate(gates, 0).times(gate(gates, 2)));
            output = gate(gates, 3).times(cell.sigmoid());
            outputs[step] = output;
        }
        return Tensor.stack(1, outputs);
    }

    private Tensor gate(Tensor gates, int which) {
        return gates.narrow(1, (long) which * width, width);
    }
}
