package org.cadenza.learning.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * mgeval's comparison of two sets of features (Yang and Lerch 2018): are the distances between the sets such as are found
 * within them? Every item's Euclidean distance to every other of its set (intra) is held against the distances from one
 * set to the other (inter), by the overlap of their densities and by the divergence of inter from intra. Where mgeval
 * takes the two densities of its divergence on two grids, we take one.
 *
 * @param firstOverlap intra distances of the first set with inter distances, 0 to 1, as the next
 * @param secondOverlap of the second set
 * @param firstDivergence Kullback and Leibler's, in nats, 0 to infinity, as the next
 * @param secondDivergence of the second set
 */
public record IntraInter(double firstOverlap, double secondOverlap, double firstDivergence, double secondDivergence) {

    /**
     * Compares two sets; empty below two items in either.
     *
     * @param first {@code [items][features]}
     * @param second {@code [items][features]}
     */
    public static Optional<IntraInter> of(List<double[]> first, List<double[]> second) {
        if (first.size() < 2 || second.size() < 2) {
            return Optional.empty();
        }
        double[] between = between(first, second);
        Found own = found(within(first), between);
        Found other = found(within(second), between);
        return Optional.of(new IntraInter(own.overlap, other.overlap, own.divergence, other.divergence));
    }

    /** The lower overlap: a set too narrow is told by its own distances, one that lies aside by both. */
    public double overlap() {
        return Math.min(firstOverlap, secondOverlap);
    }

    private record Found(double overlap, double divergence) {}

    private static Found found(double[] within, double[] between) {
        boolean same = within[0] == between[0];
        return Densities.of(within, between)
                .map(densities -> new Found(densities.overlap(), densities.divergence()))
                .orElse(same ? new Found(1, 0) : new Found(0, Double.POSITIVE_INFINITY));
    }

    /** Both ways, as mgeval leaves one out after the other: the number of distances sets the width of the kernel. */
    private static double[] within(List<double[]> set) {
        double[] distances = new double[set.size() * (set.size() - 1)];
        int at = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < i; j++) {
                distances[at++] = Distance.between(set.get(i), set.get(j));
                distances[at] = distances[at - 1];
                at++;
            }
        }
        return distances;
    }

    private static double[] between(List<double[]> first, List<double[]> second) {
        double[] distances = new double[first.size() * second.size()];
        int at = 0;
        for (double[] one : first) {
            for (double[] other : second) {
                distances[at++] = Distance.between(one, other);
            }
        }
        return distances;
    }
}
