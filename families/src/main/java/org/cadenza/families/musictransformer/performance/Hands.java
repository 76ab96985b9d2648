package org.cadenza.families.musictransformer.performance;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cadenza.learning.representation.Recall;
import org.cadenza.learning.sampling.Continuation;

/**
 * What two hands do: at most forty strokes in a second, none in the last moments, when the last chord rings, before that
 * never nothing for more than three seconds, and no figure of up to a dozen strokes more than five times on end, as which a
 * model that knows what it played before would go on for ever. Keeps count of the stream as it grows.
 */
final class Hands implements Continuation.Listener, Continuation.Guide {

    private static final int SECOND = 100;
    private static final int STROKES_IN_A_SECOND = 40;
    private static final int RINGING = 80;
    private static final int STILLNESS = 300;

    /** Before the end, where the hands may rest on a chord. */
    private static final int CLOSE = 500;

    private static final int LONGEST_FIGURE = 12;
    private static final int LEAST_LOOP = 16;
    private static final int TIMES_AGAIN = 4;
    private static final int REMEMBERED = 256;

    private final PerformanceLanguage language;
    private final Recall recall = new Recall(REMEMBERED);
    private final int length;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;
    private int now;
    private int second;
    private int strokes;
    private int stroke;

    /**
     * @param length of the stream in moments
     * @param progress told the share of it that is played, 0 to 1
     */
    Hands(PerformanceLanguage language, int length, DoubleConsumer progress, BooleanSupplier cancelled) {
        this.language = language;
        this.length = length;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    @Override
    public void token(int token) {
        if (language.noteOns().has(token)) {
            strokes++;
            stroke = now;
            recall.add(language.noteOns().value(token));
        } else if (language.timeShifts().has(token)) {
            now += language.timeShifts().value(token);
            progress.accept(Math.min(1, (double) now / length));
            if (now - second >= SECOND) {
                second = now;
                strokes = 0;
            }
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** Takes strokes away, or time, where something else is left. */
    @Override
    public void narrow(boolean[] allowed) {
        boolean full = strokes >= STROKES_IN_A_SECOND || length - now < RINGING;
        boolean still = now - stroke >= STILLNESS && length - now > CLOSE;
        if (full) {
            take(
                    allowed,
                    token -> language.noteOns().has(token)
                            || language.velocities().has(token));
        } else if (still) {
            take(allowed, language.timeShifts()::has);
        }
        if (looping()) {
            int next = language.noteOns().token(recall.next());
            take(allowed, token -> token == next);
        }
    }

    private boolean looping() {
        int figure = recall.ago();
        return figure > 0 && figure <= LONGEST_FIGURE && recall.length() >= Math.max(LEAST_LOOP, TIMES_AGAIN * figure);
    }

    private static void take(boolean[] allowed, IntPredicate taken) {
        boolean left = IntStream.range(0, allowed.length).anyMatch(token -> allowed[token] && !taken.test(token));
        for (int token = 0; token < allowed.length && left; token++) {
            allowed[token] &= !taken.test(token);
        }
    }
}
