package org.cadenza.families.musictransformer;

import org.cadenza.families.musictransformer.TransformerConfig.Course;
import org.cadenza.families.musictransformer.TransformerConfig.Optimization;
import org.cadenza.families.musictransformer.TransformerConfig.Regularization;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.DecoderShape.Positions;

/** The configuration {@code tiny} of all families here: quick, and quick to learn a few pieces by heart. */
final class TinyPreset {

    private TinyPreset() {}

    static TransformerConfig config() {
        return new TransformerConfig(
                new DecoderShape(2, 64, 4, 128, Positions.RELATIVE, 128, 128),
                new Course(4, 1, 100, 0, 0, 2, 0),
                new Optimization(5e-3, 10, 0.1, 1, 0.98),
                new Regularization(0, 0.01, 0.1));
    }
}
