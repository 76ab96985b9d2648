package org.cadenza.learning.evaluation.sets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.measures.Measure;

/** Pieces as numbers. */
public record MeasuredSet(List<Readings> pieces) {

    public MeasuredSet {
        pieces = List.copyOf(pieces);
    }

    /** How many pieces. */
    public int size() {
        return pieces.size();
    }

    /** What the pieces read on {@code measure}, those left out for which it is undefined. */
    public List<double[]> on(Measure measure) {
        return pieces.stream()
                .map(piece -> piece.on(measure))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same of a measure that is a single number. */
    public double[] numbers(Measure measure) {
        return on(measure).stream().mapToDouble(numbers -> numbers[0]).toArray();
    }

    /** The declared measures of the pieces that have them all. */
    public List<double[]> declared() {
        return pieces.stream().map(Readings::declared).flatMap(Optional::stream).toList();
    }

    /** These pieces in an order that {@code seed} draws. */
    MeasuredSet mixed(Seed seed) {
        List<Readings> mixed = new ArrayList<>(pieces);
        Collections.shuffle(mixed, new Random(seed.value()));
        return new MeasuredSet(mixed);
    }

    /** Those from {@code from} up to {@code until}. */
    MeasuredSet part(int from, int until) {
        return new MeasuredSet(pieces.subList(from, until));
    }
}
