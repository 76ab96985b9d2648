package org.cadenza.families.musictransformer.performance;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.cadenza.learning.sampling.Continuation;

/**
 * What two hands can do: at most forty strokes in a second, none in the last moments, when the last chord rings. Keeps
 * count of the stream as it grows.
 */
final class Hands implements Continuation.Listener, Continuation.Guide {

    private static final int SECOND = 100;
    private static final int STROKES_IN_A_SECOND = 40;
    private static final int RINGING = 80;

    private final PerformanceLanguage language;
    private final int length;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;
    private int now;
    private int second;
    private int strokes;

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

    /** Takes strokes away where something else is left. */
    @Override
    public void narrow(boolean[] allowed) {
        boolean full = strokes >= STROKES_IN_A_SECOND || length - now < RINGING;
        if (full && other(allowed)) {
            for (int pitch = 0; pitch < PerformanceLanguage.PITCHES; pitch++) {
                allowed[language.noteOns().token(pitch)] = false;
            }
            for (int step = 0; step < PerformanceLanguage.VELOCITIES; step++) {
                allowed[language.velocities().token(step)] = false;
            }
        }
    }

    private boolean other(boolean[] allowed) {
        for (int token = 0; token < allowed.length; token++) {
            if (allowed[token]
                    && (language.timeShifts().has(token) || language.noteOffs().has(token))) {
                return true;
            }
        }
        return false;
    }
}
