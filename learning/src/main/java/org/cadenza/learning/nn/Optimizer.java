package org.cadenza.learning.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;

/** Moves the parameters of one player against their gradients, by a rule, and remembers what the rule needs. */
public final class Optimizer {

    private static final String STEPS = "steps";

    private final UpdateRule rule;
    private final Parameters parameters;
    private final Map<String, Tensor> memory = new LinkedHashMap<>();
    private long steps;

    public Optimizer(UpdateRule rule, Parameters parameters) {
        this.rule = rule;
        this.parameters = parameters;
        for (String name : rule.memories()) {
            memory.put(name, Parameters.lasting(Tensor.zerosLike(parameters.values())));
        }
    }

    /** Makes one step from the gradients that stand in the parameters. @param rate the learning rate */
    public void step(double rate) {
        try (Scope scope = new Scope()) {
            steps++;
            rule.update(parameters, List.copyOf(memory.values()), steps, rate);
        }
    }

    /** Steps made so far. */
    public long steps() {
        return steps;
    }

    /** What is remembered, enough to go on to the last bit: {@code steps}, and {@code memory.parameter} for each. */
    public Map<String, Array> save() {
        Map<String, Array> arrays = new TreeMap<>();
        memory.forEach((name, flat) ->
                parameters.save(flat).forEach((parameter, array) -> arrays.put(name + "." + parameter, array)));
        arrays.put(STEPS, Array.of(steps));
        return arrays;
    }

    /** Takes up what {@link #save} gave. @throws CheckpointException if it does not fit */
    public void restore(Map<String, Array> arrays) {
        Array saved = arrays.get(STEPS);
        if (saved == null || saved.longs().length != 1) {
            throw new CheckpointException("the optimiser's state has no array '" + STEPS + "' with one number");
        }
        memory.forEach((name, flat) -> parameters.restore(flat, Checkpoint.part(arrays, name + ".")));
        steps = saved.longs()[0];
    }
}
