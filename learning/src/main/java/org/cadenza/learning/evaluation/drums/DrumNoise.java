package org.cadenza.learning.evaluation.drums;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.evaluation.Summary;
import org.cadenza.learning.representation.drums.DrumGrid;

/** RhythmCAN's two baselines: as many strokes as real patterns have, anywhere. */
public final class DrumNoise {

    private static final float VELOCITY = 0.8f;

    private DrumNoise() {}

    /** Patterns with a number of strokes in each lane that is drawn from the normal distribution of that lane. */
    public static List<DrumGrid> perLane(List<DrumGrid> real, int count, SplittableRandom random) {
        List<Summary> lanes = new ArrayList<>();
        for (int lane = 0; lane < DrumGrid.LANES; lane++) {
            int own = lane;
            lanes.add(Summary.of(
                    real.stream().mapToDouble(grid -> grid.strokes(own)).toArray()));
        }
        List<DrumGrid> noise = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] velocities = new float[DrumGrid.CELLS];
            for (int lane = 0; lane < DrumGrid.LANES; lane++) {
                strike(velocities, lane, DrumGrid.LANES, drawn(lanes.get(lane), DrumGrid.STEPS, random), random);
            }
            noise.add(new DrumGrid(velocities, new float[DrumGrid.CELLS]));
        }
        return noise;
    }

    /** Patterns with one number of strokes for all lanes together. */
    public static List<DrumGrid> global(List<DrumGrid> real, int count, SplittableRandom random) {
        Summary all = Summary.of(real.stream().mapToDouble(DrumGrid::strokes).toArray());
        List<DrumGrid> noise = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] velocities = new float[DrumGrid.CELLS];
            strike(velocities, 0, 1, drawn(all, DrumGrid.CELLS, random), random);
            noise.add(new DrumGrid(velocities, new float[DrumGrid.CELLS]));
        }
        return noise;
    }

    private static int drawn(Summary strokes, int most, SplittableRandom random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return (int) Math.max(0, Math.min(most, Math.round(strokes.mean() + strokes.sd() * normal)));
    }

    /** Strikes {@code count} different cells of those at {@code first}, {@code first + stride} and so on. */
    private static void strike(float[] velocities, int first, int stride, int count, SplittableRandom random) {
        int cells = DrumGrid.CELLS / stride;
        int left = count;
        for (int i = 0; i < cells; i++) {
            if (random.nextInt(cells - i) < left) {
                velocities[first + i * stride] = VELOCITY;
                left--;
            }
        }
    }
}
