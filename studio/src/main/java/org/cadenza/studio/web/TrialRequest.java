package org.cadenza.studio.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cadenza.studio.workshop.evaluation.Lens;
import org.cadenza.studio.workshop.trials.Contestant;
import org.cadenza.studio.workshop.trials.Place;
import org.cadenza.studio.workshop.trials.TrialOrder;

/**
 * An order for a trial as it comes over the wire; what is null is left open.
 *
 * @param pieces that each model plays; 100 if null
 * @param heldOut whether of {@code against} only what no training learns from counts
 * @param reading as lead sheets if null
 * @param seed drawn if null
 */
record TrialRequest(
        List<Who> contestants,
        Integer pieces,
        Where against,
        Boolean heldOut,
        Where training,
        String reading,
        Long seed) {

    private static final int PIECES = 100;
    private static final int SEEDS = 1_000_000;

    /** What is null among others is nobody, and nobody is refused by name. */
    private static final String NOBODY = "";

    /** Who is judged: a model, or songs of the library. */
    record Who(String model, String genre, List<String> songs) {

        private Contestant contestant() {
            return new Contestant(
                    Optional.ofNullable(model),
                    Optional.ofNullable(genre),
                    songs == null
                            ? List.of()
                            : songs.stream()
                                    .map(song -> Objects.requireNonNullElse(song, NOBODY))
                                    .toList());
        }

        private static Who of(Contestant contestant) {
            return new Who(
                    contestant.model().orElse(null),
                    contestant.genre().orElse(null),
                    contestant.songs().isEmpty() ? null : contestant.songs());
        }
    }

    /** Where music lies: one of the three. */
    record Where(String folder, String upload, String model) {

        private Place place() {
            return new Place(Optional.ofNullable(folder), Optional.ofNullable(upload), Optional.ofNullable(model));
        }

        private static Where of(Place place) {
            return new Where(
                    place.folder().orElse(null),
                    place.upload().orElse(null),
                    place.model().orElse(null));
        }
    }

    /** What was asked, in the form in which it can be asked again. */
    static TrialRequest of(TrialOrder order) {
        return new TrialRequest(
                order.contestants().stream().map(Who::of).toList(),
                order.pieces(),
                Where.of(order.against()),
                order.heldOut(),
                order.training().map(Where::of).orElse(null),
                order.reading(),
                order.seed());
    }

    TrialOrder order() {
        return new TrialOrder(
                contestants == null
                        ? List.of()
                        : contestants.stream()
                                .map(who -> Objects.requireNonNullElse(who, new Who(NOBODY, null, null)))
                                .map(Who::contestant)
                                .toList(),
                pieces == null ? PIECES : pieces,
                against == null ? new Where(null, null, null).place() : against.place(),
                heldOut != null && heldOut,
                Optional.ofNullable(training).map(Where::place),
                reading == null ? Lens.LEAD_SHEETS.toString() : reading,
                seed == null ? ThreadLocalRandom.current().nextLong(SEEDS) : seed);
    }
}
