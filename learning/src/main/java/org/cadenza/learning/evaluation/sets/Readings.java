package org.cadenza.learning.evaluation.sets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.evaluation.measures.Measure;
import org.cadenza.learning.evaluation.measures.MeasuredPiece;
import org.cadenza.learning.evaluation.measures.Measures;
import org.cadenza.music.score.Piece;

/**
 * What one piece reads on all measures.
 *
 * @param name of the piece
 * @param numbers in the order of {@link Measures#all}, each {@code [size]}, null where the measure is undefined
 */
public record Readings(String name, double[][] numbers) {

    /** Measures {@code piece}. @throws IllegalArgumentException if it is too long to be measured */
    public static Readings of(String name, Piece piece) {
        MeasuredPiece measured = MeasuredPiece.of(piece);
        return new Readings(
                name,
                Measures.all().stream()
                        .map(measure -> measure.of(measured).orElse(null))
                        .toArray(double[][]::new));
    }

    /** What it reads on one of them; empty where that is undefined. */
    public Optional<double[]> on(Measure measure) {
        return Optional.ofNullable(numbers[Measures.all().indexOf(measure)]);
    }

    /** The declared measures side by side; empty where one of them is undefined. */
    Optional<double[]> declared() {
        List<Optional<double[]>> parts =
                Measures.declared().stream().map(this::on).toList();
        return parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .flatMapToDouble(part -> Arrays.stream(part.orElseThrow()))
                        .toArray());
    }
}
