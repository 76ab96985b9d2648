package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/** Any player, in the tensors that it learns in. */
record TensorSketcher(Player player) implements Sketcher {

    @Override
    public List<Sketch> sketch(List<float[]> noises, List<float[]> mixtures) {
        try (Scope scope = new Scope()) {
            Player.Draft draft = Gradients.without(() -> player.play(rows(noises), rows(mixtures), false));
            float[] presence = draft.presence().floats();
            float[] velocities = draft.velocities().floats();
            float[] offsets = draft.offsets().floats();
            List<Sketch> sketches = new ArrayList<>();
            for (int i = 0; i < noises.size(); i++) {
                sketches.add(new Sketch(cells(presence, i), cells(velocities, i), cells(offsets, i)));
            }
            return sketches;
        }
    }

    private static float[] cells(float[] all, int item) {
        return Arrays.copyOfRange(all, item * DrumGrid.CELLS, (item + 1) * DrumGrid.CELLS);
    }

    private static Tensor rows(List<float[]> rows) {
        int width = rows.get(0).length;
        float[] all = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * width, width);
        }
        return Tensor.of(all, rows.size(), width).to(Device.standard());
    }
}
