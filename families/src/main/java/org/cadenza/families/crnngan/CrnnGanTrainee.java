package org.cadenza.families.crnngan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.cadenza.families.crnngan.CrnnGanConfig.Objective;
import org.cadenza.families.crnngan.CrnnGanConfig.Rule;
import org.cadenza.families.crnngan.CrnnGanConfig.Units;
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
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Sgd;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.nn.UpdateRule;
import org.cadenza.music.score.Piece;

/** Has a player first foretell real music, then play against a critic; the networks are built once the music is known. */
final class CrnnGanTrainee implements Trainee<Piece, EventSong> {

    static final String PLAYER = "player.";

    private static final String RAW = "raw.";
    private static final String CRITIC = "critic.";
    private static final String PLAYER_OPTIMISER = "optimiser.player.";
    private static final String CRITIC_OPTIMISER = "optimiser.critic.";
    private static final String LOSSES = "losses";
    private static final String STEPS = "steps";

    /** Events that stand together where played music is compared with real. */
    private static final int PHRASE = 2;

    private static final int WATCHED = 64;

    private final CrnnGanConfig config;
    private final Seed seed;
    private final List<EventSong> songs = new ArrayList<>();
    private int examples;
    private Told told;
    private Player player;
    private Parameters playerParameters;
    private Parameters criticParameters;
    private Optimizer playerOptimizer;
    private Optimizer criticOptimizer;
    private Ema average;
    private Health health;
    private Match match;
    private long steps;

    CrnnGanTrainee(CrnnGanConfig config, Seed seed) {
        this.config = config;
        this.seed = seed;
    }

    @Override
    public List<EventSong> encode(LabelledItem<Piece> item) throws UnsuitableException {
        String label = item.labels().getOrDefault(config.networks().label(), "");
        EventSong song = EventSong.of(item.item(), config.events(), label);
        if (told == null) {
            songs.add(song);
        }
        return List.of(song);
    }

    /** The original plays what it has learned last; here, in raw units, so does ours. */
    @Override
    public Schedule schedule(int count, OptionalLong ordered) {
        told = Told.of(config, songs);
        songs.clear();
        examples = count;
        build();
        CrnnGanConfig.Course course = config.course();
        Schedule schedule =
                Schedule.epochs(count, course.batchSize(), course.epochs()).ordered(ordered);
        long epoch = Schedule.epochs(count, course.batchSize(), 1).steps();
        return course.measureEvery() == 0
                ? schedule
                : schedule.watched(new Schedule.Watch(
                        epoch * course.measureEvery(),
                        WATCHED,
                        0,
                        config.events().units() != Units.RAW));
    }

    private void build() {
        int labels = told.labels().size();
        Parameters.Builder players = new Parameters.Builder();
        int width = told.scale().width(config.events().width());
        player = new Player(players, config, width, labels);
        playerParameters = players.build(seed.branch("player"), Device.standard());
        Parameters.Builder critics = new Parameters.Builder();
        int heard = told.scale().heardWidth(config.events().width());
        Critic critic = new Critic(critics, config, heard, labels);
        criticParameters = critics.build(seed.branch("critic"), Device.standard());
        UpdateRule rule = config.descent().rule() == Rule.SGD ? new Sgd(0) : new Adam(0, 0.99, 1e-8);
        playerOptimizer = new Optimizer(rule, playerParameters);
        criticOptimizer = new Optimizer(rule, criticParameters);
        average = new Ema(playerParameters);
        health = new Health(config.duel().collapse(), playerParameters, average);
        match = new Match(
                config.descent(),
                config.duel(),
                player,
                critic,
                told.scale(),
                playerParameters,
                criticParameters,
                playerOptimizer,
                criticOptimizer);
    }

    @Override
    public Metrics step(List<EventSong> batch, Seed step) {
        Randomness.seed(step.branch("noise"));
        try (Scope scope = new Scope()) {
            long epoch = steps * config.course().batchSize() / Math.max(1, examples);
            Tensor real = crops(batch, length(epoch), step.branch("crops"));
            Tensor labels = labels(batch);
            double factor = StrictMath.pow(
                    config.descent().decay(),
                    Math.max(0, epoch - config.descent().decayAfter()));
            Metrics metrics = learn(real, labels, epoch, factor);
            steps++;
            average.update(Math.min(config.descent().average(), (double) steps / (steps + 10)));
            return health.after(steps, metrics);
        }
    }

    private Metrics learn(Tensor real, Tensor labels, long epoch, double factor) {
        boolean alone = config.duel().objective() == Objective.NEXT_EVENT;
        if (!alone && epoch >= config.course().pretraining()) {
            return match.play(real, labels, factor);
        }
        if (!alone && config.course().criticPretraining()) {
            match.judge(real, labels, factor);
        }
        return match.foretell(real, labels, factor);
    }

    private int length(long epoch) {
        int growth = config.course().growth();
        int full = config.events().length();
        return growth == 0 ? full : (int) Math.max(2, Math.min(full, growth * (epoch + 1)));
    }

    /** A part of {@code length} events of each song, where the song is as long. */
    private Tensor crops(List<EventSong> batch, int length, Seed own) {
        SplittableRandom random = own.random();
        int[] starts = batch.stream()
                .mapToInt(song -> random.nextInt(Math.max(1, song.events() - length + 1)))
                .toArray();
        return told.scale().crops(batch, starts, length);
    }

    private Tensor labels(List<EventSong> batch) {
        return told.tell(batch.stream().map(EventSong::label).toList());
    }

    /**
     * How far what is played is from real music, two events at a time: 0 for music as like it as it is itself. With it
     * the statistics of both.
     */
    @Override
    public Metrics evaluate(List<EventSong> heldOut) {
        if (heldOut.isEmpty()) {
            return Metrics.empty();
        }
        Seed own = new Seed(1).branch("evaluate");
        Randomness.seed(own);
        average.swap();
        try (Scope scope = new Scope()) {
            return Gradients.without(() -> {
                List<EventSong> many = new ArrayList<>(heldOut);
                while (many.size() < WATCHED) {
                    many.addAll(heldOut);
                }
                Tensor real = crops(many, config.events().length(), own);
                Tensor labels = labels(many);
                Tensor played = player.play(player.noise(many.size(), (int) real.size(1)), labels, false);
                return Metrics.of("energy distance", EnergyDistance.between(phrases(real), phrases(played)))
                        .and("surprise", player.surprise(real, labels, false).item())
                        .and(Figure.of(played, told.scale(), ""))
                        .and(Figure.of(real, told.scale(), " of real music"));
            });
        } finally {
            average.swap();
        }
    }

    private List<float[]> phrases(Tensor events) {
        int numbers = told.scale().measuredWidth(config.events().width());
        float[] all = told.scale().heard(events).narrow(2, 0, numbers).floats();
        int width = numbers * PHRASE;
        List<float[]> phrases = new ArrayList<>();
        for (int from = 0; from + width <= all.length; from += width) {
            float[] phrase = new float[width];
            System.arraycopy(all, from, phrase, 0, width);
            phrases.add(phrase);
        }
        return phrases;
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        told.save(draft);
        average.save().forEach((name, array) -> draft.weight(PLAYER + name, array));
        put(draft, RAW, playerParameters.save());
        put(draft, CRITIC, criticParameters.save());
        put(draft, PLAYER_OPTIMISER, playerOptimizer.save());
        put(draft, CRITIC_OPTIMISER, criticOptimizer.save());
        health.save(draft);
        draft.training(LOSSES, match.losses());
        draft.training(STEPS, Array.of(steps));
    }

    private static void put(Checkpoint.Draft draft, String prefix, Map<String, Array> arrays) {
        arrays.forEach((name, array) -> draft.training(prefix + name, array));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        told = Told.of(checkpoint);
        build();
        playerParameters.restore(Checkpoint.part(checkpoint.weights(), PLAYER));
        average.restore(Checkpoint.part(checkpoint.weights(), PLAYER));
        Map<String, Array> training = checkpoint.training();
        if (training.isEmpty()) {
            return;
        }
        playerParameters.restore(Checkpoint.part(training, RAW));
        criticParameters.restore(Checkpoint.part(training, CRITIC));
        playerOptimizer.restore(Checkpoint.part(training, PLAYER_OPTIMISER));
        criticOptimizer.restore(Checkpoint.part(training, CRITIC_OPTIMISER));
        health.restore(checkpoint);
        match.resume(checkpoint.training(LOSSES));
        steps = checkpoint.training(STEPS).longs()[0];
    }
}
