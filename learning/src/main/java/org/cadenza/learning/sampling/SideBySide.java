package org.cadenza.learning.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cadenza.learning.Generator;

/**
 * Draws drafts side by side, as many at a time as there are models of the same weights. They come out as if one model had
 * drawn one after the other: all that is random in a draft must follow from its number. Not thread-safe.
 *
 * @param <M> what draws one draft at a time
 */
public final class SideBySide<M> {

    /** Each model takes memory, and a core from those who listen. */
    private static final int MOST = 2;

    private final List<M> models;

    private SideBySide(List<M> models) {
        this.models = models;
    }

    /** One model alone. */
    public static <M> SideBySide<M> alone(M model) {
        return new SideBySide<>(List.of(model));
    }

    /** Two models where there are two cores. */
    public static <M> SideBySide<M> of(Supplier<M> opening) {
        List<M> models = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, Runtime.getRuntime().availableProcessors()); i++) {
            models.add(opening.get());
        }
        return new SideBySide<>(models);
    }

    /** Draws one draft. */
    @FunctionalInterface
    public interface Drafting<M, T> {

        /**
         * @param model nobody else uses it meanwhile
         * @param number of the draft, from 0
         * @param listener the caller's on the caller's thread, elsewhere one that only says whether to stop
         */
        T draw(M model, int number, Generator.Listener<?> listener);
    }

    /**
     * Draws drafts until one is enough, but at most {@code most}.
     *
     * @param enough asked about each draft in the order of their numbers, on the caller's thread, until it agrees
     * @throws CancellationException if the listener cancelled
     */
    public <T> void draw(int most, Generator.Listener<?> listener, Drafting<M, T> drafting, Predicate<T> enough) {
        for (int first = 0; first < most; first += models.size()) {
            for (T drawn : together(first, Math.min(models.size(), most - first), listener, drafting)) {
                if (enough.test(drawn)) {
                    return;
                }
            }
        }
    }

    private <T> List<T> together(int first, int count, Generator.Listener<?> listener, Drafting<M, T> drafting) {
        AtomicBoolean stopped = new AtomicBoolean();
        List<FutureTask<T>> others = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            M model = models.get(i);
            int number = first + i;
            FutureTask<T> other = new FutureTask<>(() -> drafting.draw(model, number, silent(stopped)));
            others.add(other);
            Thread thread = new Thread(other, "draft " + number);
            thread.setDaemon(true);
            thread.start();
        }
        List<T> drawn = new ArrayList<>();
        try {
            drawn.add(drafting.draw(models.get(0), first, listener));
            for (FutureTask<T> other : others) {
                drawn.add(result(other));
            }
            return drawn;
        } finally {
            stopped.set(true);
            others.forEach(SideBySide::await);
        }
    }

    private static Generator.Listener<?> silent(AtomicBoolean stopped) {
        return new Generator.Listener<>() {
            @Override
            public void progress(double fraction) {}

            @Override
            public boolean cancelled() {
                return stopped.get();
            }
        };
    }

    private static <T> T result(FutureTask<T> other) {
        try {
            return other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while drafting");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Nobody may still use a model when the next draft begins. */
    private static void await(FutureTask<?> other) {
        boolean interrupted = false;
        while (!other.isDone()) {
            try {
                other.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
