package org.cadenza.music.analysis;

/** The most likely path through states (Viterbi 1967), in logarithms. */
final class Viterbi {

    /** How likely it is to be in state {@code to} at {@code step} after {@code from} before it. */
    interface Transition {
        double score(int step, int from, int to);
    }

    private Viterbi() {}

    /**
     * The best path.
     *
     * @param scores of each state at each step: {@code [steps, states]}
     * @return a state for each step: {@code [steps]}
     */
    static int[] path(double[][] scores, Transition transition) {
        int steps = scores.length;
        if (steps == 0) {
            return new int[0];
        }
        int states = scores[0].length;
        int[][] from = new int[steps][states];
        double[] best = scores[0].clone();
        for (int step = 1; step < steps; step++) {
            double[] next = new double[states];
            for (int state = 0; state < states; state++) {
                int source = 0;
                double score = Double.NEGATIVE_INFINITY;
                for (int other = 0; other < states; other++) {
                    double candidate = best[other] + transition.score(step, other, state);
                    if (candidate > score) {
                        score = candidate;
                        source = other;
                    }
                }
                from[step][state] = source;
                next[state] = score + scores[step][state];
            }
            best = next;
        }
        return trace(from, argmax(best));
    }

    /** The best path where every change of state costs the same. Linear in states, where {@link #path} is quadratic. */
    static int[] path(double[][] scores, double change) {
        int steps = scores.length;
        if (steps == 0) {
            return new int[0];
        }
        int states = scores[0].length;
        int[][] from = new int[steps][states];
        double[] best = scores[0].clone();
        for (int step = 1; step < steps; step++) {
            int leader = argmax(best);
            double[] next = new double[states];
            for (int state = 0; state < states; state++) {
                boolean stays = best[state] >= best[leader] + change;
                from[step][state] = stays ? state : leader;
                next[state] = scores[step][state] + (stays ? best[state] : best[leader] + change);
            }
            best = next;
        }
        return trace(from, argmax(best));
    }

    private static int[] trace(int[][] from, int last) {
        int[] path = new int[from.length];
        int state = last;
        for (int step = from.length - 1; step >= 0; step--) {
            path[step] = state;
            state = from[step][state];
        }
        return path;
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
