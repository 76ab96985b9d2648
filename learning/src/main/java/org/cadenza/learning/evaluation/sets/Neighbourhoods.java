package org.cadenza.learning.evaluation.sets;

import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.evaluation.Distance;

/**
 * Fidelity and diversity by nearest neighbours: improved precision and recall (Kynkäänniemi et al. 2019), density and
 * coverage (Naeem et al. 2020). An item's neighbourhood is the ball around it that reaches, not touches, its {@value #K}th
 * nearest neighbour in its own set.
 *
 * @param precision share of other items in the neighbourhood of any real one, 0 to 1
 * @param recall share of real items in the neighbourhood of any other one, 0 to 1
 * @param density real neighbourhoods that an other item lies in, over {@value #K}, mean
 * @param coverage share of real items with any other one in their neighbourhood, 0 to 1
 */
record Neighbourhoods(double precision, double recall, double density, double coverage) {

    static final int K = 5;

    /** @param real more than {@link #K} items, as {@code other} */
    static Neighbourhoods of(List<double[]> real, List<double[]> other) {
        double[] realReach = reach(real);
        double[] otherReach = reach(other);
        boolean[] recalled = new boolean[real.size()];
        boolean[] covered = new boolean[real.size()];
        double precise = 0;
        double inside = 0;
        for (int j = 0; j < other.size(); j++) {
            int around = 0;
            for (int i = 0; i < real.size(); i++) {
                double distance = Distance.between(real.get(i), other.get(j));
                boolean near = distance < realReach[i];
                around += near ? 1 : 0;
                covered[i] |= near;
                recalled[i] |= distance < otherReach[j];
            }
            precise += around > 0 ? 1 : 0;
            inside += around;
        }
        return new Neighbourhoods(
                precise / other.size(), share(recalled), inside / (K * (double) other.size()), share(covered));
    }

    private static double[] reach(List<double[]> set) {
        double[] reach = new double[set.size()];
        for (int i = 0; i < reach.length; i++) {
            double[] own = set.get(i);
            double[] distances = set.stream()
                    .mapToDouble(item -> Distance.between(own, item))
                    .toArray();
            Arrays.sort(distances);
            reach[i] = distances[K];
        }
        return reach;
    }

    private static double share(boolean[] which) {
        double count = 0;
        for (boolean one : which) {
            count += one ? 1 : 0;
        }
        return count / which.length;
    }
}
