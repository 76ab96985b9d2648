package org.cadenza.families.musictransformer;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.musictransformer.TransformerConfig.Course;
import org.cadenza.families.musictransformer.TransformerConfig.Optimization;
import org.cadenza.families.musictransformer.TransformerConfig.Regularization;
import org.cadenza.families.musictransformer.leadsheet.LeadSheetCodec;
import org.cadenza.families.musictransformer.leadsheet.LeadSheetGenerator;
import org.cadenza.families.musictransformer.leadsheet.LeadSheetLanguage;
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
import org.cadenza.music.score.LeadSheet;

/** Songs by a decoder that reads and writes lead sheets bar by bar. */
public final class MusicTransformerFamily implements GeneratorFamily<LeadSheet, TransformerConfig> {

    private static final String NAME = "music-transformer";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "lead sheets from a network that looks back over the whole song; trains in hours";
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public Presets<TransformerConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "standard",
                        "for thousands of songs",
                        new TransformerConfig(
                                new DecoderShape(3, 192, 6, 768, Positions.RELATIVE, 256, 384),
                                new Course(6, 1, 6_000, 1000, 0, 200, 0),
                                new Optimization(1.5e-3, 200, 0.02, 1, 0.999),
                                new Regularization(0.15, 0.01, 0.4))),
                new Presets.Preset<>(
                        "small",
                        "for hundreds of songs",
                        new TransformerConfig(
                                new DecoderShape(3, 128, 4, 512, Positions.ROTARY, 512, 512),
                                new Course(8, 1, 5_000, 500, 0, 50, 0),
                                new Optimization(2e-3, 200, 0.05, 1, 0.998),
                                new Regularization(0.1, 0.05, 0.5))),
                new Presets.Preset<>(Presets.TINY, "for a handful of songs; trains in seconds", TinyPreset.config())));
    }

    /** @param foundation a model of this family whose weights to start from, or empty */
    @Override
    public Trainee<LeadSheet, ?> trainee(TransformerConfig config, Seed seed, Optional<Checkpoint> foundation) {
        foundation.ifPresent(checkpoint -> checkpoint.expectFamily(NAME));
        return new DecoderTrainee<>(
                config, new LeadSheetCodec(config.regularization().hide()), seed, foundation);
    }

    @Override
    public List<Control<?>> controls() {
        return SongControls.all();
    }

    @Override
    public Generator<LeadSheet> generator(Checkpoint checkpoint) {
        checkpoint.expectFamily(NAME);
        return new LeadSheetGenerator(
                StepDecoder.of(checkpoint, LeadSheetLanguage.standard()),
                Repertoire.of(checkpoint).learned());
    }
}
