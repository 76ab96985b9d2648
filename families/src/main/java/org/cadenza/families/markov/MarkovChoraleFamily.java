package org.cadenza.families.markov;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.partwriting.ChoraleGenerator;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.music.score.Piece;

/** Chorales by counted habits of four voices: what the networks of chorales have to beat. */
public final class MarkovChoraleFamily implements GeneratorFamily<Piece, MarkovChoraleConfig> {

    private static final String NAME = "markov-chorale";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "chorales in four voices from counted habits of the voices; trains in seconds";
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public Presets<MarkovChoraleConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "standard",
                        "looks as far as the training chorales reward",
                        new MarkovChoraleConfig(MarkovChoraleConfig.CHOSEN, 1)),
                new Presets.Preset<>(Presets.TINY, "for a handful of chorales", new MarkovChoraleConfig(4, 1))));
    }

    @Override
    public List<Control<?>> controls() {
        return SongControls.ofPieces();
    }

    /** @param foundation a model whose counts to start from, or empty */
    @Override
    public Trainee<Piece, ?> trainee(MarkovChoraleConfig config, Seed seed, Optional<Checkpoint> foundation) {
        MarkovChoraleModel model = foundation
                .map(checkpoint -> MarkovChoraleModel.of(checkpoint.expectFamily(NAME), config))
                .orElseGet(() -> new MarkovChoraleModel(config));
        return new MarkovChoraleTrainee(config, model);
    }

    @Override
    public Generator<Piece> generator(Checkpoint checkpoint) {
        return new ChoraleGenerator(
                SideBySide.alone(new VoiceWriter(MarkovChoraleModel.of(checkpoint.expectFamily(NAME)))));
    }
}
