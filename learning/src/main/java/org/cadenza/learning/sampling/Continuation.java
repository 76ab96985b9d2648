package org.cadenza.learning.sampling;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;

/**
 * A stream of tokens as it comes into being: some are given, the others drawn from a model. Never holds a token that
 * the language's grammar forbids. Not thread-safe.
 */
public final class Continuation {

    /** Forbids more than the grammar does: chords that were given, a bar that must end. */
    @FunctionalInterface
    public interface Guide {

        /** Sets to false in {@code allowed} what may not come next; at least one token must be left. */
        void narrow(boolean[] allowed);

        /** One that forbids nothing. */
        static Guide none() {
            return allowed -> {};
        }
    }

    /** Told of each token as it comes; called on the drawing thread. */
    @FunctionalInterface
    public interface Listener {

        /** The stream has become longer by {@code token}, given or drawn. */
        void token(int token);

        /** Whether to stop; asked before every token. */
        default boolean cancelled() {
            return false;
        }

        /** One that does not listen. */
        static Listener none() {
            return token -> {};
        }
    }

    private final StepModel model;
    private final TokenReader reader;
    private final Sampler sampler;
    private final Listener listener;
    private final int[] features;
    private final int[] references;
    private final boolean[] allowed;
    private int[] tokens = new int[256];
    private int length;

    /**
     * A stream at its beginning.
     *
     * @param model begins anew
     * @param reader at the beginning of a stream of {@code language}; the caller may look at it between tokens, but only
     *     this stream lets it read on
     * @param sampler begins anew, except for its random numbers
     */
    public Continuation(
            StepModel model, TokenLanguage language, TokenReader reader, Sampler sampler, Listener listener) {
        this.model = model;
        this.reader = reader;
        this.sampler = sampler;
        this.listener = listener;
        this.features = new int[language.featureSizes().length];
        this.references = new int[language.references()];
        this.allowed = new boolean[language.vocabulary().size()];
        model.reset();
        sampler.reset();
    }

    /** Whether the stream has ended. */
    public boolean complete() {
        return reader.complete();
    }

    /** How many tokens the stream has so far. */
    public int length() {
        return length;
    }

    /** The tokens so far. */
    public int[] tokens() {
        return Arrays.copyOf(tokens, length);
    }

    /**
     * Goes on with tokens that are given: a primer.
     *
     * @throws IllegalArgumentException if the grammar forbids one of them
     * @throws CancellationException if the listener cancelled
     */
    public void force(int... given) {
        for (int token : given) {
            look();
            reader.accept(token);
            model.step(features, references);
            append(token);
        }
    }

    /** Draws one token. @see #draw(Guide) */
    public int draw() {
        return draw(Guide.none());
    }

    /**
     * Draws one token among those that the grammar and {@code guide} allow.
     *
     * @throws IllegalArgumentException if the stream is complete, or the guide leaves nothing to draw from
     * @throws CancellationException if the listener cancelled
     */
    public int draw(Guide guide) {
        look();
        reader.allowed(allowed);
        guide.narrow(allowed);
        int token = sampler.draw(model.step(features, references), allowed);
        reader.accept(token);
        append(token);
        return token;
    }

    /**
     * Draws until the stream is complete or has {@code limit} tokens; returns all of them.
     *
     * @throws CancellationException if the listener cancelled
     */
    public int[] drawAll(int limit, Guide guide) {
        while (!complete() && length < limit) {
            draw(guide);
        }
        return tokens();
    }

    /** Takes down what is known before the next token. */
    private void look() {
        if (listener.cancelled()) {
            throw new CancellationException("cancelled after " + length + " tokens");
        }
        if (complete()) {
            throw new IllegalArgumentException("the stream is complete after " + length + " tokens");
        }
        reader.features(features);
        reader.references(references);
    }

    private void append(int token) {
        sampler.heard(token);
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
        }
        tokens[length++] = token;
        listener.token(token);
    }
}
