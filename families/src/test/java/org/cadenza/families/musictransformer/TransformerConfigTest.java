package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cadenza.families.musictransformer.TransformerConfig.Course;
import org.cadenza.families.musictransformer.TransformerConfig.Optimization;
import org.cadenza.families.musictransformer.TransformerConfig.Regularization;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.DecoderShape.Positions;
import org.junit.jupiter.api.Test;

class TransformerConfigTest {

    @Test
    void width_thatTheHeadsDoNotShare_isRefused() {
        assertThatThrownBy(() -> new DecoderShape(1, 30, 4, 8, Positions.RELATIVE, 8, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("30", "4", "multiple");
        assertThat(new DecoderShape(1, 12, 4, 8, Positions.RELATIVE, 8, 8).headWidth())
                .isEqualTo(3);
    }

    @Test
    void rotaryHeads_ofOddWidth_areRefused() {
        assertThatThrownBy(() -> new DecoderShape(1, 12, 4, 8, Positions.ROTARY, 8, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("even");
    }

    @Test
    void values_outOfRange_areNamedWithTheirRange() {
        assertThatThrownBy(() -> new Course(4, 5, 10, 0, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("portions", "5", "1", "4");
        assertThatThrownBy(() -> new Optimization(Double.NaN, 0, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("peak learning rate is NaN");
        assertThatThrownBy(() -> new Regularization(0.95, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("dropout", "0.95", "0.9");
    }
}
