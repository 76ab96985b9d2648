package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.evaluation.EnergyDistance;
import org.cadenza.learning.nn.Adam;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Ema;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.music.score.DrumPattern;

/** Has a player and a critic learn from each other; the networks are built once the genres are known. */
final class RhythmCanTrainee implements Trainee<DrumPattern, Window> {

    private static final int WATCHED = 512;
    private static final String RAW = "raw.";
    private static final String CRITIC = "critic.";
    private static final String CRITIC_STATISTICS = "critic statistics.";
    private static final String PLAYER_OPTIMISER = "optimiser.player.";
    private static final String CRITIC_OPTIMISER = "optimiser.critic.";
    private static final String PAUSES = "pauses";

    private final RhythmCanConfig config;
    private final Seed seed;
    private final GenreCensus census = new GenreCensus();
    private GenreList genres;
    private Cast cast;
    private Ema average;
    private Optimizer playerOptimizer;
    private Parameters critic;
    private Parameters criticStatistics;
    private Optimizer criticOptimizer;
    private Match match;

    RhythmCanTrainee(RhythmCanConfig config, Seed seed) {
        this.config = config;
        this.seed = seed;
    }

    @Override
    public List<Window> encode(LabelledItem<DrumPattern> item) throws UnsuitableException {
        return census.windows(item);
    }

    @Override
    public Schedule schedule(int examples, OptionalLong steps) {
        genres = census.genres(config.course().leastWindows());
        build();
        int batch = config.course().batchSize() * config.course().criticUpdates();
        Schedule schedule = new Schedule(batch, config.course().steps()).ordered(steps);
        return config.course().measureEvery() == 0
                ? schedule
                : schedule.watched(new Schedule.Watch(config.course().measureEvery(), WATCHED, 0));
    }

    private void build() {
        Adam rule = new Adam(config.optimization().firstMoment(), 0.999, 1e-7);
        cast = Cast.of(config, genres.size(), seed);
        average = new Ema(cast.parameters());
        playerOptimizer = new Optimizer(rule, cast.parameters());
        Parameters.Builder parameters = new Parameters.Builder();
        Parameters.Builder statistics = Cast.followed();
        Critic judge = config.players().architecture() == Architecture.RECURRENT
                ? new RecurrentCritic(
                        parameters, statistics, config.players(), genres.size(), config.mode() == Mode.CONDITIONAL)
                : new ConvolutionalCritic(parameters, statistics, config.players(), genres.size());
        critic = parameters.build(seed.branch("critic"), Device.standard());
        criticStatistics = statistics.build(seed.branch("critic statistics"), Device.standard());
        criticOptimizer = new Optimizer(rule, critic);
        match = new Match(config, genres, cast, judge, critic, playerOptimizer, criticOptimizer);
    }

    @Override
    public double weight(Window window) {
        return genres.weight(window.genre(), config.course().balance());
    }

    @Override
    public Metrics step(List<Window> batch, Seed step) {
        Randomness.seed(step.branch("noise"));
        Metrics metrics = match.play(batch, step);
        double steps = playerOptimizer.steps();
        average.update(Math.min(config.optimization().averageDecay(), steps / (steps + 10)));
        return metrics;
    }

    /** How far as many patterns of the same genres are from the held-out ones: 0 for ones as like them as themselves. */
    @Override
    public Metrics evaluate(List<Window> heldOut) {
        if (heldOut.isEmpty()) {
            return Metrics.empty();
        }
        List<DrumGrid> real = heldOut.stream().map(Window::grid).toList();
        List<String> wanted = heldOut.stream().map(Window::genre).toList();
        average.swap();
        List<DrumGrid> played;
        try {
            played = new Drummer(config, new TensorSketcher(cast.player()), genres, Optional.empty())
                    .play(wanted, new Seed(1).branch("evaluate"));
        } finally {
            average.swap();
        }
        double strokes = (double) played.stream().mapToInt(DrumGrid::strokes).sum()
                / real.stream().mapToInt(DrumGrid::strokes).sum();
        return Metrics.of("energy distance", EnergyDistance.between(vectors(real), vectors(played)))
                .and("strokes against real", strokes);
    }

    private static List<float[]> vectors(List<DrumGrid> grids) {
        return grids.stream().map(DrumGrid::velocities).toList();
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        genres.save(draft);
        cast.save(draft, average.save());
        if (config.players().architecture() == Architecture.CONVOLUTIONAL) {
            InnerEar.save(draft, critic.save());
        }
        put(draft, RAW, cast.parameters().save());
        put(draft, CRITIC, critic.save());
        put(draft, CRITIC_STATISTICS, criticStatistics.save());
        put(draft, PLAYER_OPTIMISER, playerOptimizer.save());
        put(draft, CRITIC_OPTIMISER, criticOptimizer.save());
        draft.training(PAUSES, match.pauses());
    }

    private static void put(Checkpoint.Draft draft, String prefix, Map<String, Array> arrays) {
        arrays.forEach((name, array) -> draft.training(prefix + name, array));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        genres = GenreList.of(checkpoint);
        build();
        cast.restore(checkpoint);
        average = new Ema(cast.parameters());
        if (checkpoint.training().isEmpty()) {
            return;
        }
        Map<String, Array> training = checkpoint.training();
        cast.parameters().restore(Checkpoint.part(training, RAW));
        critic.restore(Checkpoint.part(training, CRITIC));
        criticStatistics.restore(Checkpoint.part(training, CRITIC_STATISTICS));
        playerOptimizer.restore(Checkpoint.part(training, PLAYER_OPTIMISER));
        criticOptimizer.restore(Checkpoint.part(training, CRITIC_OPTIMISER));
        match.resume(checkpoint.training(PAUSES));
    }
}
