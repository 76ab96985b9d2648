package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void aTinyNetwork_learns() {
        Parameters.Builder builder = new Parameters.Builder();
        Embedding embedding = new Embedding(builder.in("embedding"), 5, 8);
        LayerNorm norm = new LayerNorm(builder.in("norm"), 8);
        Linear head = new Linear(builder.in("head"), 8, 3);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        Optimizer optimizer = new Optimizer(new AdamW(new Adam(), 0.01), parameters);
        double loss = 0;
        for (int step = 0; step < 100; step++) {
            try (Scope scope = new Scope()) {
                Tensor rows = Tensor.of(new int[] {0, 1, 2, 3, 4, 0}, 3, 2);
                Tensor targets = Tensor.of(new int[] {0, 1, 2}, 3);
                Tensor value = Losses.crossEntropy(
                        head.apply(norm.apply(embedding.sum(rows)).gelu()), targets);
                parameters.zeroGradients();
                value.backward();
                parameters.clipByNorm(1);
                optimizer.step(0.01);
                loss = value.item();
            }
        }
        assertThat(loss).isLessThan(0.05);
        assertThat(parameters.finite()).isTrue();
    }
}
