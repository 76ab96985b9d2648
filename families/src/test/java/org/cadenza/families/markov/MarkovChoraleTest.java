package org.cadenza.families.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.junit.jupiter.api.Test;

class MarkovChoraleTest {

    private static final MarkovChoraleConfig CHOSEN = new MarkovChoraleConfig(MarkovChoraleConfig.CHOSEN, 1);

    private static ChoraleGrid grid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] steps = new int[96][];
        int[] pitches = {72, 65, 60, 48};
        for (int step = 0; step < steps.length; step++) {
            for (int voice = 0; voice < 4 && step % 2 == 0; voice++) {
                pitches[voice] = 72 - 8 * voice + 2 * random.nextInt(3);
            }
            steps[step] = pitches.clone();
            steps[step][1] = step % 24 < 3 ? ChoraleGrid.REST : pitches[1];
        }
        return new ChoraleGrid(steps);
    }

    private static MarkovChoraleModel trained(int chorales) {
        MarkovChoraleModel model = new MarkovChoraleModel(CHOSEN);
        for (int i = 0; i < chorales; i++) {
            model.observe(grid(i), model.cost(grid(i)));
        }
        return model;
    }

    /** All keys are one: moved, everything costs the same but the soprano's first note, which no key can explain. */
    @Test
    void chorale_inAnotherKey_costsTheSameButForItsFirstNote() {
        MarkovChoraleModel model = trained(10);
        double[] here = model.cost(grid(50));
        double[] there = model.cost(grid(50).transposed(5));
        for (int order = 1; order < here.length; order++) {
            double first = first(model, grid(50), order);
            double moved = first(model, grid(50).transposed(5), order);
            assertThat(there[order] - moved).isCloseTo(here[order] - first, within(1e-9));
        }
    }

    private static double first(MarkovChoraleModel model, ChoraleGrid grid, int order) {
        return -Math.log(model.probability(new VoiceContext(), grid.pitch(0, 0), order));
    }

    /** What may be sung next is never promised more than certainty. */
    @Test
    void probabilities_ofAllThatMayFollow_sumToOneAtMost() {
        MarkovChoraleModel model = trained(10);
        VoiceContext context = new VoiceContext();
        for (int[] step : grid(60).toArray()) {
            for (int pitch : step) {
                for (int order = 0; order <= MarkovChoraleConfig.HIGHEST; order++) {
                    double sum = 0;
                    for (int next = ChoraleGrid.REST; next < 128; next++) {
                        sum += model.probability(context, next, order);
                    }
                    assertThat(sum).isBetween(0.5, 1 + 1e-9);
                }
                context.pass(pitch);
            }
        }
    }

    @Test
    void order_isTheOneThatPredictedBest() {
        MarkovChoraleModel model = trained(30);
        List<Double> costs = new ArrayList<>();
        for (double cost : model.cost(grid(99))) {
            costs.add(cost);
        }
        assertThat(model.order()).isBetween(1, 5);
        assertThat(costs.get(model.order())).isLessThan(costs.get(0) / 1.5);
        assertThat(new MarkovChoraleModel(new MarkovChoraleConfig(3, 1)).order())
                .isEqualTo(3);
    }
}
