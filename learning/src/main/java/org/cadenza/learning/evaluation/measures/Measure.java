package org.cadenza.learning.evaluation.measures;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A number, or several that belong together, read off a piece.
 *
 * @param source who defined it
 * @param name as it is called there
 * @param meaning what it counts, with its unit and range, as a clause
 * @param undefined why a piece may have none, as a clause
 * @param size how many numbers it is
 * @param formula the numbers, always {@code size} of them; NaN, all of them, exactly where it is undefined
 */
public record Measure(
        Source source,
        String name,
        String meaning,
        String undefined,
        int size,
        Function<MeasuredPiece, double[]> formula) {

    /** What is added to the name of a measure that keeps the slips of what was published. */
    public static final String PUBLISHED = ", as published";

    static final String NO_NOTES = "no notes";
    static final String NO_TONES = "no pitched notes";
    static final String NO_LENGTH = "no pitched note that lasts";
    static final String NO_DRUMS = "no drums";

    static Measure number(
            Source source, String name, String meaning, String undefined, ToDoubleFunction<MeasuredPiece> formula) {
        return new Measure(source, name, meaning, undefined, 1, piece -> new double[] {formula.applyAsDouble(piece)});
    }

    /** A histogram of {@code size} shares; undefined where nothing was counted. */
    static Measure shares(
            Source source,
            String name,
            String meaning,
            String undefined,
            int size,
            Function<MeasuredPiece, double[]> formula) {
        return new Measure(source, name, meaning, undefined, size, piece -> {
            double[] shares = formula.apply(piece);
            return Arrays.stream(shares).allMatch(share -> share == 0) ? new double[] {Double.NaN} : shares;
        });
    }

    /**
     * What {@code piece} reads; empty where it is {@link #undefined}.
     *
     * @throws ArithmeticException if a number comes out infinite: a mistake in the formula
     */
    public Optional<double[]> of(MeasuredPiece piece) {
        double[] numbers = formula.apply(piece);
        if (Double.isNaN(numbers[0])) {
            return Optional.empty();
        }
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new ArithmeticException(source.title() + "'s " + name + " of '"
                        + piece.piece().title() + "' is " + number + ", expected a finite number");
            }
        }
        return Optional.of(numbers);
    }

    /** Whether it is a single number. */
    public boolean single() {
        return size == 1;
    }

    /** Source and name, which no other measure has. */
    public String title() {
        return source.title() + " " + name;
    }
}
