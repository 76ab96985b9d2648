package org.cadenza.families.melodyrnn;

import org.cadenza.music.score.Piece;

/**
 * What a recurrent melody model hears, what it is made of and how it is trained; in brackets the original's numbers.
 */
public record MelodyRnnConfig(
        Encoding encoding,
        Register register,
        boolean metric,
        MelodyRules rules,
        Network network,
        Course course,
        Optimization optimization) {

    /** How lines are told and answered. */
    public enum Encoding {
        /** The last event alone: {@code basic_rnn} (38 of 38), {@code mono_rnn} (130 of 130). */
        EVENT,
        /** The event, what stood one bar and two bars before the next, and a counter: {@code lookback_rnn} (121 of 40). */
        LOOKBACK,
        /**
         * As {@link #LOOKBACK}, of four and eight bars too, as phrases return, and told how dense, how high and in which mode
         * the line is.
         */
        REPRISE,
        /** What sounds, where the tune goes, the bar, and its keys: {@code attention_rnn} (74 of 40). */
        KEYS,
        /** Sets of nine drums and a counter: {@code drum_kit} (518 of 512). */
        DRUM_KIT
    }

    /**
     * The network.
     *
     * @param width of each layer, 4 to 2048 (128)
     * @param layers 1 to 8 (2)
     * @param attention how many of its own outputs the first layer looks back on, 0 to 512 (0; in attention_rnn 40)
     */
    public record Network(int width, int layers, int attention) {

        public Network {
            require("width", width, 4, 2048);
            require("layers", layers, 1, 8);
            require("attention", attention, 0, 512);
        }
    }

    /**
     * How much is learned from.
     *
     * @param batchSize lines in a step, 1 to 4096 (128)
     * @param portions in which a step is computed, to save memory; it changes nothing else
     * @param steps of training, 1 or more (20000)
     * @param window steps of each line, cut out anew each time from a bar line on; 0 for the whole line (0)
     * @param transposition semitones up to which a line is moved up or down, anew each time, 0 to 6 (0)
     * @param measureEvery steps between measurements on held-out lines, 0 for none but the last
     * @param patience measurements without a new best after which to stop, 0 to go on
     */
    public record Course(
            int batchSize, int portions, long steps, int window, int transposition, long measureEvery, int patience) {

        public Course {
            require("batch size", batchSize, 1, 4096);
            require("portions", portions, 1, batchSize);
            require("steps", steps, 1, 100_000_000);
            require("window", window, 0, 10_000);
            require("transposition", transposition, 0, 6);
            require("steps between measurements", measureEvery, 0, 100_000_000);
            require("patience", patience, 0, 1_000_000);
        }
    }

    /**
     * How what is learned moves, by Adam.
     *
     * @param rate the first, above 0 to 1 (0.001)
     * @param last share of the rate that is left at the end of half a cosine, above 0 to 1 (1: constant)
     * @param limit of the gradient's norm, above 0 (5; in attention_rnn 3)
     * @param dropout share of each layer's outputs that is dropped, 0 to 0.9 (0.5)
     * @param average decay of the moving average of weights that is kept, 0 (the last weights) to below 1 (0)
     */
    public record Optimization(double rate, double last, double limit, double dropout, double average) {

        public Optimization {
            require("rate", rate, 1e-9, 1);
            require("last share of the rate", last, 1e-6, 1);
            require("limit of the gradient", limit, 1e-6, 1e9);
            require("dropout", dropout, 0, 0.9);
            require("decay of the average", average, 0, 0.999999);
        }
    }

    /** The bits of the original's counters. */
    private static final int LOOKBACK_BITS = 5;

    private static final int KEY_BITS = 7;
    private static final int DRUM_BITS = 6;

    /** The encoding with its numbers. */
    LineEncoding lines() {
        return switch (encoding) {
            case EVENT -> new LookbackEncoding(Alphabet.of(register), new Clock(0, 0, metric));
            case LOOKBACK -> new LookbackEncoding(Alphabet.of(register), new Clock(2, LOOKBACK_BITS, metric));
            case REPRISE ->
                new TraitEncoding(
                        new LookbackEncoding(Alphabet.of(register), new Clock(4, KEY_BITS, metric)),
                        register,
                        Traits.OPEN);
            case KEYS -> new KeyEncoding(register, new Clock(2, KEY_BITS, metric));
            case DRUM_KIT -> new LookbackEncoding(Alphabet.drums(), new Clock(0, DRUM_BITS, metric));
        };
    }

    boolean drums() {
        return encoding == Encoding.DRUM_KIT;
    }

    /** The event of which a line is full where nothing happens. */
    int quiet() {
        return drums() ? 0 : EventLine.NO_EVENT;
    }

    /** Everything to learn from in a piece. */
    Extraction extract(Piece piece) {
        return drums() ? new DrumExtractor(rules).extract(piece) : new MelodyExtractor(rules).extract(piece);
    }

    private static void require(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
