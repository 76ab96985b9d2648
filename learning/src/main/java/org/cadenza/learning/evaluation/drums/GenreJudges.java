package org.cadenza.learning.evaluation.drums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.evaluation.Confusion;
import org.cadenza.learning.evaluation.Discriminant;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * Judges of genre that owe nothing to the models they judge: linear discriminants on counted strokes, learned from loops
 * that no model has learned from. The sources of the loops that they are tested on are dealt to five folds, and each judge
 * has heard all folds but one, on which it is tested. How sure they are is set right by one temperature for all, that under which the tested
 * loops' own genres are likeliest: windows of one performance are alike, which makes judges too sure of themselves.
 */
public final class GenreJudges {

    private static final int FOLDS = 5;
    private static final double COOLEST = 0.5;
    private static final double HOTTEST = 200;
    private static final double HEATING = 1.1;

    /** A loop with its genre, counted from 0, and the performance it was cut from. */
    public record Loop(DrumGrid grid, int genre, String source) {}

    private final List<Discriminant> judges = new ArrayList<>();
    private final int genres;
    private final int[] folds;
    private final List<Loop> loops;
    private final double temperature;

    /**
     * Learns and tests.
     *
     * @param loops to be tested on, of two sources or more of each genre
     * @param others that all judges have heard, of no source of {@code loops}
     */
    public GenreJudges(List<Loop> loops, List<Loop> others, int genres) {
        this.loops = List.copyOf(loops);
        this.genres = genres;
        folds = folds();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Loop> known = new ArrayList<>(others);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != fold) {
                    known.add(loops.get(i));
                }
            }
            judges.add(Discriminant.fit(
                    known.stream().map(loop -> features(loop.grid())).toList(),
                    known.stream().mapToInt(Loop::genre).toArray(),
                    genres));
        }
        temperature = fittest();
    }

    /** The fold of each loop: of each genre the sources, those with most loops first, to the folds by turns. */
    private int[] folds() {
        Map<String, Integer> foldOf = new TreeMap<>();
        for (int genre = 0; genre < genres; genre++) {
            Map<String, Integer> sizes = new TreeMap<>();
            for (Loop loop : loops) {
                if (loop.genre() == genre) {
                    sizes.merge(loop.source(), 1, Integer::sum);
                }
            }
            if (sizes.size() < 2) {
                throw new IllegalArgumentException("genre " + genre + " has loops of " + sizes.size()
                        + " sources, expected two or more, so that one can test what was learned from the other");
            }
            List<String> sources = sizes.keySet().stream()
                    .sorted(Comparator.comparing((String source) -> -sizes.get(source))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int i = 0; i < sources.size(); i++) {
                foldOf.put(sources.get(i), i % FOLDS);
            }
        }
        return loops.stream().mapToInt(loop -> foldOf.get(loop.source())).toArray();
    }

    private double fittest() {
        List<double[]> scores = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            scores.add(judges.get(folds[i]).scores(features(loops.get(i).grid())));
        }
        double best = COOLEST;
        double least = Double.POSITIVE_INFINITY;
        for (double candidate = COOLEST; candidate < HOTTEST; candidate *= HEATING) {
            double cost = 0;
            for (int i = 0; i < folds.length; i++) {
                double right = softened(scores.get(i), candidate)[loops.get(i).genre()];
                cost -= Math.log(Math.max(1e-12, right));
            }
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    /** How probable each genre is to each judge, {@code [judges][genres]}. */
    public double[][] hear(DrumGrid grid) {
        return judges.stream().map(judge -> heard(judge, grid, temperature)).toArray(double[][]::new);
    }

    /** How probable each genre is for the {@code loop}th loop to the judge that has not heard it. */
    public double[] hearAsUnknown(int loop) {
        return heard(judges.get(folds[loop]), loops.get(loop).grid(), temperature);
    }

    /** What the loops are taken for by the judges who have not heard them. */
    public Confusion tested() {
        int[][] counts = new int[genres][genres];
        for (int i = 0; i < folds.length; i++) {
            counts[loops.get(i).genre()][likeliest(hearAsUnknown(i))]++;
        }
        return new Confusion(counts);
    }

    /** The genre that is likeliest, the first of equals. */
    public static int likeliest(double[] heard) {
        int best = 0;
        for (int genre = 1; genre < heard.length; genre++) {
            best = heard[genre] > heard[best] ? genre : best;
        }
        return best;
    }

    /** How open it is which genre it is, in nats: 0 for certain, the logarithm of their number for all alike. */
    public static double entropy(double[] heard) {
        return -Arrays.stream(heard)
                .filter(each -> each > 0)
                .map(each -> each * Math.log(each))
                .sum();
    }

    private static double[] heard(Discriminant judge, DrumGrid grid, double temperature) {
        return softened(judge.scores(features(grid)), temperature);
    }

    private static double[] softened(double[] scores, double temperature) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        double[] heard = Arrays.stream(scores)
                .map(score -> Math.exp((score - largest) / temperature))
                .toArray();
        double sum = Arrays.stream(heard).sum();
        return Arrays.stream(heard).map(each -> each / sum).toArray();
    }

    /**
     * What a judge hears: for each lane how often and how hard it is struck in each place of the bar, how much its two bars
     * differ, and the pattern's figures. No timing, which some models do not make.
     */
    private static double[] features(DrumGrid grid) {
        double[] features = new double[DrumGrid.LANES * (DrumGrid.BAR + 3) + 3];
        int at = 0;
        for (int lane = 0; lane < DrumGrid.LANES; lane++) {
            double loudness = 0;
            double change = 0;
            for (int place = 0; place < DrumGrid.BAR; place++) {
                boolean first = grid.struck(place, lane);
                boolean second = grid.struck(place + DrumGrid.BAR, lane);
                features[at++] = ((first ? 1 : 0) + (second ? 1 : 0)) / 2.0;
                loudness += grid.velocity(place, lane) + grid.velocity(place + DrumGrid.BAR, lane);
                change += first == second ? 0 : 1;
            }
            features[at++] = loudness / Math.max(1, grid.strokes(lane));
            features[at++] = change;
            features[at++] = Math.sqrt(grid.strokes(lane));
        }
        DrumFigures figures = DrumFigures.of(grid);
        features[at++] = figures.density();
        features[at++] = figures.syncopation();
        features[at] = figures.backbeat();
        return features;
    }
}
