package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.sampling.Sampler;
import org.cadenza.learning.sampling.kernel.Activations;

/**
 * Continues lines by Magenta's stochastic beam search: each line that is followed is continued in several ways for a few
 * steps, and the likeliest of all go on. One line and one way is plain sampling.
 */
final class Continuer {

    private final LineEncoding encoding;
    private final MelodyStepper stepper;
    private final Limits limits;
    private final boolean[] allowed;

    Continuer(LineEncoding encoding, MelodyStepper stepper, Limits limits) {
        this.encoding = encoding;
        this.stepper = stepper;
        this.limits = limits;
        allowed = new boolean[encoding.classes()];
        Arrays.fill(allowed, true);
    }

    /**
     * A line that is followed.
     *
     * @param logits of what comes next
     * @param likelihood natural logarithm of the chance of what was drawn
     */
    private record Way(EventLine line, MelodyStepper.State state, float[] logits, double likelihood) {}

    /** {@code primer}, of one event or more, and what follows until it is as long as planned. */
    EventLine continued(EventLine primer, MelodyRnnPlan plan, Seed seed, Generator.Listener<?> listener) {
        Sampler sampler = new Sampler(plan.sampling(), seed.branch("events").random());
        int steps = plan.steps();
        MelodyRnnPlan.Beam beam = plan.beam();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < beam.size(); i++) {
            ways.add(heard(primer));
        }
        int left = steps - primer.length();
        int next = left == 0 ? 0 : (left - 1) % beam.steps() + 1;
        while (left > 0) {
            if (listener.cancelled()) {
                throw new CancellationException();
            }
            ways = best(ways, beam, next, plan.sampling().temperature(), sampler);
            left -= next;
            next = beam.steps();
            listener.progress(1 - (double) left / (steps - primer.length()));
        }
        return ways.get(0).line;
    }

    private Way heard(EventLine primer) {
        MelodyStepper.State state = stepper.start();
        float[] logits = {};
        for (int position = 0; position < primer.length(); position++) {
            logits = stepper.step(told(primer, position), state);
        }
        return new Way(primer, state, logits, 0);
    }

    private List<Way> best(List<Way> ways, MelodyRnnPlan.Beam beam, int steps, double temperature, Sampler sampler) {
        List<Way> longer = new ArrayList<>();
        for (Way way : ways) {
            for (int branch = 0; branch < beam.branches(); branch++) {
                boolean alone = branch == beam.branches() - 1;
                longer.add(longer(way, alone ? way.state : way.state.copy(), steps, temperature, sampler));
            }
        }
        longer.sort(Comparator.comparingDouble(Way::likelihood).reversed());
        return longer.subList(0, beam.size());
    }

    private Way longer(Way way, MelodyStepper.State state, int steps, double temperature, Sampler sampler) {
        EventLine line = way.line;
        float[] logits = way.logits;
        double likelihood = way.likelihood;
        for (int step = 0; step < steps; step++) {
            if (!limits.equals(Limits.NONE)) {
                limits.allow(line, encoding, allowed);
            }
            int label = sampler.draw(logits, allowed);
            likelihood += likelihood(logits, label, temperature);
            line = line.and(encoding.event(label, line));
            logits = stepper.step(told(line, line.length() - 1), state);
        }
        return new Way(line, state, logits, likelihood);
    }

    private static double likelihood(float[] logits, int label, double temperature) {
        float[] chances = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            chances[i] = (float) (logits[i] / temperature);
        }
        Activations.softmax(chances, chances.length);
        return StrictMath.log(Math.max(Float.MIN_VALUE, chances[label]));
    }

    private float[] told(EventLine line, int position) {
        float[] told = new float[encoding.inputs()];
        encoding.input(line, position, told);
        return told;
    }
}
