package org.cadenza.studio.workshop.drums;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.cadenza.studio.workshop.live.OpenModels;

/** Draws patterns from the drummers of the library, a few of which stay open, so that a click is answered at once. */
public final class Drummers implements AutoCloseable {

    /** The model that plays where none is named. */
    private static final String STANDARD = "drummer";

    private static final int MOST_WAITING = 64;

    /** By then the compiler has seen what matters. */
    private static final int REHEARSALS = 50;

    private final Library library;
    private final OpenModels<DrumPattern> open = new OpenModels<>("patterns", MOST_WAITING);

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
        Request<DrumPattern> request = new Request<>(Settings.none(), Optional.empty(), new Seed(0));
        open.warm(drummer.player(), REHEARSALS, generator -> generator.generate(request, Listener.none()));
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
        Beat beat = open.play(wish.drummer().player(), generator -> play(generator, wish));
        return new DrawnPattern(
                Cells.of(beat),
                String.valueOf(wish.seed()),
                String.valueOf(wish.around().orElse(wish.seed())),
                wish.drummer().name(),
                wish.genre().orElse(null),
                Math.round((System.nanoTime() - begin) * 1e-5) / 10.0);
    }

    private static Beat play(Generator<DrumPattern> generator, PatternCheck.Settled wish) {
        Request<DrumPattern> request =
                new Request<>(wish.settings(), wish.kept().map(Beat::pattern), new Seed(wish.seed()));
        Reasons reasons = new Reasons();
        // All else has been checked; only the shares of genres have a form of the model's own.
        Optional<Beat> played = reasons.read("genre", () -> Beat.of(generator.generate(request, Listener.none())));
        reasons.refuse();
        return played.orElseThrow();
    }

    /** Generators that are open end with the process. */
    @Override
    public void close() {
        open.close();
    }
}
