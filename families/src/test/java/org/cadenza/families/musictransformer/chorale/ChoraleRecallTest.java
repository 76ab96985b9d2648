package org.cadenza.families.musictransformer.chorale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoraleRecallTest {

    /** Against the definition, computed afresh at every step. */
    @Test
    void recall_isTheLongestMatch_thenTheSamePlaceInTheBeat_thenTheLatest() {
        SplittableRandom random = new SplittableRandom(5);
        ChoraleRecall recall = new ChoraleRecall();
        List<int[]> steps = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            int[] next = steps.size() > 40 && step % 50 > 20
                    ? steps.get(step - 36).clone()
                    : random.ints(4, 1, 4).toArray();
            for (int voice = 0; voice < 4; voice++) {
                int[] now = Arrays.copyOf(next, voice);
                ChoraleRecall.Heard heard = recall.together(voice, now);
                int found = longest(steps, now, voice);
                assertThat(heard.token()).isEqualTo(found < 0 ? ChoralePlace.NONE : steps.get(found)[voice]);
                assertThat(heard.length()).isEqualTo(found < 0 ? 0 : match(steps, found, 0, 4));
            }
            recall.add(next);
            steps.add(next);
        }
    }

    private static int longest(List<int[]> steps, int[] now, int voice) {
        int found = -1;
        int best = 0;
        for (int j = 1; j < steps.size(); j++) {
            int length = match(steps, j, 0, 4);
            int score = 2 * length + ((steps.size() - j) % 4 == 0 ? 1 : 0);
            if (length > 0 && score >= best && Arrays.equals(now, Arrays.copyOf(steps.get(j), voice))) {
                best = score;
                found = j;
            }
        }
        return found;
    }

    /** Steps before {@code j} that equal those before the end. */
    private static int match(List<int[]> steps, int j, int from, int until) {
        int length = 0;
        while (length < j
                && Arrays.equals(
                        Arrays.copyOfRange(steps.get(j - 1 - length), from, until),
                        Arrays.copyOfRange(steps.get(steps.size() - 1 - length), from, until))) {
            length++;
        }
        return length;
    }

    @Test
    void voiceAlone_mustMatchBeyondTheNoteThatItHolds() {
        ChoraleRecall recall = new ChoraleRecall();
        for (int pitch : new int[] {7, 5, 5, 9, 7, 5}) {
            recall.add(new int[] {pitch, 3, pitch, 1});
        }
        assertThat(recall.alone(0, 1)).isEqualTo(new ChoraleRecall.Heard(5, 2));
        assertThat(recall.alone(0, 2)).isEqualTo(new ChoraleRecall.Heard(ChoralePlace.NONE, 0));
    }
}
