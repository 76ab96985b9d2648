package org.cadenza.learning.evaluation.sets;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.IntraInter;
import org.cadenza.learning.evaluation.OverlapArea;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.learning.evaluation.measures.Measure;
import org.cadenza.learning.evaluation.measures.Measures;

/**
 * A set beside a reference, on everything.
 *
 * @param measures in the order of {@link Measures#all}
 * @param distances in the order of {@link SetMeasure}
 */
public record Comparison(List<OnMeasure> measures, List<OnSets> distances) {

    /**
     * On one measure of pieces.
     *
     * @param set what its pieces read; of a histogram n alone is told
     * @param reference the same of the reference
     * @param spread mgeval's comparison of distances; empty below two pieces in either set
     * @param standing overlap area with the reference, 0 to 1: of the numbers, or of a histogram's distances, the lower of both sets
     * @param undefined why pieces of either set have no reading, or the sets no standing; else empty
     */
    public record OnMeasure(
            Measure measure,
            Summary set,
            Summary reference,
            Optional<IntraInter> spread,
            Standing standing,
            Optional<String> undefined) {}

    /** By one distance of whole sets. @param undefined why there is none, else empty */
    public record OnSets(SetMeasure measure, Standing standing, Optional<String> undefined) {}

    /** @param shuffled the pieces of {@code reference}, in the same order, as chance would have them */
    public static Comparison of(MeasuredSet set, MeasuredSet reference, MeasuredSet shuffled, Seed seed) {
        Calibration calibration = new Calibration(set, reference, shuffled, seed);
        MeasuredSet some = limited(set, seed.branch("some"));
        MeasuredSet others = limited(reference, seed.branch("others"));
        return new Comparison(
                Measures.all().parallelStream()
                        .map(measure -> onMeasure(measure, set, reference, calibration, some, others))
                        .toList(),
                List.of(SetMeasure.values()).parallelStream()
                        .map(measure -> onSets(measure, calibration, seed))
                        .toList());
    }

    private static MeasuredSet limited(MeasuredSet set, Seed seed) {
        return set.size() <= Calibration.MOST ? set : set.mixed(seed).part(0, Calibration.MOST);
    }

    private static OnMeasure onMeasure(
            Measure measure,
            MeasuredSet set,
            MeasuredSet reference,
            Calibration calibration,
            MeasuredSet some,
            MeasuredSet others) {
        Standing standing = calibration.standing((real, other) -> overlap(measure, real, other));
        return new OnMeasure(
                measure,
                summary(measure, set),
                summary(measure, reference),
                IntraInter.of(some.on(measure), others.on(measure)),
                standing,
                undefined(measure, set, reference).or(() -> tooFew(standing)));
    }

    private static Summary summary(Measure measure, MeasuredSet set) {
        return measure.single()
                ? Summary.of(set.numbers(measure))
                : new Summary(set.on(measure).size(), Double.NaN, Double.NaN, Double.NaN);
    }

    private static double overlap(Measure measure, MeasuredSet real, MeasuredSet other) {
        return measure.single()
                ? OverlapArea.of(real.numbers(measure), other.numbers(measure))
                : IntraInter.of(real.on(measure), other.on(measure))
                        .map(IntraInter::overlap)
                        .orElse(Double.NaN);
    }

    private static Optional<String> undefined(Measure measure, MeasuredSet set, MeasuredSet reference) {
        int missing = set.size() - set.on(measure).size();
        int others = reference.size() - reference.on(measure).size();
        return missing + others == 0
                ? Optional.empty()
                : Optional.of(measure.undefined() + " in " + missing + " of " + set.size() + " pieces of the set and "
                        + others + " of " + reference.size() + " of the reference");
    }

    /** Where every piece has a number and nothing can be compared all the same. */
    private static Optional<String> tooFew(Standing standing) {
        return standing.set().n() > 0 && standing.ceiling().n() > 0
                ? Optional.empty()
                : Optional.of("too few pieces on a side to be compared; the reference is parted into two halves");
    }

    private static OnSets onSets(SetMeasure measure, Calibration calibration, Seed seed) {
        Standing standing = calibration.standing((real, other) -> measure.of(real, other, seed.branch(measure.name())));
        return new OnSets(
                measure,
                standing,
                standing.set().n() > 0 && standing.ceiling().n() > 0
                        ? Optional.empty()
                        : Optional.of(
                                "fewer than " + SetMeasure.FEWEST + " pieces on a side have all declared measures"));
    }
}
