package org.cadenza.learning.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.music.text.Text;

/**
 * The smallest family there can be: a noisy running average of text lengths. Its state depends on the order of the
 * batches, on the seed of each step and on a momentum that only training needs, so a resume that loses any of them
 * shows.
 */
final class AverageFamily implements ModelFamily<Text, AverageFamily.Config> {

    /** @param patience with measurements after every second step, -1 not to measure on the way, or {@link #LAST} */
    record Config(double rate, int patience) {

        /** Measured on the way, but the last weights are kept. */
        static final int LAST = -2;

        Config(double rate) {
            this(rate, -1);
        }
    }

    @Override
    public String name() {
        return "average";
    }

    @Override
    public String description() {
        return "averages lengths";
    }

    @Override
    public Class<Text> item() {
        return Text.class;
    }

    @Override
    public Presets<Config> presets() {
        return new Presets<>(List.of(new Presets.Preset<>(Presets.TINY, "", new Config(0.25))));
    }

    @Override
    public Trainee<Text, ?> trainee(Config config, Seed seed, Optional<Checkpoint> foundation) {
        return new Average(config, foundation);
    }

    private static final class Average implements Trainee<Text, Integer> {

        private final Config config;
        private float average;
        private float momentum;

        Average(Config config, Optional<Checkpoint> foundation) {
            this.config = config;
            foundation.ifPresent(checkpoint -> restore(checkpoint.published()));
        }

        @Override
        public List<Integer> encode(LabelledItem<Text> item) throws UnsuitableException {
            int length = item.item().content().length();
            if (length == 0) {
                throw new UnsuitableException("the text is empty");
            }
            return List.of(length);
        }

        @Override
        public Schedule schedule(int examples, OptionalLong steps) {
            Schedule.requireExamples(examples, 2);
            Schedule schedule = Schedule.epochs(examples, 3, 3).ordered(steps);
            return switch (config.patience) {
                case -1 -> schedule;
                case Config.LAST -> schedule.watched(new Schedule.Watch(2, 3, 0, false));
                default -> schedule.watched(new Schedule.Watch(2, 3, config.patience));
            };
        }

        @Override
        public Metrics step(List<Integer> batch, Seed seed) {
            double mean = batch.stream().mapToInt(i -> i).average().orElseThrow();
            double error = mean - average + seed.random().nextDouble() * 0.1;
            momentum = (float) (0.5 * momentum + config.rate * error);
            average += momentum;
            return Metrics.of("loss", error * error);
        }

        @Override
        public Metrics evaluate(List<Integer> heldOut) {
            return Metrics.of(
                    "error",
                    heldOut.stream()
                            .mapToDouble(length -> Math.abs(length - average))
                            .sum());
        }

        @Override
        public void save(Checkpoint.Draft draft) {
            draft.weight("average", Array.of(average))
                    .training("momentum", Array.of(momentum))
                    .note("knows lengths only");
        }

        @Override
        public void restore(Checkpoint checkpoint) {
            average = checkpoint.weight("average").floats()[0];
            momentum = checkpoint.training().isEmpty()
                    ? 0
                    : checkpoint.training("momentum").floats()[0];
        }
    }
}
