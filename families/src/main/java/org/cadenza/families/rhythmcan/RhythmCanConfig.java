package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.Adversarial.Objective;

/** What two players of drums are like and how they are trained. */
public record RhythmCanConfig(Players players, Mode mode, Course course, Optimization optimization) {

    /** What the networks are built of. */
    public enum Architecture {
        /** LSTMs, as in RhythmCAN's notebooks: velocities only. */
        RECURRENT,
        /** Convolutions, with onset, velocity and timing apart. */
        CONVOLUTIONAL
    }

    /** What the generator is told of genre. */
    public enum Mode {
        /** The genre, which it must meet. */
        CONDITIONAL,
        /** Nothing: it must play so that no genre can be heard. */
        CREATIVE,
        /** Any mixture of genres, from one alone to all alike, which it must meet. */
        SPECTRUM
    }

    /**
     * The networks.
     *
     * @param noise numbers that the generator draws from, 1 to 1024
     * @param noiseDeviation of each, above 0 to 10
     * @param scale of all widths against the full size, 0.01 to 4
     * @param dropout of the generator in training, 0 to 0.9
     */
    public record Players(Architecture architecture, int noise, double noiseDeviation, double scale, double dropout) {

        public Players {
            check("noise", noise, 1, 1024);
            check("deviation of the noise", noiseDeviation, 1e-6, 10);
            check("scale", scale, 0.01, 4);
            check("dropout", dropout, 0, 0.9);
        }

        /** {@code full} by the scale, 4 or more and even. */
        int width(int full) {
            return Math.max(4, 2 * (int) Math.round(full * scale / 2));
        }
    }

    /**
     * How much is learned from.
     *
     * @param batchSize windows that a player sees in one update, 2 to 1024
     * @param steps of the generator, 1 or more
     * @param criticUpdates for each step, 1 to 20
     * @param pauseRatio a player whose loss is this many times below the other's sits out one step, 1 or more; 0 for never
     * @param measureEvery steps between measurements on held-out music, 0 to measure only at the end
     * @param leastWindows of a genre that is learned; what has fewer teaches drumming, but no genre; 1 or more
     * @param balance how evenly genres are learned from: 0 each window alike, 1 each genre alike
     */
    public record Course(
            int batchSize,
            long steps,
            int criticUpdates,
            double pauseRatio,
            int measureEvery,
            int leastWindows,
            double balance) {

        public Course {
            check("batch size", batchSize, 2, 1024);
            check("steps", steps, 1, 100_000_000);
            check("updates of the critic", criticUpdates, 1, 20);
            if (pauseRatio != 0) {
                check("ratio that pauses a player", pauseRatio, 1, 1e6);
            }
            check("steps between measurements", measureEvery, 0, 100_000_000);
            check("least windows of a genre", leastWindows, 1, 1_000_000);
            check("balance of genres", balance, 0, 1);
        }
    }

    /**
     * How a step is taken, with Adam.
     *
     * @param objective how scores become losses
     * @param generatorRate learning rate, above 0 to 1
     * @param criticRate learning rate, above 0 to 1
     * @param firstMoment smoothing of the gradient, 0 to below 1
     * @param realLabel what the critic should call real ones, 0.5 to 1
     * @param genreWeight of what the generator loses by its genre being heard otherwise than asked, against what it loses
     *     by being heard as fake; 0 for 1 / √genres
     * @param penalty gamma of R1 on real windows, 0 for none
     * @param penaltyEvery steps between penalties, each then counted so many times, 1 or more
     * @param averageDecay of the moving average of weights that generates, 0 (the last weights) to below 1
     */
    public record Optimization(
            Objective objective,
            double generatorRate,
            double criticRate,
            double firstMoment,
            double realLabel,
            double genreWeight,
            double penalty,
            int penaltyEvery,
            double averageDecay) {

        public Optimization {
            check("generator's rate", generatorRate, 1e-9, 1);
            check("critic's rate", criticRate, 1e-9, 1);
            check("first moment", firstMoment, 0, 0.999);
            check("real label", realLabel, 0.5, 1);
            check("weight of the genre", genreWeight, 0, 100);
            check("penalty", penalty, 0, 1000);
            check("steps between penalties", penaltyEvery, 1, 1000);
            check("decay of the average", averageDecay, 0, 0.999999);
        }
    }

    public RhythmCanConfig {
        if (players.architecture() == Architecture.RECURRENT && mode == Mode.SPECTRUM) {
            throw new IllegalArgumentException(
                    "mode is SPECTRUM, which RECURRENT players do not know; expected" + " CONDITIONAL or CREATIVE");
        }
    }

    static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
