package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.sampling.Continuation;
import org.cadenza.learning.sampling.Sampler;
import org.cadenza.learning.sampling.Sampling;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.learning.sampling.StepModel;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Piece;

/**
 * Plays the piano. Several performances of the asked length are drawn; the best for the asked mode is moved to the asked
 * tonic. The length is known to the model before every token, so that it comes to an end by itself; if it does so
 * elsewhere than on the tonic, a last chord is added. At the end all keys are up. Not thread-safe.
 */
public final class PerformanceGenerator implements Generator<Piece> {

    private static final int DRAFTS = 4;
    private static final double TOP = 0.95;

    /** Some eight notes that came twice become less likely the third time. */
    private static final Sampling.Repetition LOOPS = new Sampling.Repetition(0.7, 24, 800);

    private static final int LEAST_AFTER_PRIMER = 200;

    private final PerformanceLanguage language = new PerformanceLanguage();
    private final PerformanceEvents events = new PerformanceEvents(language);
    private final SideBySide<? extends StepModel> models;

    /** @param models of {@link PerformanceCodec}'s language */
    public PerformanceGenerator(SideBySide<? extends StepModel> models) {
        this.models = models;
    }

    @Override
    public Piece generate(Request<Piece> request, Listener<? super Piece> listener) {
        PerformancePlan plan = PerformancePlan.of(request);
        Optional<int[]> primer = request.primer().map(piece -> primer(piece, plan));
        Performance best = best(plan, primer, request.seed(), listener);
        Key key = PerformanceJudge.key(best, plan.mode());
        int primed = primer.map(events::length).orElse(0) * PerformanceLanguage.MOMENT;
        Performance closed = PerformanceClose.on(best, key, primed, plan.moments() * PerformanceLanguage.MOMENT);
        if (primer.isPresent() || plan.tonic().isEmpty()) {
            return closed.piece(key, plan.meter(), plan.bpm());
        }
        int semitones = Math.floorMod(plan.tonic().get() - key.tonic() + 6, 12) - 6;
        return closed.transposed(semitones).piece(key.transposed(semitones), plan.meter(), plan.bpm());
    }

    /** The first of those with the fewest faults. */
    private Performance best(
            PerformancePlan plan, Optional<int[]> primer, Seed seed, Listener<? super Piece> listener) {
        List<Performance> drafts = new ArrayList<>();
        models.draw(
                DRAFTS,
                listener,
                (model, draft, own) -> {
                    Hands hands = new Hands(
                            language, plan.moments(), share -> own.progress((draft + share) / DRAFTS), own::cancelled);
                    return draw(model, plan, primer, seed.branch("draft").at(draft), hands);
                },
                drawn -> !drafts.add(drawn));
        return drafts.stream()
                .min(Comparator.comparingDouble(draft -> PerformanceJudge.faults(draft, plan.mode())))
                .orElseThrow();
    }

    private int[] primer(Piece piece, PerformancePlan plan) {
        try {
            int[] tokens = events.tokens(Performance.of(piece), 0, 1);
            int length = events.length(tokens);
            if (length + LEAST_AFTER_PRIMER > plan.moments()) {
                throw new IllegalArgumentException("the primer lasts " + length / 100 + " s and the form "
                        + plan.moments() / 100 + " s; ask for a longer form or give a shorter primer");
            }
            return tokens;
        } catch (UnsuitableException e) {
            throw new IllegalArgumentException("the primer cannot be gone on from: " + e.getMessage(), e);
        }
    }

    private Performance draw(StepModel model, PerformancePlan plan, Optional<int[]> primer, Seed seed, Hands hands) {
        Sampling sampling = Sampling.plain()
                .withTemperature(plan.temperature())
                .withTopP(TOP)
                .withRepetition(LOOPS);
        Sampler sampler = new Sampler(sampling, seed.random());
        Continuation stream = new Continuation(model, language, language.reader(plan.conditions()), sampler, hands);
        primer.ifPresent(stream::force);
        return events.performance(stream.drawAll(Integer.MAX_VALUE, hands));
    }
}
