package org.cadenza.families.markov;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.cadenza.learning.Seed;
import org.cadenza.learning.partwriting.ChoraleDrafter;
import org.cadenza.learning.partwriting.ChoralePlan;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.learning.songwriting.Draw;

/** Draws chorales voice by voice, each inside its range and none above the one before it; nobody rests. */
final class VoiceWriter implements ChoraleDrafter {

    private final MarkovChoraleModel model;

    VoiceWriter(MarkovChoraleModel model) {
        this.model = model;
    }

    @Override
    public ChoraleGrid draft(ChoralePlan plan, Optional<ChoraleGrid> begun, Seed seed, BooleanSupplier cancelled) {
        SplittableRandom random = seed.random();
        VoiceContext context = new VoiceContext();
        int[][] steps = new int[plan.steps()][ChoraleGrid.VOICES];
        for (int step = 0; step < steps.length; step++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled after " + step + " of " + steps.length + " steps");
            }
            for (int voice = 0; voice < ChoraleGrid.VOICES; voice++) {
                steps[step][voice] = begun.isPresent() && step < begun.get().steps()
                        ? begun.get().pitch(step, voice)
                        : draw(context, steps[step], plan.temperature(), random);
                context.pass(steps[step][voice]);
            }
        }
        return new ChoraleGrid(steps);
    }

    private int draw(VoiceContext context, int[] placed, double temperature, SplittableRandom random) {
        Voice voice = Voice.values()[context.voice()];
        int ceiling = voice.highest();
        for (int above = 0; above < voice.ordinal(); above++) {
            ceiling = Math.min(ceiling, placed[above]);
        }
        double[] weights = new double[Math.max(1, ceiling - voice.lowest() + 1)];
        for (int i = 0; i < weights.length; i++) {
            double probability = model.probability(context, voice.lowest() + i);
            weights[i] = StrictMath.pow(probability, 1 / temperature);
        }
        return voice.lowest() + Draw.index(weights, random);
    }
}
