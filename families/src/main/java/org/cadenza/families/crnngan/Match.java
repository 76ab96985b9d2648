package org.cadenza.families.crnngan;

import org.cadenza.families.crnngan.CrnnGanConfig.Descent;
import org.cadenza.families.crnngan.CrnnGanConfig.Duel;
import org.cadenza.families.crnngan.CrnnGanConfig.Objective;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.nn.Adversarial;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;

/**
 * One step of the two: the player foretells, or the critic learns to tell played sequences from real ones and the player to
 * be taken for real. Who is far ahead by the losses of the last step sits one out; both ways, as the paper has it (in the
 * original's code a slip of indentation stops the player whenever the losses are looked at).
 */
final class Match {

    /** The mean deviation of what is played from one sequence to another, as a share of that of real music. */
    static final String SPREAD = "spread";

    /** So far from certain is every chance, for the logarithm. */
    private static final double SURE = 1e-6;

    private final Descent descent;
    private final Duel duel;
    private final Player player;
    private final Critic critic;
    private final EventScale scale;
    private final Parameters playerParameters;
    private final Parameters criticParameters;
    private final Optimizer playerOptimizer;
    private final Optimizer criticOptimizer;
    private double playerLoss = 1;
    private double criticLoss = 1;

    Match(
            Descent descent,
            Duel duel,
            Player player,
            Critic critic,
            EventScale scale,
            Parameters playerParameters,
            Parameters criticParameters,
            Optimizer playerOptimizer,
            Optimizer criticOptimizer) {
        this.descent = descent;
        this.duel = duel;
        this.player = player;
        this.critic = critic;
        this.scale = scale;
        this.playerParameters = playerParameters;
        this.criticParameters = criticParameters;
        this.playerOptimizer = playerOptimizer;
        this.criticOptimizer = criticOptimizer;
    }

    /** The player learns to foretell each event of {@code real} from those before. @param factor of the rate */
    Metrics foretell(Tensor real, Tensor labels, double factor) {
        try (Scope scope = new Scope()) {
            Tensor error = player.surprise(real, labels, true);
            playerParameters.differentiate(error);
            move(playerParameters, playerOptimizer, descent.rate() * factor);
            return Metrics.of("surprise", error.item())
                    .and("gradient norm", playerParameters.gradientNorm())
                    .and("learning rate", descent.rate() * factor);
        }
    }

    /** The two play against each other; both hear the same sequences. @param factor of both rates */
    Metrics play(Tensor real, Tensor labels, double factor) {
        double slower = factor * duel.slower();
        boolean criticSits = criticLoss < duel.freeze() * playerLoss;
        boolean playerSits = playerLoss < duel.freeze() * criticLoss;
        try (Scope scope = new Scope()) {
            Tensor played = played(real, labels);
            double[] judged = judge(real, played.detach(), labels, slower, !criticSits);
            criticLoss = (float) judged[0];
            playerLoss = (float) playOnce(real, played, labels, slower, !playerSits);
            return Metrics.of("player loss", playerLoss)
                    .and("critic loss", criticLoss)
                    .and("real", judged[1])
                    .and("played", judged[2])
                    .and(SPREAD, spread(played) / Math.max(1e-9, spread(real)))
                    .and("sits out", criticSits ? -1 : playerSits ? 1 : 0)
                    .and("learning rate", descent.rate() * slower);
        }
    }

    /** The critic alone learns. */
    void judge(Tensor real, Tensor labels, double factor) {
        try (Scope scope = new Scope()) {
            Tensor played = Gradients.without(() -> played(real, labels));
            criticLoss = (float) judge(real, played, labels, factor * duel.slower(), true)[0];
        }
    }

    /** @return the critic's loss, and how real it takes real and played sequences for */
    private double[] judge(Tensor real, Tensor played, Tensor labels, double factor, boolean learn) {
        try (Scope scope = new Scope()) {
            boolean penalised = duel.penalty() > 0 && criticOptimizer.steps() % duel.penaltyEvery() == 0;
            Tensor shown = heard(real, penalised);
            Tensor fake = heard(played, penalised);
            Critic.Opinions opinions = critic.hear(shown, fake, labels, true);
            Critic.Opinion ofReal = opinions.real();
            Critic.Opinion ofFake = opinions.played();
            Tensor loss = criticLoss(ofReal, ofFake);
            if (learn) {
                Tensor all = penalised ? loss.plus(penalty(ofReal, shown).plus(penalty(ofFake, fake))) : loss;
                criticParameters.differentiate(all);
                move(criticParameters, criticOptimizer, descent.rate() * duel.criticFactor() * factor);
            }
            boolean relative = duel.objective() == Objective.RELATIVISTIC;
            return new double[] {
                loss.item(),
                (relative ? ofReal.score() : ofReal.chance()).mean().item(),
                (relative ? ofFake.score() : ofFake.chance()).mean().item()
            };
        }
    }

    private Tensor heard(Tensor events, boolean penalised) {
        Tensor heard = Gradients.without(() -> scale.heard(events));
        return penalised ? heard.variable() : heard;
    }

    private Tensor penalty(Critic.Opinion opinion, Tensor events) {
        return Adversarial.gradientPenalty(opinion.score(), events).times(duel.penalty() / 2 * duel.penaltyEvery());
    }

    private Tensor criticLoss(Critic.Opinion real, Critic.Opinion fake) {
        return duel.objective() == Objective.RELATIVISTIC
                ? Adversarial.relativistic(real.score(), fake.score())
                : logarithm(real.chance())
                        .plus(logarithm(complement(fake.chance())))
                        .mean()
                        .negative();
    }

    /** @return the player's loss */
    private double playOnce(Tensor real, Tensor played, Tensor labels, double factor, boolean learn) {
        try (Scope scope = new Scope()) {
            Tensor loss = playerLoss(critic.hear(scale.heard(played), labels, true), real, labels);
            if (learn) {
                playerParameters.differentiate(
                        duel.forecast() == 0
                                ? loss
                                : loss.plus(player.surprise(real, labels, true).times(duel.forecast())));
                move(playerParameters, playerOptimizer, descent.rate() * factor);
            }
            return loss.item();
        }
    }

    private Tensor playerLoss(Critic.Opinion opinion, Tensor real, Tensor labels) {
        if (duel.objective() == Objective.MINIMAX && !duel.featureMatching()) {
            return logarithm(complement(opinion.chance())).mean();
        }
        Critic.Opinion ofReal = Gradients.without(() -> critic.hear(scale.heard(real), labels, true));
        return duel.featureMatching()
                ? opinion.features()
                        .mean(0)
                        .minus(ofReal.features().mean(0))
                        .power(2)
                        .sum()
                : Adversarial.relativistic(opinion.score(), ofReal.score());
    }

    /** As many sequences as {@code real} has, as long. */
    private Tensor played(Tensor real, Tensor labels) {
        return player.play(player.noise((int) real.size(0), (int) real.size(1)), labels, true);
    }

    /** How unlike the sequences of a batch are, a mean deviation over all numbers. */
    private static double spread(Tensor events) {
        Tensor centred = events.detach().minus(events.detach().mean(0));
        return centred.power(2).mean(0).sqrt().mean().item();
    }

    private static Tensor logarithm(Tensor chance) {
        return chance.times(1 - 2 * SURE).plus(SURE).log();
    }

    private static Tensor complement(Tensor chance) {
        return chance.negative().plus(1);
    }

    private void move(Parameters parameters, Optimizer optimizer, double rate) {
        if (descent.squares() > 0) {
            parameters.penalizeSquares(2 * descent.squares());
        }
        parameters.clipByNorm(descent.limit());
        optimizer.step(rate);
    }

    /** The losses of the last step, as they are saved. */
    Array losses() {
        return Array.of((float) playerLoss, (float) criticLoss);
    }

    /** Takes up what {@link #losses} gave. */
    void resume(Array losses) {
        float[] values = losses.floats();
        if (values.length != 2) {
            throw new CheckpointException("the array 'losses' has " + values.length + " numbers, expected 2");
        }
        playerLoss = values[0];
        criticLoss = values[1];
    }
}
