package org.cadenza.families.crnngan;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.crnngan.CrnnGanConfig.Course;
import org.cadenza.families.crnngan.CrnnGanConfig.Descent;
import org.cadenza.families.crnngan.CrnnGanConfig.Duel;
import org.cadenza.families.crnngan.CrnnGanConfig.Events;
import org.cadenza.families.crnngan.CrnnGanConfig.Networks;
import org.cadenza.families.crnngan.CrnnGanConfig.Objective;
import org.cadenza.families.crnngan.CrnnGanConfig.Rule;
import org.cadenza.families.crnngan.CrnnGanConfig.Units;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Json;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.music.score.Piece;

/** Pieces as continuous events, from two recurrent players who learn from each other. */
public final class CrnnGanFamily implements GeneratorFamily<Piece, CrnnGanConfig> {

    private static final String NAME = "c-rnn-gan";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "pieces as continuous events, from recurrent adversarial networks; trains in hours";
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public Presets<CrnnGanConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "improved",
                        "in musical units, with a critic that hears keys and beats; hours",
                        new CrnnGanConfig(
                                new Events(Units.MUSICAL, 1, 64, false, false),
                                new Networks(256, 2, 192, 1, 128, 2, 0, true, true, false, true, ""),
                                new Course(32, 600, 90, false, 0, 5),
                                new Descent(Rule.ADAM, 1e-3, 100, 1, 0, 0, 0.999),
                                new Duel(Objective.RELATIVISTIC, 0.05, 1, 1, false, 1, 4, 0, 0.3))),
                new Presets.Preset<>(
                        "faithful",
                        "as published: raw features, feature matching, descent at 0.1; hours",
                        published(1, Objective.MINIMAX)),
                new Presets.Preset<>(
                        "three-tones",
                        "as published with three tones in an event: C-RNN-GAN-3",
                        published(3, Objective.MINIMAX)),
                new Presets.Preset<>(
                        "next-event",
                        "the paper's baseline: the same player, which only foretells the next event",
                        published(1, Objective.NEXT_EVENT)),
                new Presets.Preset<>(
                        Presets.TINY,
                        "for a handful of pieces; trains in seconds",
                        new CrnnGanConfig(
                                new Events(Units.MUSICAL, 1, 16, false, false),
                                new Networks(64, 1, 16, 1, 32, 2, 0, true, true, false, true, ""),
                                new Course(4, 130, 120, false, 0, 0),
                                new Descent(Rule.ADAM, 1e-2, 100, 1, 0, 0, 0.9),
                                new Duel(Objective.RELATIVISTIC, 0.05, 1, 1, false, 0.1, 4, 0, 0.1)))));
    }

    private static CrnnGanConfig published(int tones, Objective objective) {
        return new CrnnGanConfig(
                new Events(Units.RAW, tones, 100, false, true),
                new Networks(350, 2, 350, 2, 2, 1, 0.5, true, true, false, false, ""),
                new Course(20, 500, 6, false, 4, 1),
                new Descent(Rule.SGD, 0.1, 5, 1, 60, 0.05, 0),
                new Duel(objective, 1, 0.5, 0, true, 0, 1, 0.7, 0));
    }

    /** @param foundation must be empty: two players who have come apart are no beginning */
    @Override
    public Trainee<Piece, ?> trainee(CrnnGanConfig config, Seed seed, Optional<Checkpoint> foundation) {
        if (foundation.isPresent()) {
            throw new IllegalArgumentException(
                    "the family '" + NAME + "' builds on no other model; leave out --foundation");
        }
        return new CrnnGanTrainee(config, seed);
    }

    @Override
    public List<Control<?>> controls() {
        return CrnnGanPlan.controls();
    }

    @Override
    public Generator<Piece> generator(Checkpoint checkpoint) {
        checkpoint.expectFamily(NAME);
        CrnnGanConfig config = Json.read(checkpoint.document("config"), CrnnGanConfig.class, "config");
        return CrnnGanGenerator.of(config, Told.of(checkpoint), checkpoint);
    }
}
