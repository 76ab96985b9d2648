package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ScopeTest {

    @Test
    void keep_aTensor_outlivesTheInnerScopeOnly() {
        Tensor kept;
        Tensor dropped;
        try (Scope outer = new Scope()) {
            try (Scope inner = new Scope()) {
                dropped = Tensor.zeros(3);
                kept = inner.keep(Tensor.zeros(3).plus(2));
            }
            assertThat(kept.floats()).containsOnly(2);
            assertThat(dropped.raw().isNull()).isTrue();
        }
        assertThat(kept.raw().isNull()).isTrue();
    }

    @Test
    void keep_inTheOutermostScope_outlivesIt() {
        Tensor kept;
        try (Scope scope = new Scope()) {
            kept = scope.keep(Tensor.zeros(3).plus(2));
        }
        assertThat(kept.floats()).containsOnly(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void scope_aroundEachStep_keepsMemoryFlat() throws IOException {
        Parameters.Builder builder = new Parameters.Builder();
        Linear inner = new Linear(builder.in("inner"), 64, 512);
        Linear outer = new Linear(builder.in("outer"), 512, 64);
        Parameters parameters = builder.build(new Seed(1), Device.CPU);
        Optimizer optimizer = new Optimizer(new Adam(), parameters);
        long before = 0;
        for (int step = 0; step < 250; step++) {
            if (step == 50) {
                before = residentKilobytes();
            }
            try (Scope scope = new Scope()) {
                // Half a megabyte of activations and as much of gradients: 200 steps unfreed are 200 MB and more.
                parameters.zeroGradients();
                outer.apply(inner.apply(Tensor.normal(256, 64)).gelu())
                        .power(2)
                        .mean()
                        .backward();
                parameters.clipByNorm(1);
                optimizer.step(1e-4);
            }
        }
        assertThat(residentKilobytes() - before).isLessThan(40_000);
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
