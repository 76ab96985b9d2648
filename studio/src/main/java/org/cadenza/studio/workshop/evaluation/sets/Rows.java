package org.cadenza.studio.workshop.evaluation.sets;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.evaluation.IntraInter;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.learning.evaluation.measures.Measure;
import org.cadenza.learning.evaluation.sets.Comparison;
import org.cadenza.learning.evaluation.sets.Comparison.OnMeasure;
import org.cadenza.learning.evaluation.sets.Comparison.OnSets;
import org.cadenza.learning.evaluation.sets.Standing;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Figures;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Row;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Scale;
import org.cadenza.studio.workshop.evaluation.sets.SetReport.Spread;

/** A comparison as rows of a report. */
public final class Rows {

    private static final String SETS = "whole sets";

    private Rows() {}

    /** In the order of the comparison. */
    public static List<Row> measures(Comparison comparison) {
        return comparison.measures().stream().map(Rows::row).toList();
    }

    /** In the order of the comparison. */
    public static List<Row> distances(Comparison comparison) {
        return comparison.distances().stream().map(Rows::row).toList();
    }

    private static Row row(OnMeasure found) {
        Measure measure = found.measure();
        return new Row(
                measure.source().title(),
                measure.name(),
                measure.meaning(),
                measure.size(),
                Optional.of(found.set()).filter(set -> measure.single()).map(Rows::figures),
                Optional.of(found.reference()).filter(set -> measure.single()).map(Rows::figures),
                scale(found.standing()),
                found.spread().map(Rows::spread),
                found.undefined());
    }

    private static Row row(OnSets found) {
        return new Row(
                SETS,
                found.measure().title(),
                found.measure().meaning() + " (" + found.measure().source() + ")",
                0,
                Optional.empty(),
                Optional.empty(),
                scale(found.standing()),
                Optional.empty(),
                found.undefined());
    }

    private static Figures figures(Summary summary) {
        return new Figures(summary.n(), defined(summary.mean()), defined(summary.sd()), defined(summary.median()));
    }

    private static Scale scale(Standing standing) {
        Optional<Double> position = standing.position().stream().boxed().findFirst();
        double span = Math.abs(standing.ceiling().mean() - standing.floor().mean());
        return new Scale(
                defined(standing.set().mean()),
                defined(standing.floor().mean()),
                defined(standing.ceiling().mean()),
                position,
                position.flatMap(there -> defined(standing.set().sd() / span)),
                defined(standing.set().mean() / standing.ceiling().mean()));
    }

    private static Spread spread(IntraInter spread) {
        return new Spread(
                spread.firstOverlap(),
                spread.secondOverlap(),
                defined(spread.firstDivergence()),
                defined(spread.secondDivergence()));
    }

    private static Optional<Double> defined(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
}
