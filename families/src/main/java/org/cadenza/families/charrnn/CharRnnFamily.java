package org.cadenza.families.charrnn;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.charrnn.CharRnnConfig.Cell;
import org.cadenza.families.charrnn.CharRnnConfig.Course;
import org.cadenza.families.charrnn.CharRnnConfig.Descent;
import org.cadenza.families.charrnn.CharRnnConfig.Network;
import org.cadenza.families.charrnn.CharRnnConfig.Rule;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.music.text.Text;

/** Text, character by character, from a recurrent network or a small Transformer. */
public final class CharRnnFamily implements GeneratorFamily<Text, CharRnnConfig> {

    private static final String NAME = "char-rnn";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "text of any kind, character by character: prose, verse, tunes in ABC; trains in minutes";
    }

    @Override
    public Class<Text> item() {
        return Text.class;
    }

    @Override
    public Presets<CharRnnConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "improved",
                        "a Transformer that looks back further and learns faster than nanoGPT's; ten minutes on two cores",
                        new CharRnnConfig(
                                new Network(Cell.ATTENTION, 4, 128, 4, 0.05),
                                new Course(16, 128, 1, 3000, 500),
                                new Descent(Rule.ADAMW, 2e-3, 100, 0.05, 1, 0, 1, 0.1, 0.99))),
                new Presets.Preset<>(
                        NAME,
                        "char-rnn's defaults: two layers of 128, fifty epochs",
                        new CharRnnConfig(
                                new Network(Cell.LSTM, 2, 128, 1, 0),
                                new Course(50, 50, 50, 0, 1000),
                                new Descent(Rule.RMSPROP, 2e-3, 0, 1, 0.97, 10, 5, 0, 0))),
                new Presets.Preset<>(
                        "nanogpt-cpu",
                        "a Transformer by nanoGPT's settings for a CPU: four layers of 128, 2,000 steps; some minutes",
                        new CharRnnConfig(
                                new Network(Cell.ATTENTION, 4, 128, 4, 0),
                                new Course(12, 64, 1, 2000, 250),
                                new Descent(Rule.ADAMW, 1e-3, 100, 0.1, 1, 0, 1, 0.1, 0))),
                new Presets.Preset<>(
                        Presets.TINY,
                        "for a few verses; trains in seconds",
                        new CharRnnConfig(
                                new Network(Cell.GRU, 1, 64, 1, 0),
                                new Course(4, 16, 1, 150, 0),
                                new Descent(Rule.ADAMW, 1e-2, 10, 0.1, 1, 0, 1, 0.01, 0.9)))));
    }

    /** @param foundation must be empty: another text has another alphabet */
    @Override
    public Trainee<Text, ?> trainee(CharRnnConfig config, Seed seed, Optional<Checkpoint> foundation) {
        if (foundation.isPresent()) {
            throw new IllegalArgumentException(
                    "the family '" + NAME + "' builds on no other model; leave out --foundation");
        }
        return new CharRnnTrainee(config, seed);
    }

    @Override
    public List<Control<?>> controls() {
        return CharRnnGenerator.controls();
    }

    @Override
    public Generator<Text> generator(Checkpoint checkpoint) {
        return CharRnnGenerator.of(checkpoint.expectFamily(NAME));
    }
}
