package org.cadenza.studio.workshop.drums;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Generator.Listener;
import org.cadenza.learning.Generator.Request;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws patterns from the drummers of the library, a few of which stay open, so that a click is answered at once. */
public final class Drummers implements AutoCloseable {

    /** The model that plays where none is named. */
    private static final String STANDARD = "drummer";

    private static final Logger LOG = LoggerFactory.getLogger(Drummers.class);
    private static final int MOST_OPEN = 4;
    private static final int MOST_WAITING = 64;

    /** By then the compiler has seen what matters. */
    private static final int REHEARSALS = 50;

    private final Library library;
    private final Turnstile turnstile = new Turnstile("patterns", MOST_WAITING);

    /** By the fingerprint of their cards, the last used at the end; seen by the turnstile's thread alone. */
    private final Map<String, Generator<DrumPattern>> open = new LinkedHashMap<>(16, 0.75f, true);

    /** By their fingerprints, those that have played for nobody already. */
    private final Set<String> rehearsed = ConcurrentHashMap.newKeySet();

    public Drummers(Library library) {
        this.library = library;
    }

    /** Those there are, the one that plays where none is named first. */
    List<Drummer> all() {
        return library.models().stream()
                .flatMap(model -> Drummer.of(model).stream())
                .sorted(Comparator.comparing(drummer -> !drummer.name().equals(STANDARD)))
                .toList();
    }

    /** Opens {@code drummer} in the background, and lets it play until it is quick. */
    void warm(Drummer drummer) {
        if (rehearsed.add(drummer.card())) {
            rehearse(drummer, REHEARSALS);
        }
    }

    /** One pattern at a time: whoever clicks meanwhile waits for no more than that. */
    private void rehearse(Drummer drummer, int times) {
        turnstile.later(() -> {
            try {
                play(drummer, new Request<>(Settings.none(), Optional.empty(), new Seed(times)));
            } catch (RuntimeException e) {
                LOG.warn("the drummer {} cannot play", drummer.name(), e);
                return false;
            }
            if (times > 1) {
                rehearse(drummer, times - 1);
            }
            return true;
        });
    }

    /**
     * Draws a pattern.
     *
     * @throws WrongOrderException naming every field that is wrong
     * @throws QueueFullException if too many wait already
     */
    public DrawnPattern draw(PatternOrder order) throws IOException {
        long begin = System.nanoTime();
        PatternCheck.Settled wish = new PatternCheck(order, new Reasons()).check(all());
        Beat beat = turnstile.pass(() -> play(wish));
        return new DrawnPattern(
                Cells.of(beat),
                String.valueOf(wish.seed()),
                String.valueOf(wish.around().orElse(wish.seed())),
                wish.drummer().name(),
                wish.genre().orElse(null),
                Math.round((System.nanoTime() - begin) * 1e-5) / 10.0);
    }

    private Beat play(PatternCheck.Settled wish) {
        Request<DrumPattern> request =
                new Request<>(wish.settings(), wish.kept().map(Beat::pattern), new Seed(wish.seed()));
        Reasons reasons = new Reasons();
        // All else has been checked; only the shares of genres have a form of the model's own.
        Optional<Beat> played = reasons.read("genre", () -> play(wish.drummer(), request));
        reasons.refuse();
        return played.orElseThrow();
    }

    private Beat play(Drummer drummer, Request<DrumPattern> request) {
        return Beat.of(opened(drummer).generate(request, Listener.none()));
    }

    private Generator<DrumPattern> opened(Drummer drummer) {
        Generator<DrumPattern> generator = open.computeIfAbsent(
                drummer.card(),
                card -> drummer.family().generator(drummer.model().open()));
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
