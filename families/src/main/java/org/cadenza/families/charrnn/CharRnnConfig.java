package org.cadenza.families.charrnn;

import org.cadenza.learning.decoder.DecoderShape;

/** How a network of characters is built and trained; beside each field, char-rnn's option and default. */
public record CharRnnConfig(Network network, Course course, Descent descent) {

    /** What reads the characters. */
    public enum Cell {
        /** Long short-term memory ({@code -model lstm}). */
        LSTM,
        /** Gated recurrent units ({@code -model gru}). */
        GRU,
        /** A causal Transformer, which looks back over the length of a sequence and remembers nothing else. */
        ATTENTION
    }

    /** What moves the weights. */
    public enum Rule {
        /** With smoothing 0.95, no number of the gradient beyond the limit: char-rnn's. */
        RMSPROP,
        /** With moments 0.9 and 0.99, the gradient no longer than the limit: nanoGPT's. */
        ADAMW
    }

    /**
     * The network.
     *
     * @param layers 1 to 32 ({@code -num_layers 2})
     * @param width of each layer, 8 to 2048 ({@code -rnn_size 128})
     * @param heads of attention, 1 to 32, of which the width is an even multiple; 1 in a recurrent network
     * @param dropout share of what each layer says that is dropped in training, 0 to 0.9 ({@code -dropout 0})
     */
    public record Network(Cell cell, int layers, int width, int heads, double dropout) {

        public Network {
            check("layers", layers, 1, 32);
            check("width", width, 8, 2048);
            check("heads", heads, 1, cell == Cell.ATTENTION ? 32 : 1);
            check("dropout", dropout, 0, 0.9);
        }

        /** The blocks of an attention network that looks back over {@code context} characters. */
        DecoderShape decoder(int context) {
            return new DecoderShape(layers, width, heads, 4 * width, DecoderShape.Positions.ROTARY, 1, context);
        }
    }

    /**
     * How much is learned from.
     *
     * @param lanes sequences side by side in a step, 1 to 1024 ({@code -batch_size 50})
     * @param length of a sequence in characters, 8 to 4096 ({@code -seq_length 50})
     * @param epochs how often the text is read, where {@code steps} is 0; 1 or more ({@code -max_epochs 50})
     * @param steps in all, or 0 to count epochs
     * @param measureEvery steps between measurements on held-out text, the best of which is kept; 0 to measure only at the
     *     end ({@code -eval_val_every 1000})
     */
    public record Course(int lanes, int length, int epochs, long steps, int measureEvery) {

        public Course {
            check("lanes", lanes, 1, 1024);
            check("length", length, 8, 4096);
            check("epochs", epochs, 1, 1_000_000);
            check("steps", steps, 0, 100_000_000);
            check("steps between measurements", measureEvery, 0, 100_000_000);
        }
    }

    /**
     * How the weights move.
     *
     * @param rate above 0 to 1 ({@code -learning_rate 0.002})
     * @param warmUp steps in which the rate rises, 0 or more (0)
     * @param finalFraction of the rate at which its cosine ends, 0 to 1; 1 for no cosine (1)
     * @param decay of the rate with each epoch, above 0 to 1 ({@code -learning_rate_decay 0.97})
     * @param decayAfter epochs, 0 or more ({@code -learning_rate_decay_after 10})
     * @param limit of the gradient, above 0; what it limits is up to the rule ({@code -grad_clip 5})
     * @param weightDecay of matrices, 0 to 1, of {@link Rule#ADAMW} alone (0)
     * @param average decay of the moving average of weights that is measured and writes, 0 (the last weights) to below 1 (0)
     */
    public record Descent(
            Rule rule,
            double rate,
            long warmUp,
            double finalFraction,
            double decay,
            int decayAfter,
            double limit,
            double weightDecay,
            double average) {

        public Descent {
            check("rate", rate, 1e-9, 1);
            check("warm-up steps", warmUp, 0, 100_000_000);
            check("final fraction of the rate", finalFraction, 0, 1);
            check("decay of the rate", decay, 1e-6, 1);
            check("epochs before the rate decays", decayAfter, 0, 1_000_000);
            check("limit of the gradient", limit, 1e-6, 1e9);
            check("weight decay", weightDecay, 0, 1);
            check("decay of the average", average, 0, 0.999999);
        }
    }

    public CharRnnConfig {
        if (network.cell() == Cell.ATTENTION) {
            network.decoder(course.length());
        }
    }

    /** Characters in a step. */
    int characters() {
        return course.lanes() * course.length();
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
