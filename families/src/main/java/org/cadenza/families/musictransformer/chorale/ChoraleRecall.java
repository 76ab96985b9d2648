package org.cadenza.families.musictransformer.chorale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/**
 * Where a chorale has been before: the earlier place whose past is most like the present one, and what came there next.
 * Chorales repeat whole phrases (their first part is sung twice), which attention over a short window cannot see. The
 * longest match decides, then the same place in the beat, then the latest.
 */
final class ChoraleRecall {

    /** Nothing alike has been heard. */
    private static final Heard NOTHING = new Heard(ChoralePlace.NONE, 0);

    private static final int VOICES = ChoraleGrid.VOICES;
    private static final int BEAT = ChoraleGrid.STEPS_PER_QUARTER;

    /**
     * @param token what came there next, {@link ChoralePlace#NONE} for nothing
     * @param length steps for which the past was the same
     */
    record Heard(int token, int length) {}

    private final List<int[]> steps = new ArrayList<>();

    /** For each earlier step, for how many steps before it all voices went as they did before the present one. */
    private int[] together = new int[64];

    /** The same for each voice alone: {@code [voices, steps]}. */
    private final int[][] alone = new int[VOICES][64];

    /** Adds a finished step, which is not changed afterwards. */
    void add(int[] step) {
        int count = steps.size();
        if (count + 1 >= together.length) {
            together = Arrays.copyOf(together, 2 * together.length);
            for (int voice = 0; voice < VOICES; voice++) {
                alone[voice] = Arrays.copyOf(alone[voice], together.length);
            }
        }
        for (int j = count; j > 0; j--) {
            int[] earlier = steps.get(j - 1);
            int same = 0;
            for (int voice = 0; voice < VOICES; voice++) {
                boolean matches = earlier[voice] == step[voice];
                alone[voice][j] = matches ? alone[voice][j - 1] + 1 : 0;
                same += matches ? 1 : 0;
            }
            together[j] = same == VOICES ? together[j - 1] + 1 : 0;
        }
        steps.add(step);
    }

    /**
     * What {@code voice} sang where all voices had gone as they have now.
     *
     * @param now the tokens of the voices above it in the present step, which must match too
     */
    Heard together(int voice, int[] now) {
        int best = 0;
        int found = -1;
        for (int j = steps.size() - 1; j > 0; j--) {
            int score = score(together[j], j);
            if (score > best && begins(steps.get(j), now, voice)) {
                best = score;
                found = j;
            }
        }
        return found < 0 ? NOTHING : new Heard(steps.get(found)[voice], together[found]);
    }

    /** What {@code voice} sang where it had gone as it has now for longer than {@code held} steps. */
    Heard alone(int voice, int held) {
        int[] lengths = alone[voice];
        int best = 0;
        int found = -1;
        for (int j = steps.size() - 1; j > 0; j--) {
            int score = score(lengths[j], j);
            if (lengths[j] > held && score > best) {
                best = score;
                found = j;
            }
        }
        return found < 0 ? NOTHING : new Heard(steps.get(found)[voice], lengths[found]);
    }

    private int score(int length, int step) {
        return length == 0 ? 0 : 2 * length + ((steps.size() - step) % BEAT == 0 ? 1 : 0);
    }

    private static boolean begins(int[] step, int[] now, int voices) {
        for (int voice = 0; voice < voices; voice++) {
            if (step[voice] != now[voice]) {
                return false;
            }
        }
        return true;
    }
}
