package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Course;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Optimization;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Json;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.keras.KerasFamily;
import org.cadenza.learning.keras.KerasModel;
import org.cadenza.learning.nn.Adversarial.Objective;
import org.cadenza.learning.onnx.OnnxFamily;
import org.cadenza.learning.onnx.OnnxGraph;
import org.cadenza.learning.sampling.kernel.Weights;
import org.cadenza.music.score.DrumPattern;

/** Drum patterns from two players who learn from each other. */
public final class RhythmCanFamily implements GeneratorFamily<DrumPattern, RhythmCanConfig>, KerasFamily, OnnxFamily {

    private static final String NAME = "rhythmcan";
    private static final String FAITHFUL = "faithful";
    private static final String FAITHFUL_CONDITIONAL = "faithful-conditional";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "drum patterns of a genre, between genres or of none, from adversarial networks; trains in a quarter of an hour";
    }

    @Override
    public Class<DrumPattern> item() {
        return DrumPattern.class;
    }

    @Override
    public Presets<RhythmCanConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "improved",
                        "any mixture of genres, with velocities and timing; some thousand bars",
                        new RhythmCanConfig(
                                new Players(Architecture.CONVOLUTIONAL, 64, 1, 0.5, 0),
                                Mode.SPECTRUM,
                                new Course(64, 2_500, 1, 0, 1000, 120, 0.5),
                                new Optimization(Objective.HINGE, 3e-4, 6e-4, 0, 1, 1.5, 1, 8, 0.999))),
                new Presets.Preset<>(
                        FAITHFUL,
                        "RhythmCAN's creative network as published: velocities, no genre; days on two cores",
                        new RhythmCanConfig(
                                new Players(Architecture.RECURRENT, 100, 1, 1, 0.1),
                                Mode.CREATIVE,
                                new Course(64, 100_000, 3, 5, 500, 120, 0),
                                new Optimization(Objective.CROSS_ENTROPY, 1e-4, 1e-5, 0.9, 1, 0, 0, 1, 0))),
                new Presets.Preset<>(
                        FAITHFUL_CONDITIONAL,
                        "its conditional network as published: velocities of one genre; days on two cores",
                        new RhythmCanConfig(
                                new Players(Architecture.RECURRENT, 100, 0.5, 1, 0.3),
                                Mode.CONDITIONAL,
                                new Course(32, 120_000, 4, 3, 500, 120, 0),
                                new Optimization(Objective.CROSS_ENTROPY, 1e-3, 1e-5, 0.9, 0.9, 0, 0, 1, 0))),
                new Presets.Preset<>(
                        Presets.TINY,
                        "for a handful of patterns of two genres; trains in seconds",
                        new RhythmCanConfig(
                                new Players(Architecture.CONVOLUTIONAL, 8, 1, 0.25, 0),
                                Mode.SPECTRUM,
                                new Course(16, 60, 1, 0, 0, 2, 0),
                                new Optimization(Objective.HINGE, 2e-3, 4e-3, 0, 1, 0.5, 0.1, 4, 0.9)))));
    }

    /** @param foundation must be empty: two players who have come apart are no beginning */
    @Override
    public Trainee<DrumPattern, ?> trainee(RhythmCanConfig config, Seed seed, Optional<Checkpoint> foundation) {
        if (foundation.isPresent()) {
            throw new IllegalArgumentException(
                    "the family 'rhythmcan' builds on no other model; leave out --foundation");
        }
        return new RhythmCanTrainee(config, seed);
    }

    @Override
    public List<Control<?>> controls() {
        return DrumControls.all();
    }

    @Override
    public Generator<DrumPattern> generator(Checkpoint checkpoint) {
        return new DrumGenerator(drummer(checkpoint.expectFamily(NAME)));
    }

    /** The published players make no choice among ideas, and play in tensors. */
    static Drummer drummer(Checkpoint checkpoint) {
        RhythmCanConfig config = Json.read(checkpoint.document("config"), RhythmCanConfig.class, "config");
        GenreList genres = GenreList.of(checkpoint);
        if (config.players().architecture() == Architecture.RECURRENT) {
            Cast cast = Cast.of(config, genres.size(), new Seed(0));
            cast.restore(checkpoint);
            return new Drummer(config, new TensorSketcher(cast.player()), genres, Optional.empty());
        }
        Weights player = new Weights(checkpoint.weights(), Cast.PLAYER);
        Sketcher sketcher = new PlainSketcher(player, config.players(), genres.size());
        return new Drummer(config, sketcher, genres, Optional.of(InnerEar.of(config, genres.size(), checkpoint)));
    }

    @Override
    public List<String> exportable() {
        return List.of(FAITHFUL, FAITHFUL_CONDITIONAL);
    }

    @Override
    public KerasModel exported(Checkpoint checkpoint) {
        return PlayerExport.of(checkpoint.expectFamily(NAME), exportable());
    }

    @Override
    public OnnxGraph graph(Checkpoint checkpoint) {
        return PlayerExport.graph(checkpoint.expectFamily(NAME));
    }

    @Override
    public Checkpoint imported(KerasModel network, List<String> genres) {
        return ImportedPlayer.of(network, genres, this);
    }
}
