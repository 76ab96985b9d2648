package org.cadenza.learning.sampling;

/**
 * How tokens are drawn from a model's predictions. Temperature applies first, then top-k, then top-p.
 *
 * @param temperature divides the logits: 1 is what the model learned, less is safer, 0 always takes the likeliest
 * @param topK only this many of the likeliest tokens are drawn from; 0 means all
 * @param topP only the likeliest tokens that together have this probability are drawn from; 1 means all (nucleus
 *     sampling: Holtzman et al., "The Curious Case of Neural Text Degeneration", 2020)
 * @param repetition what keeps the music out of loops
 */
public record Sampling(double temperature, int topK, double topP, Repetition repetition) {

    private static final double MAX_TEMPERATURE = 10;

    public Sampling {
        if (!(temperature >= 0 && temperature <= MAX_TEMPERATURE)) {
            throw new IllegalArgumentException("temperature is " + temperature + ", expected 0 to " + MAX_TEMPERATURE);
        }
        if (topK < 0) {
            throw new IllegalArgumentException("topK is " + topK + ", expected 0 (all) or more");
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP is " + topP + ", expected more than 0, at most 1");
        }
    }

    /** Draws exactly from what the model predicts. */
    public static Sampling plain() {
        return new Sampling(1, 0, 1, Repetition.none());
    }

    public Sampling withTemperature(double temperature) {
        return new Sampling(temperature, topK, topP, repetition);
    }

    public Sampling withTopK(int topK) {
        return new Sampling(temperature, topK, topP, repetition);
    }

    public Sampling withTopP(double topP) {
        return new Sampling(temperature, topK, topP, repetition);
    }

    public Sampling withRepetition(Repetition repetition) {
        return new Sampling(temperature, topK, topP, repetition);
    }

    /**
     * Makes it harder to go on in a loop. Music lives on repetition, so single tokens cost nothing, and neither does
     * hearing a phrase a second time: a token pays only where it would complete a run of {@code length} tokens that
     * stands at least twice in the last {@code window} tokens already, {@code penalty} for each time beyond the first.
     *
     * @param penalty in nats; 0 switches it off
     * @param length of the runs that count, in tokens, at least 2
     * @param window how many of the last tokens are looked at, at least {@code length}
     */
    public record Repetition(double penalty, int length, int window) {

        public Repetition {
            if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("repetition penalty is " + penalty + ", expected 0 or more");
            }
            if (length < 2) {
                throw new IllegalArgumentException("repetition length is " + length + ", expected 2 or more");
            }
            if (window < length) {
                throw new IllegalArgumentException(
                        "repetition window is " + window + ", expected at least the length, " + length);
            }
        }

        /** Repetition is free. */
        public static Repetition none() {
            return new Repetition(0, 2, 2);
        }
    }
}
