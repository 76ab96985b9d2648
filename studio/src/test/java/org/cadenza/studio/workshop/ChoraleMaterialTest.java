package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Preparation;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.corpus.prepare.Progress;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing may change between a data set of grids and the grids that models learn: likelihoods are compared by step. */
class ChoraleMaterialTest {

    @TempDir
    Path folder;

    @Test
    void gridsOfADataSet_reachTheModelsUnchanged() throws Exception {
        List<int[][]> grids = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 6; i++) {
            grids.add(grid(random, 90 + i));
        }
        String json = "{\"train\":" + Arrays.deepToString(grids.toArray()) + "}";
        Files.writeString(folder.resolve("Jsb16thSeparated.json"), json);
        Prepared<?> prepared = Preparation.read(folder, Preparation.Options.DEFAULT, Progress.SILENT);
        List<ChoraleGrid> read = new ArrayList<>();
        for (Work<?> work : prepared.train()) {
            read.add(ChoraleGrid.of((Piece) work.item()));
        }
        assertThat(read).isEqualTo(grids.stream().map(ChoraleGrid::new).toList());
    }

    /** Held notes, rests, at the beginning too, and now and then a tenor above the soprano. */
    private static int[][] grid(SplittableRandom random, int length) {
        int[][] steps = new int[length][];
        int[] pitches = {70, -1, 55, 48};
        for (int step = 0; step < length; step++) {
            for (int voice = 0; voice < 4; voice++) {
                if (random.nextInt(5) == 0) {
                    pitches[voice] = random.nextInt(8) == 0 ? -1 : 66 - 7 * voice + random.nextInt(12);
                }
            }
            steps[step] = pitches.clone();
        }
        steps[length - 1][3] = 43;
        return steps;
    }
}
