package org.cadenza.families.musictransformer;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.musictransformer.TransformerConfig.Course;
import org.cadenza.families.musictransformer.TransformerConfig.Optimization;
import org.cadenza.families.musictransformer.TransformerConfig.Regularization;
import org.cadenza.families.musictransformer.chorale.ChoraleCodec;
import org.cadenza.families.musictransformer.chorale.ChoraleLanguage;
import org.cadenza.families.musictransformer.chorale.DecoderDrafter;
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
import org.cadenza.learning.partwriting.ChoraleGenerator;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.music.score.Piece;

/** Chorales in four voices, sixteenth by sixteenth, by the same decoder as the songs. */
public final class ChoraleTransformerFamily implements GeneratorFamily<Piece, TransformerConfig> {

    private static final String NAME = "music-transformer-chorale";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "chorales in four voices from a network; trains in hours";
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
                        "for some hundred chorales",
                        new TransformerConfig(
                                new DecoderShape(3, 128, 4, 512, Positions.RELATIVE, 256, 256),
                                new Course(8, 1, 2_000, 250, 0, 50, 0),
                                new Optimization(2e-3, 100, 0.02, 1, 0.998),
                                new Regularization(0.3, 0.1, 0.8))),
                new Presets.Preset<>(
                        Presets.TINY, "for a handful of chorales; trains in seconds", TinyPreset.config())));
    }

    /** @param foundation a model of this family whose weights to start from, or empty */
    @Override
    public Trainee<Piece, ?> trainee(TransformerConfig config, Seed seed, Optional<Checkpoint> foundation) {
        foundation.ifPresent(checkpoint -> checkpoint.expectFamily(NAME));
        return new DecoderTrainee<>(
                config, new ChoraleCodec(config.regularization().hide()), seed, foundation);
    }

    @Override
    public List<Control<?>> controls() {
        return SongControls.ofPieces();
    }

    @Override
    public Generator<Piece> generator(Checkpoint checkpoint) {
        checkpoint.expectFamily(NAME);
        return new ChoraleGenerator(
                SideBySide.of(() -> new DecoderDrafter(StepDecoder.of(checkpoint, new ChoraleLanguage()))));
    }
}
