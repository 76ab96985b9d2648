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
import org.cadenza.learning.songwriting.SongGenerator;
import org.cadenza.music.score.LeadSheet;

/** Songs by variable-order Markov models of chords, rhythm and pitch. */
public final class MarkovFamily implements GeneratorFamily<LeadSheet, MarkovConfig> {

    private static final String NAME = "markov";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "lead sheets from counted habits of chords, rhythm and melody; trains in seconds";
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public Presets<MarkovConfig> presets() {
        MarkovConfig.Weights weights = new MarkovConfig.Weights(0.8, 0.5, 0.2, 0.25);
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "standard", "for thousands of songs", new MarkovConfig(2, 2, 3, 40, 6, 1, weights)),
                new Presets.Preset<>(
                        Presets.TINY, "for a handful of songs", new MarkovConfig(2, 1, 2, 5, 1, 1, weights))));
    }

    @Override
    public List<Control<?>> controls() {
        return SongControls.all();
    }

    /** @param foundation a model whose counts to start from, or empty */
    @Override
    public Trainee<LeadSheet, ?> trainee(MarkovConfig config, Seed seed, Optional<Checkpoint> foundation) {
        MarkovModel model = foundation
                .map(checkpoint -> MarkovModel.of(checkpoint.expectFamily(NAME).published(), config))
                .orElseGet(() -> new MarkovModel(config));
        return new MarkovTrainee(config, model);
    }

    @Override
    public Generator<LeadSheet> generator(Checkpoint checkpoint) {
        MarkovModel model = MarkovModel.of(checkpoint.expectFamily(NAME).published());
        return new SongGenerator(new CountedHabits(model), (plan, seed) -> new ThemeWriter(model, plan, seed));
    }
}
