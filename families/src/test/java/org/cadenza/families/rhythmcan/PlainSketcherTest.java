package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.sampling.kernel.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drummer in plain Java against the one in tensors, which learns. */
class PlainSketcherTest {

    private static final int GENRES = 5;
    private static final int ITEMS = 12;

    private static RhythmCanConfig config(String preset) {
        return new RhythmCanFamily().presets().named(preset).config();
    }

    private static PlainSketcher plain(Map<String, Array> parameters, RhythmCanConfig config) {
        return new PlainSketcher(new Weights(parameters, ""), config.players(), GENRES);
    }

    private static List<float[]> rows(int width, double scale, Seed seed) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            float[] row = new float[width];
            for (int j = 0; j < width; j++) {
                row[j] = (float) (scale * seed.at((long) i * width + j).random().nextDouble(-1, 1));
            }
            rows.add(row);
        }
        return rows;
    }

    private static void assertClose(float[] plain, float[] tensors) {
        for (int i = 0; i < tensors.length; i++) {
            assertThat(plain[i]).isCloseTo(tensors[i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"improved", Presets.TINY})
    void sketches_areThoseOfTheTensors(String preset) {
        RhythmCanConfig config = config(preset);
        Cast cast = Cast.of(config, GENRES, new Seed(3));
        List<float[]> noises = rows(config.players().noise(), 2, new Seed(1));
        List<float[]> mixtures = rows(GENRES, 1, new Seed(2));

        List<Sketch> tensors = new TensorSketcher(cast.player()).sketch(noises, mixtures);
        List<Sketch> plain = plain(cast.parameters().save(), config).sketch(noises, mixtures);

        assertThat(plain).hasSize(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            assertClose(plain.get(i).presence(), tensors.get(i).presence());
            assertClose(plain.get(i).velocities(), tensors.get(i).velocities());
            assertClose(plain.get(i).offsets(), tensors.get(i).offsets());
        }
        assertThat(plain.get(0).presence()).isNotEqualTo(plain.get(1).presence());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, ITEMS})
    void sketch_amongOthers_hasTheSameBitsAsAlone(int company) {
        RhythmCanConfig config = config("improved");
        PlainSketcher plain =
                plain(Cast.of(config, GENRES, new Seed(3)).parameters().save(), config);
        List<float[]> noises = rows(config.players().noise(), 2, new Seed(1)).subList(0, company);
        List<float[]> mixtures = rows(GENRES, 1, new Seed(2)).subList(0, company);

        Sketch together = plain.sketch(noises, mixtures).get(company - 1);
        Sketch alone = plain.sketch(noises.subList(company - 1, company), mixtures.subList(company - 1, company))
                .get(0);

        assertThat(together.presence()).containsExactly(alone.presence());
        assertThat(together.offsets()).containsExactly(alone.offsets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"improved", Presets.TINY})
    void ear_hearsWhatTheHeadInTensorsHears_onTheGrid(String preset) {
        RhythmCanConfig config = config(preset);
        Parameters.Builder builder = new Parameters.Builder();
        GenreHead head = ConvolutionalCritic.head(builder, config.players(), GENRES);
        Parameters parameters = builder.build(new Seed(4), Device.standard());
        List<DrumGrid> grids = rows(DrumGrid.CELLS, 1, new Seed(5)).stream()
                .map(row -> new DrumGrid(positive(row), row))
                .toList();

        float[][] plain = new InnerEar(new Weights(parameters.save(), ""), config.players(), GENRES).logits(grids);

        try (Scope scope = new Scope()) {
            float[] tensors = Gradients.without(() -> head.logits(Patterns.onTheGrid(Patterns.full(grids)), false))
                    .floats();
            for (int i = 0; i < tensors.length; i++) {
                assertThat(plain[i / GENRES][i % GENRES]).isCloseTo(tensors[i], within(1e-5f));
            }
        }
    }

    private static float[] positive(float[] row) {
        float[] positive = row.clone();
        for (int i = 0; i < row.length; i++) {
            positive[i] = Math.max(0, row[i]);
        }
        return positive;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mix.bias", "eighths.weight"})
    void weight_thatIsMissing_isNamed(String name) {
        Map<String, Array> parameters =
                Cast.of(config(Presets.TINY), GENRES, new Seed(3)).parameters().save();
        parameters.remove(name);
        assertThatThrownBy(() -> plain(parameters, config(Presets.TINY)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("'" + name + "'");
    }
}
