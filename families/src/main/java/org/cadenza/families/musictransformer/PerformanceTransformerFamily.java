package org.cadenza.families.musictransformer;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.musictransformer.TransformerConfig.Course;
import org.cadenza.families.musictransformer.TransformerConfig.Optimization;
import org.cadenza.families.musictransformer.TransformerConfig.Regularization;
import org.cadenza.families.musictransformer.performance.PerformanceCodec;
import org.cadenza.families.musictransformer.performance.PerformanceGenerator;
import org.cadenza.families.musictransformer.performance.PerformanceLanguage;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.DecoderShape.Positions;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.music.score.Piece;

/** Piano pieces as they are performed, by the same decoder as the songs. */
public final class PerformanceTransformerFamily implements GeneratorFamily<Piece, TransformerConfig> {

    private static final String NAME = "music-transformer-piano";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "piano pieces, as performed, from a network; trains in hours";
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public Presets<TransformerConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "standard",
                        "for some hundred performances",
                        new TransformerConfig(
                                new DecoderShape(3, 192, 6, 768, Positions.RELATIVE, 512, 512),
                                new Course(4, 1, 7_000, 1000, 0, 50, 0),
                                new Optimization(1.5e-3, 200, 0.02, 1, 0.999),
                                new Regularization(0.1, 0.01, 0.5))),
                new Presets.Preset<>(Presets.TINY, "for a handful of pieces; trains in seconds", TinyPreset.config())));
    }

    /** @param foundation a model of this family whose weights to start from, or empty */
    @Override
    public Trainee<Piece, ?> trainee(TransformerConfig config, Seed seed, Optional<Checkpoint> foundation) {
        foundation.ifPresent(checkpoint -> checkpoint.expectFamily(NAME));
        return new DecoderTrainee<>(
                config, new PerformanceCodec(config.regularization().hide()), seed, foundation);
    }

    @Override
    public List<Control<?>> controls() {
        return SongControls.ofPieces();
    }

    @Override
    public Generator<Piece> generator(Checkpoint checkpoint) {
        checkpoint.expectFamily(NAME);
        return new PerformanceGenerator(SideBySide.of(() -> StepDecoder.of(checkpoint, new PerformanceLanguage())));
    }
}
