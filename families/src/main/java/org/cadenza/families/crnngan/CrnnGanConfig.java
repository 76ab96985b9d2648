package org.cadenza.families.crnngan;

/** What the two players of C-RNN-GAN are like and how they are trained; beside each field, the original's flag and default. */
public record CrnnGanConfig(Events events, Networks networks, Course course, Descent descent, Duel duel) {

    /** What the numbers of an event are. */
    public enum Units {
        /** Ticks, hertz and velocities as they are: what the original is fed. */
        RAW,
        /**
         * Logarithms of beats and shares of the loudest, each with mean 0 and deviation 1, and a choice among the keys of a
         * piano; what is played is rounded to 24ths of a quarter, and the critic hears places in the octave and in the beat too.
         */
        MUSICAL
    }

    /** How a player is judged, and learns from it. */
    public enum Objective {
        /** Not at all: only the next event is foretold, by squared error. The paper's baseline. */
        NEXT_EVENT,
        /** The mean over time of the chance that each event is real (Goodfellow et al., arXiv 1406.2661). */
        MINIMAX,
        /** Which of a real and a played sequence is the more real (arXiv 1807.00734, 2501.05441). */
        RELATIVISTIC
    }

    /** What moves the numbers that are learned. */
    public enum Rule {
        SGD,
        ADAM
    }

    /**
     * How music becomes events.
     *
     * @param tones that may begin together in one event, 1 to 8, in musical units 1 ({@code tones_per_cell} 1)
     * @param length of a sequence in events, 2 to 2000 ({@code songlength} 100)
     * @param paced whether a silent event marks every quarter ({@code pace_events} false)
     * @param drums whether drums are notes like others, as in the original
     */
    public record Events(Units units, int tones, int length, boolean paced, boolean drums) {

        public Events {
            check("tones", tones, 1, units == Units.RAW ? 8 : 1);
            check("length", length, 2, 2000);
        }

        /** Numbers in an {@link EventSong}'s event: ticks since the last, and length, pitch and velocity of each tone. */
        public int width() {
            return 1 + 3 * tones;
        }
    }

    /**
     * The networks.
     *
     * @param playerWidth of each LSTM, 2 to 2048 ({@code hidden_size_g}; 350 in the paper)
     * @param playerLayers 1 to 8 ({@code num_layers_g} 2)
     * @param criticWidth of each direction, 2 to 2048 ({@code hidden_size_d}; 350 in the paper)
     * @param criticLayers 1 to 8 ({@code num_layers_d} 2)
     * @param headWidth of the hidden layer that, in musical units, makes time and loudness of what the last LSTM knows, the
     *     chosen pitch and noise, 2 to 2048
     * @param noise numbers drawn for each event, against the numbers of an event, 0 to 16 ({@code random_input_scale} 1)
     * @param dropout between layers, 0 to 0.9 (1 - {@code keep_prob} 0.5)
     * @param fedBack whether the player is told its own last event (not {@code disable_feed_previous})
     * @param bothWays whether the critic reads from either end (not {@code unidirectional_d})
     * @param endsOnly whether the critic decides at the first and last event alone ({@code end_classification} false)
     * @param batchFeatures whether the critic is told how alike the sequences of a batch are ({@code minibatch_d} false)
     * @param label of the items that the player is told and the critic judges by, such as {@code composer}; empty for none
     *     ({@code generate_meta} false)
     */
    public record Networks(
            int playerWidth,
            int playerLayers,
            int criticWidth,
            int criticLayers,
            int headWidth,
            double noise,
            double dropout,
            boolean fedBack,
            boolean bothWays,
            boolean endsOnly,
            boolean batchFeatures,
            String label) {

        public Networks {
            check("width of the player", playerWidth, 2, 2048);
            check("layers of the player", playerLayers, 1, 8);
            check("width of the critic", criticWidth, 2, 2048);
            check("layers of the critic", criticLayers, 1, 8);
            check("width of the head", headWidth, 2, 2048);
            check("noise", noise, 0, 16);
            check("dropout", dropout, 0, 0.9);
            if (!label.matches("[a-z-]{0,32}")) {
                throw new IllegalArgumentException("label is '" + label
                        + "', expected the name of a label such as composer, genre or mode, or nothing");
            }
        }
    }

    /**
     * How much is learned from.
     *
     * @param batchSize sequences in a step, 2 to 1024 ({@code batch_size} 20)
     * @param epochs in each of which one sequence is cut from every piece, 1 or more ({@code max_epoch} 500)
     * @param pretraining epochs of foretelling the next event before the two play, 0 or more ({@code pretraining_epochs} 6)
     * @param criticPretraining whether the critic learns meanwhile ({@code pretraining_d} false)
     * @param growth events by which sequences grow with each epoch until they have their length; 0 for full length at once
     *     (4, fixed)
     * @param measureEvery epochs between measurements on held-out music, 0 to measure at the end alone
     */
    public record Course(
            int batchSize, int epochs, int pretraining, boolean criticPretraining, int growth, int measureEvery) {

        public Course {
            check("batch size", batchSize, 2, 1024);
            check("epochs", epochs, 1, 10_000_000);
            check("epochs of pretraining", pretraining, 0, 10_000_000);
            check("growth", growth, 0, 2000);
            check("epochs between measurements", measureEvery, 0, 10_000_000);
        }
    }

    /**
     * How what is learned moves.
     *
     * @param rate above 0 to 1 ({@code learning_rate} 0.1)
     * @param limit of the gradient's norm, above 0 ({@code max_grad_norm} 5)
     * @param decay of the rate with each epoch, above 0 to 1 ({@code lr_decay} 1)
     * @param decayAfter epochs, 0 or more ({@code epochs_before_decay} 60)
     * @param squares penalty on the sum of all squared weights, 0 or more: half of a tenth of {@code reg_scale} 1, 0.05
     * @param average decay of the moving average of weights that plays, 0 (the last weights) to below 1
     */
    public record Descent(
            Rule rule, double rate, double limit, double decay, int decayAfter, double squares, double average) {

        public Descent {
            check("rate", rate, 1e-9, 1);
            check("limit of the gradient", limit, 1e-6, 1e9);
            check("decay of the rate", decay, 1e-6, 1);
            check("epochs before the rate decays", decayAfter, 0, 10_000_000);
            check("penalty on squares", squares, 0, 10);
            check("decay of the average", average, 0, 0.999999);
        }
    }

    /**
     * How the two play.
     *
     * @param slower factor of the rate now that they do, above 0 to 1 (1)
     * @param criticFactor of the critic's rate against the player's, above 0 to 10 ({@code d_lr_factor} 0.5)
     * @param forecast weight of foretelling the next event, which the player goes on to learn, 0 or more (0)
     * @param featureMatching whether the player is to be like real music to the critic's last layer, instead of being taken
     *     for it ({@code feature_matching}; in the paper's main runs)
     * @param penalty gamma of the critic's squared gradients, on real and played sequences, 0 for none
     * @param penaltyEvery steps, each then counted so many times, 1 or more
     * @param freeze a player whose loss is below this share of the other's sits out a step, 0 (never) to 1 (0.7)
     * @param collapse share of real music's spread below which what is played counts as collapsed, and the player goes on
     *     from its last healthy average; 0 (never, as the original) to 0.5
     */
    public record Duel(
            Objective objective,
            double slower,
            double criticFactor,
            double forecast,
            boolean featureMatching,
            double penalty,
            int penaltyEvery,
            double freeze,
            double collapse) {

        public Duel {
            check("factor of the rate", slower, 1e-6, 1);
            check("factor of the critic's rate", criticFactor, 1e-6, 10);
            check("weight of the forecast", forecast, 0, 100);
            check("penalty on gradients", penalty, 0, 1000);
            check("steps between penalties", penaltyEvery, 1, 1000);
            check("share that freezes", freeze, 0, 1);
            check("share that counts as collapse", collapse, 0, 0.5);
        }
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
