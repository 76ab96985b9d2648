package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Optimization;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Adversarial;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;

/**
 * The game of the two: for each step of the player some of the critic's. The critic learns to tell real patterns from
 * played ones and to hear the genres of real ones; the player, to be taken for real and to be heard as of the genres
 * that it was asked for. Asked for all alike, the latter is RhythmCAN's genre ambiguity loss. A player that is far ahead
 * sits out a step.
 */
final class Match {

    private final RhythmCanConfig config;
    private final GenreList genres;
    private final Cast cast;
    private final Critic judge;
    private final Parameters critic;
    private final Optimizer playerOptimizer;
    private final Optimizer criticOptimizer;
    private boolean criticPauses;
    private boolean playerPauses;

    Match(
            RhythmCanConfig config,
            GenreList genres,
            Cast cast,
            Critic judge,
            Parameters critic,
            Optimizer playerOptimizer,
            Optimizer criticOptimizer) {
        this.config = config;
        this.genres = genres;
        this.cast = cast;
        this.judge = judge;
        this.critic = critic;
        this.playerOptimizer = playerOptimizer;
        this.criticOptimizer = criticOptimizer;
    }

    /** One step. @param windows real ones, for all of the critic's updates together */
    Metrics play(List<Window> windows, Seed seed) {
        double[] criticLoss = new double[2];
        for (int update = 0; update < config.course().criticUpdates(); update++) {
            try (Scope scope = new Scope()) {
                criticLoss =
                        judgeOnce(part(windows, update), seed.branch("critic").at(update));
            }
        }
        double[] playerLoss;
        try (Scope scope = new Scope()) {
            playerLoss = playOnce(seed.branch("player"));
        }
        balance(playerLoss[0] + playerLoss[1], criticLoss[0] + criticLoss[1]);
        return Metrics.of("player loss", playerLoss[0])
                .and("player genre", playerLoss[1])
                .and("critic loss", criticLoss[0])
                .and("critic genre", criticLoss[1])
                .and("learning rate", config.optimization().generatorRate());
    }

    /** As many windows as an update takes, from where the last one ended; from the start again where they run out. */
    private List<Window> part(List<Window> windows, int update) {
        int size = config.course().batchSize();
        List<Window> part = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            part.add(windows.get((update * size + i) % windows.size()));
        }
        return part;
    }

    private double genreWeight() {
        double weight = config.optimization().genreWeight();
        return weight == 0 ? 1 / Math.sqrt(genres.size()) : weight;
    }

    /** @return what realness and genre cost the critic */
    private double[] judgeOnce(List<Window> windows, Seed seed) {
        Optimization how = config.optimization();
        boolean penalised = how.penalty() > 0 && (criticOptimizer.steps() % how.penaltyEvery() == 0);
        Tensor real = judge.view(
                Patterns.full(windows.stream().map(Window::grid).toList()).to(Device.standard()));
        Tensor shown = penalised ? real.variable() : real;
        GenreWish wish = wish(seed);
        Tensor fake = Gradients.without(
                () -> cast.player().play(noise(), wish.mixtures(), true).shown());
        Tensor realScores = judge.score(shown, labels(windows, seed), true);
        Tensor fakeScores = judge.score(fake, wish.judged(), true);
        Tensor realness = Adversarial.critic(how.objective(), realScores, fakeScores, how.realLabel());
        Tensor genre = genreLoss(windows, real).times(genreWeight());
        Tensor loss = realness.plus(genre);
        if (penalised) {
            double strength = how.penalty() / 2 * how.penaltyEvery();
            loss = loss.plus(Adversarial.gradientPenalty(realScores, shown).times(strength));
        }
        if (!criticPauses) {
            critic.differentiate(loss);
            criticOptimizer.step(how.criticRate());
        }
        return new double[] {realness.item(), genre.item()};
    }

    /** Played patterns have no true genre, so only real ones teach the head: in the original both do. */
    private Tensor genreLoss(List<Window> windows, Tensor real) {
        return judge.mishearing(real, oneHot(windows, window -> true));
    }

    /** @return what realness and genre cost the player */
    private double[] playOnce(Seed seed) {
        Optimization how = config.optimization();
        GenreWish wish = wish(seed);
        Tensor shown = cast.player().play(noise(), wish.mixtures(), true).shown();
        Tensor realness = Adversarial.generator(how.objective(), judge.score(shown, wish.judged(), true));
        Tensor genre = Adversarial.softCrossEntropy(judge.genres(shown, false), wish.mixtures())
                .times(genreWeight());
        if (!playerPauses) {
            cast.parameters().differentiate(realness.plus(genre));
            playerOptimizer.step(how.generatorRate());
        }
        return new double[] {realness.item(), genre.item()};
    }

    private void balance(double player, double judging) {
        double ratio = config.course().pauseRatio();
        criticPauses = !criticPauses && ratio > 0 && player > ratio * judging;
        playerPauses = !playerPauses && ratio > 0 && judging > ratio * player;
    }

    private Tensor noise() {
        return Tensor.normal(config.course().batchSize(), config.players().noise())
                .times(config.players().noiseDeviation())
                .to(Device.standard());
    }

    private GenreWish wish(Seed seed) {
        int batch = config.course().batchSize();
        Seed own = seed.branch("wish");
        return switch (config.mode()) {
            case CONDITIONAL -> GenreWish.single(batch, genres.size(), own);
            case CREATIVE -> GenreWish.uniform(batch, genres.size());
            case SPECTRUM -> GenreWish.spectrum(batch, genres.size(), own);
        };
    }

    /** As what real windows are judged: of their genre, or of any where the player's may be, too. */
    private Tensor labels(List<Window> windows, Seed seed) {
        return switch (config.mode()) {
            case CONDITIONAL -> oneHot(windows, window -> true);
            case CREATIVE -> oneHot(windows, window -> false);
            case SPECTRUM -> {
                SplittableRandom random = seed.branch("labels").random();
                yield oneHot(windows, window -> random.nextBoolean());
            }
        };
    }

    private Tensor oneHot(List<Window> windows, Predicate<Window> told) {
        float[] values = new float[windows.size() * genres.size()];
        for (int i = 0; i < windows.size(); i++) {
            int genre = genres.indexOf(windows.get(i).genre());
            if (genre >= 0 && told.test(windows.get(i))) {
                values[i * genres.size() + genre] = 1;
            }
        }
        return Tensor.of(values, windows.size(), genres.size()).to(Device.standard());
    }

    /** Who sits out the next step, as it is saved. */
    Array pauses() {
        return Array.of((byte) (criticPauses ? 1 : 0), (byte) (playerPauses ? 1 : 0));
    }

    /** Takes up what {@link #pauses} gave. */
    void resume(Array pauses) {
        if (pauses.data().remaining() != 2) {
            throw new CheckpointException(
                    "the array 'pauses' has " + pauses.data().remaining() + " bytes, expected 2");
        }
        criticPauses = pauses.data().get(0) != 0;
        playerPauses = pauses.data().get(1) != 0;
    }
}
