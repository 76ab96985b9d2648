package org.cadenza.learning.evaluation.sets;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Covariance;

/**
 * How far a set is from real music as a whole. All look at the declared measures
 * ({@link org.cadenza.learning.evaluation.measures.Measures#declared}), each divided by its deviation in the real set, or by 0.05
 * where it is steadier.
 */
public enum SetMeasure {
    FRECHET(
            "FD-stat",
            "Fréchet distance of normal clouds fitted to the declared measures, squared deviations; 0 is the same",
            "after Heusel et al. 2017; our own features, so not to be held against any FMD or FAD") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return FrechetDistance.between(real, other);
        }
    },
    PRECISION("precision", "share of pieces that lie among real ones, 0 to 1", "Kynkäänniemi et al. 2019, k = 5") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return Neighbourhoods.of(real, other).precision();
        }
    },
    RECALL("recall", "share of real pieces that lie among these, 0 to 1", "Kynkäänniemi et al. 2019, k = 5") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return Neighbourhoods.of(real, other).recall();
        }
    },
    DENSITY(
            "density",
            "how many neighbourhoods of real pieces a piece lies in, over k; about 1 for real music, may exceed it",
            "Naeem et al. 2020, k = 5") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return Neighbourhoods.of(real, other).density();
        }
    },
    COVERAGE("coverage", "share of real pieces with one of these nearby, 0 to 1", "Naeem et al. 2020, k = 5") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return Neighbourhoods.of(real, other).coverage();
        }
    },
    LINEAR_TEST(
            "C2ST, linear",
            "share of pieces that a linear discriminant tells right from real ones, of five folds; 0.5 is ideal",
            "classifier two-sample test, Lopez-Paz and Oquab 2017") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return TwoSampleTest.linear(real, other, random);
        }
    },
    NEIGHBOUR_TEST(
            "C2ST, 1-NN",
            "share of pieces whose nearest neighbour is of their own set; 0.5 is ideal, less means copies",
            "classifier two-sample test, Lopez-Paz and Oquab 2017") {
        @Override
        double between(List<double[]> real, List<double[]> other, SplittableRandom random) {
            return TwoSampleTest.nearest(real, other);
        }
    };

    /** Pieces that each side must have for a distance to be defined. */
    static final int FEWEST = Neighbourhoods.K + 1;

    /** A measure is not believed to be steadier than this, in its own unit; what is nearly the same in all would count for all. */
    private static final double STEADIEST = 0.05;

    private final String title;
    private final String meaning;
    private final String source;

    SetMeasure(String title, String meaning, String source) {
        this.title = title;
        this.meaning = meaning;
        this.source = source;
    }

    /** As its paper calls it. */
    public String title() {
        return title;
    }

    /** What it counts, with its range, as a clause. */
    public String meaning() {
        return meaning;
    }

    /** Its paper. */
    public String source() {
        return source;
    }

    /** @param real {@code [items][features]}, as {@code other}; both at least {@link #FEWEST} items */
    abstract double between(List<double[]> real, List<double[]> other, SplittableRandom random);

    /** The distance; NaN where a side has fewer than {@link #FEWEST} pieces with all declared measures. */
    double of(MeasuredSet real, MeasuredSet other, Seed seed) {
        List<double[]> own = real.declared();
        List<double[]> theirs = other.declared();
        if (own.size() < FEWEST || theirs.size() < FEWEST) {
            return Double.NaN;
        }
        double[] scale = Arrays.stream(Covariance.deviations(own, Covariance.mean(own)))
                .map(deviation -> Math.max(STEADIEST, deviation))
                .toArray();
        int size = Math.min(own.size(), theirs.size());
        return between(
                scaled(own, scale).subList(0, size), scaled(theirs, scale).subList(0, size), seed.random());
    }

    private static List<double[]> scaled(List<double[]> vectors, double[] scale) {
        return vectors.stream()
                .map(vector -> {
                    double[] scaled = vector.clone();
                    for (int i = 0; i < scaled.length; i++) {
                        scaled[i] /= scale[i];
                    }
                    return scaled;
                })
                .toList();
    }
}
