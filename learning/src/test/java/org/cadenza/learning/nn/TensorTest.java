package org.cadenza.learning.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorTest {

    private static final float[] SIX = {1, 2, 3, 4, 5, 6};

    @Test
    void of_values_comeBackRowByRow() {
        try (Scope scope = new Scope()) {
            Tensor tensor = Tensor.of(SIX, 2, 3);
            assertThat(tensor.shape()).containsExactly(2, 3);
            assertThat(tensor.floats()).containsExactly(SIX);
            assertThat(tensor.transpose(0, 1).floats()).containsExactly(1, 4, 2, 5, 3, 6);
            assertThat(Tensor.of(new long[] {7, 8}, 2).longs()).containsExactly(7, 8);
        }
    }

    @Test
    void of_tooFewValues_isRefused() {
        assertThatThrownBy(() -> Tensor.of(SIX, 2, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("6 values do not fill the shape [2, 4], which takes 8");
    }

    @Test
    void operations_unfitShapes_showThemAll() {
        try (Scope scope = new Scope()) {
            Tensor tensor = Tensor.of(SIX, 2, 3);
            assertThatThrownBy(() -> tensor.matmul(tensor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("matmul of [2, 3] and [2, 3]: ");
            assertThatThrownBy(() -> tensor.plus(Tensor.zeros(2, 4)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("plus of [2, 3] and [2, 4]: ");
            assertThatThrownBy(() -> tensor.reshape(5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("reshape to [5] of [2, 3]: ");
            assertThatThrownBy(tensor::backward)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("backward of [2, 3]: ");
        }
    }

    @Test
    void operands_ofUnlikeShapes_areStretched() {
        try (Scope scope = new Scope()) {
            Tensor row = Tensor.of(new float[] {10, 20, 30}, 3);
            assertThat(Tensor.of(SIX, 2, 3).plus(row).floats()).containsExactly(11, 22, 33, 14, 25, 36);
        }
    }

    @Test
    void softmax_maskedFill_leavesNothingToTheMasked() {
        try (Scope scope = new Scope()) {
            Tensor mask = Tensor.of(new boolean[] {false, false, true}, 3);
            Tensor result = Tensor.zeros(2, 3)
                    .maskedFill(mask, Double.NEGATIVE_INFINITY)
                    .softmax(-1);
            assertThat(result.floats()).containsExactly(0.5f, 0.5f, 0, 0.5f, 0.5f, 0);
        }
    }

    @Test
    void arranging_parts_findsTheRightElements() {
        try (Scope scope = new Scope()) {
            Tensor tensor = Tensor.of(SIX, 2, 3);
            assertThat(tensor.narrow(1, 1, 2).floats()).containsExactly(2, 3, 5, 6);
            assertThat(tensor.select(0, 1).floats()).containsExactly(4, 5, 6);
            assertThat(tensor.select(1, Tensor.of(new int[] {2, 0}, 2)).floats())
                    .containsExactly(3, 1, 6, 4);
            assertThat(tensor.gather(1, Tensor.of(new int[] {2, 0}, 2, 1)).floats())
                    .containsExactly(3, 4);
            assertThat(tensor.max(0).floats()).containsExactly(4, 5, 6);
            assertThat(tensor.argmax(1).longs()).containsExactly(2, 2);
            assertThat(tensor.padded(1, 0).floats()).containsExactly(0, 1, 2, 3, 0, 4, 5, 6);
            assertThat(Tensor.concatenate(1, tensor.narrow(1, 2, 1), tensor.narrow(1, 0, 1))
                            .floats())
                    .containsExactly(3, 1, 6, 4);
            assertThat(Tensor.stack(0, tensor, tensor).shape()).containsExactly(2, 2, 3);
        }
    }

    @Test
    void device_absentOrUnknown_saysSo() {
        assertThat(Device.of("cpu")).isEqualTo(Device.CPU);
        assertThatThrownBy(() -> Device.of("cuda"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'cuda'")
                .hasMessageContaining("--device cpu");
        assertThatThrownBy(() -> Device.of("tpu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("device is 'tpu', known are cpu and cuda");
    }

    @Test
    void threads_theirNumber_isPinned() {
        int before = Threads.count();
        Threads.use(1);
        assertThat(Threads.count()).isEqualTo(1);
        Threads.use(before);
        assertThatThrownBy(() -> Threads.use(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
