package org.cadenza.studio.workshop.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.studio.library.StoredModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models that make items of one kind, a few of which stay open and are played until they are quick, so that a click is
 * answered at once. All play on one thread, one after the other.
 */
public final class OpenModels<I> implements AutoCloseable {

    /** A model with its family. @param card the fingerprint of its card */
    public record Player<I>(StoredModel model, String card, GeneratorFamily<I, ?> family) {}

    private static final Logger LOG = LoggerFactory.getLogger(OpenModels.class);
    private static final int MOST_OPEN = 4;

    private final Turnstile turnstile;

    /** By the fingerprint of their cards, the last used at the end; seen by the turnstile's thread alone. */
    private final Map<String, Generator<I>> open = new LinkedHashMap<>(16, 0.75f, true);

    /** By their fingerprints, those that have played for nobody already. */
    private final Set<String> rehearsed = ConcurrentHashMap.newKeySet();

    /** @param what waits: {@code "patterns"} @param mostWaiting how many may wait, 1 or more */
    public OpenModels(String what, int mostWaiting) {
        turnstile = new Turnstile(what, mostWaiting);
    }

    /**
     * Waits its turn and has {@code player} play.
     *
     * @throws org.cadenza.studio.workshop.jobs.QueueFullException if too many wait already
     */
    public <T> T play(Player<I> player, Function<Generator<I>, T> work) throws IOException {
        return turnstile.pass(() -> work.apply(opened(player)));
    }

    /**
     * Opens {@code player} in the background, the first time it is named, and rehearses with it.
     *
     * @param times until the compiler has seen what matters; whoever clicks meanwhile waits for no more than one
     */
    public void warm(Player<I> player, int times, Consumer<Generator<I>> rehearsal) {
        if (rehearsed.add(player.card)) {
            rehearse(player, times, rehearsal);
        }
    }

    private void rehearse(Player<I> player, int times, Consumer<Generator<I>> rehearsal) {
        turnstile.later(() -> {
            try {
                rehearsal.accept(opened(player));
            } catch (RuntimeException e) {
                LOG.warn("the model {} cannot play", player.model.name(), e);
                return false;
            }
            if (times > 1) {
                rehearse(player, times - 1, rehearsal);
            }
            return true;
        });
    }

    private Generator<I> opened(Player<I> player) {
        Generator<I> generator =
                open.computeIfAbsent(player.card, card -> player.family.generator(player.model.open()));
        if (open.size() > MOST_OPEN) {
            String eldest = open.keySet().iterator().next();
            open.remove(eldest).close();
        }
        return generator;
    }

    /** Generators that are open end with the process. */
    @Override
    public void close() {
        turnstile.close();
    }
}
