package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.sampling.RewindableModel;
import org.cadenza.learning.sampling.Sampler;

/**
 * A song in the making, token by token, that can be taken back to an earlier token and gone on with another way.
 * {@code learning.sampling.Continuation} only goes forward, which is enough where nothing is chosen among.
 */
final class Draft {

    private final RewindableModel model;
    private final LeadSheetLanguage language;
    private final Frame frame;
    private final int[] conditions;
    private final BooleanSupplier cancelled;
    private final int[] features;
    private final int[] references;
    private final boolean[] allowed;
    private SongReader reader;
    private int[] tokens = new int[256];
    private int length;

    /** Where in the stream the model has begun to read. */
    private int base;

    private double surprise;
    private double unexpected;

    /** @param cancelled asked before every token */
    Draft(RewindableModel model, Frame frame, int[] conditions, BooleanSupplier cancelled) {
        this.model = model;
        this.frame = frame;
        this.conditions = conditions;
        this.cancelled = cancelled;
        this.language = LeadSheetLanguage.within(frame);
        this.features = new int[language.featureSizes().length];
        this.references = new int[language.references()];
        this.allowed = new boolean[language.vocabulary().size()];
        this.reader = language.reader(conditions);
    }

    SongReader reader() {
        return reader;
    }

    int length() {
        return length;
    }

    Frame frame() {
        return frame;
    }

    /** The bars that are complete. */
    List<Bar> bars() {
        return SongTokens.bars(frame, Arrays.copyOf(tokens, length));
    }

    /** Nats of all tokens so far, given or drawn. */
    double surprise() {
        return surprise;
    }

    /** By how many nats the tokens so far surprised more than the model expected of itself, on the whole. */
    double unexpected() {
        return unexpected;
    }

    /** Where a draft stood. */
    record Mark(int length, double surprise, double unexpected) {}

    Mark mark() {
        return new Mark(length, surprise, unexpected);
    }

    /** Goes on with a token that grammar and wish allow; with the settled one, where there is one. */
    void draw(Sampler sampler, BarWish wish) {
        int settled = wish.settled(reader, frame);
        float[] logits = predict();
        reader.allowed(allowed);
        int token = settled;
        if (settled < 0) {
            boolean[] wanted = allowed.clone();
            wish.narrow(wanted, reader, frame);
            token = sampler.draw(logits, wanted);
        }
        sampler.heard(token);
        accept(token, logits);
    }

    /** Goes on with a given token. */
    void force(int token) {
        float[] logits = predict();
        reader.allowed(allowed);
        accept(token, logits);
    }

    /** Makes what was written heard by a sampler that begins. */
    void tell(Sampler sampler) {
        for (int i = 0; i < length; i++) {
            sampler.heard(tokens[i]);
        }
    }

    /** Where the model is full, it begins anew with the later half of what it holds, as in {@code TokenSequence.windows}. */
    private float[] predict() {
        if (length - base == model.context()) {
            reread(length - model.context() / 2);
        }
        return read();
    }

    private float[] read() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("composing was cancelled after " + length + " tokens");
        }
        reader.features(features);
        reader.references(references);
        return model.step(features, references);
    }

    private void accept(int token, float[] logits) {
        reader.accept(token);
        weigh(token, logits);
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
        }
        tokens[length++] = token;
    }

    /** Adds the token's surprise, and how far it is from what was to be expected: the entropy. */
    private void weigh(int token, float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < allowed.length; i++) {
            highest = allowed[i] ? Math.max(highest, logits[i]) : highest;
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i]) {
                double mass = StrictMath.exp(logits[i] - highest);
                sum += mass;
                weighted += mass * (logits[i] - highest);
            }
        }
        double logSum = StrictMath.log(sum);
        double own = logSum - (logits[token] - highest);
        surprise += own;
        unexpected += own - (logSum - weighted / sum);
    }

    /** The tokens from {@code mark} on. */
    int[] since(Mark mark) {
        return Arrays.copyOfRange(tokens, mark.length, length);
    }

    /** Takes back all tokens after {@code mark}. */
    void rewind(Mark mark) {
        length = mark.length;
        surprise = mark.surprise;
        unexpected = mark.unexpected;
        if (length < base) {
            reread(Math.max(0, length - model.context() / 2));
        } else {
            model.rewind(length - base);
            restart(length);
        }
    }

    /** Goes on after another draft has used the model. */
    void resume() {
        reread(base);
    }

    /** Lets the model forget all and read from token {@code from} on. */
    private void reread(int from) {
        base = from;
        model.reset();
        restart(from);
    }

    /** Lets a new reader read all tokens, and the model those from {@code from} on. */
    private void restart(int from) {
        reader = language.reader(conditions);
        for (int i = 0; i < length; i++) {
            if (i >= from) {
                read();
            }
            reader.accept(tokens[i]);
        }
    }
}
