package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.keras.KerasLayer;
import org.cadenza.learning.keras.KerasModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Out to Keras and back. That another program understands it is for the studio's TensorFlowJsTest. */
class PlayerImportTest {

    private static final GenreList GENRES = new GenreList(List.of("dnb", "house"), Map.of("dnb", 9, "house", 9));

    private final RhythmCanFamily family = new RhythmCanFamily();

    private Checkpoint untrained(String preset) {
        return untrained(preset, new Players(RhythmCanConfig.Architecture.RECURRENT, 8, 0.7, 0.1, 0.2));
    }

    private Checkpoint untrained(String preset, Players players) {
        RhythmCanConfig full = family.presets().named(preset).config();
        RhythmCanConfig config = new RhythmCanConfig(players, full.mode(), full.course(), full.optimization());
        Checkpoint.Draft draft = new Checkpoint.Draft().document("config", Json.write(config));
        GENRES.save(draft);
        Cast cast = Cast.of(config, GENRES.size(), new Seed(1));
        cast.save(draft, cast.parameters().save());
        return draft.seal(
                new ModelCard("rhythmcan", preset, 1, "0.1.0", 5, 1, List.of(), Map.of(), List.of("loud"), List.of()));
    }

    private static Drummer drummer(Checkpoint checkpoint) {
        RhythmCanConfig config = Json.read(checkpoint.document("config"), RhythmCanConfig.class, "config");
        GenreList genres = GenreList.of(checkpoint);
        Cast cast = Cast.of(config, genres.size(), new Seed(3));
        cast.restore(checkpoint);
        return new Drummer(config, new TensorSketcher(cast.player()), genres, Optional.empty());
    }

    private static float[] played(Checkpoint checkpoint) {
        Drummer drummer = drummer(checkpoint);
        return drummer.sketch(List.of(drummer.noise(new Seed(7))), List.of(drummer.only("house")))
                .get(0)
                .velocities();
    }

    @ParameterizedTest
    @ValueSource(strings = {"faithful", "faithful-conditional"})
    void player_outAndBack_playsTheSameAndKeepsItsCard(String preset) {
        Checkpoint checkpoint = untrained(preset);
        Checkpoint back = family.imported(family.exported(checkpoint), List.of());
        assertThat(played(back)).containsExactly(played(checkpoint), within(1e-5f));
        assertThat(GenreList.of(back).names()).containsExactly("dnb", "house");
        assertThat(back.card().steps()).isEqualTo(5);
        assertThat(back.card().notes())
                .contains("loud", "genres: dnb, house")
                .anyMatch(note -> note.contains("read from"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.15, 0.3, 0.5, 0.77, 1, 1.3})
    void player_ofAnySize_isAsLargeAsItWas(double scale) {
        Players players = new Players(RhythmCanConfig.Architecture.RECURRENT, 8, 1, scale, 0);
        PlayerImport read = PlayerImport.of(family.exported(untrained("faithful", players)));
        Players again = new Players(players.architecture(), read.noise(), 1, read.scale(), 0);
        assertThat(List.of(again.width(512), again.width(128), again.width(32)))
                .containsExactly(players.width(512), players.width(128), players.width(32));
        assertThat(scale == 1 ? read.scale() : 1).isEqualTo(1);
    }

    @Test
    void player_withoutNotes_saysThatItsOriginIsUnknown() {
        KerasModel ours = family.exported(untrained("faithful-conditional"));
        Checkpoint back = family.imported(new KerasModel(ours.layers(), Map.of()), List.of());
        assertThat(GenreList.of(back).names()).containsExactly("genre-0", "genre-1");
        assertThat(back.card().notes()).anyMatch(note -> note.contains("does not tell what it learned from"));
    }

    @Test
    void genres_moreThanTheModels_areRefused() {
        KerasModel ours = family.exported(untrained("faithful-conditional"));
        assertThatThrownBy(() -> family.imported(ours, List.of("a", "b", "c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 2 different names");
    }

    @Test
    void successor_hasNoWordsInKeras_andSaysWhoHas() {
        Checkpoint.Draft draft = new Checkpoint.Draft()
                .document(
                        "config", Json.write(family.presets().named("improved").config()));
        Checkpoint improved = draft.seal(
                new ModelCard("rhythmcan", "improved", 1, "", 0, 0, List.of(), Map.of(), List.of(), List.of()));
        assertThatThrownBy(() -> family.exported(improved))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'improved'")
                .hasMessageContaining("faithful and faithful-conditional");
    }

    @ParameterizedTest
    @CsvSource({
        "lstm_2, recurrent_activation, hard_sigmoid",
        "lstm_3, activation, tanh",
        "lstm_1, units, 512",
        "leaky_re_lu_2, alpha, 0.3",
        "batch_normalization_1, epsilon, 0.1"
    })
    void layer_withAnotherSetting_isNamed(String layer, String setting, String value) {
        KerasModel other = changed(layer, was -> {
            Map<String, Object> settings = new LinkedHashMap<>(was.settings());
            settings.put(setting, value.matches("[0-9.]+") ? (Object) Double.valueOf(value) : value);
            return new KerasLayer(was.kind(), was.name(), settings, was.inputs(), was.weights());
        });
        assertRefused(other, "the layer '" + layer + "' ", setting, value);
    }

    @Test
    void layer_ofAnotherKind_isNamed() {
        KerasModel other =
                changed("lstm_2", was -> new KerasLayer("GRU", "gru_1", was.settings(), was.inputs(), was.weights()));
        assertRefused(other, "the layer 'gru_1' (GRU) stands where a layer LSTM is expected");
    }

    @Test
    void layer_ofAnotherSize_isNamed() {
        KerasModel other = changed("lstm_2", was -> {
            Map<String, Array> weights = new LinkedHashMap<>(was.weights());
            weights.put("bias", new Array(Array.Type.F32, new long[] {3}, ByteBuffer.allocate(12)));
            return new KerasLayer(was.kind(), was.name(), was.settings(), was.inputs(), weights);
        });
        assertRefused(other, "the layer 'lstm_2' (LSTM) has a bias [3]");
    }

    @Test
    void layer_withNumbersThatAreNone_isNamed() {
        KerasModel other = changed("dense_2", was -> {
            Map<String, Array> weights = new LinkedHashMap<>(was.weights());
            float[] bias = weights.get("bias").floats();
            bias[5] = Float.NaN;
            weights.put("bias", Array.of(bias));
            return new KerasLayer(was.kind(), was.name(), was.settings(), was.inputs(), weights);
        });
        assertRefused(other, "the layer 'dense_2' (Dense) has numbers in its bias");
    }

    @Test
    void layers_thatAreMissingOrTooMany_areNamed() {
        List<KerasLayer> ours = family.exported(untrained("faithful")).layers();
        assertRefused(
                new KerasModel(ours.subList(0, ours.size() - 1), Map.of()), "the layer 'lstm_2' (LSTM) is the last");
        List<KerasLayer> more = new ArrayList<>(ours);
        more.add(new KerasLayer("Activation", "last", Map.of(), List.of(), Map.of()));
        assertRefused(new KerasModel(more, Map.of()), "the layer 'last' (Activation) stands behind the last");
        assertRefused(
                new KerasModel(List.of(new KerasLayer("Conv2D", "conv2d_1", Map.of(), List.of(), Map.of())), Map.of()),
                "the layer 'conv2d_1' (Conv2D)");
        assertRefused(new KerasModel(List.of(), Map.of()), "no layers");
    }

    private KerasModel changed(String name, UnaryOperator<KerasLayer> change) {
        List<KerasLayer> layers =
                new ArrayList<>(family.exported(untrained("faithful")).layers());
        layers.replaceAll(layer -> layer.name().equals(name) ? change.apply(layer) : layer);
        return new KerasModel(layers, Map.of());
    }

    private void assertRefused(KerasModel network, String... said) {
        assertThatThrownBy(() -> family.imported(network, List.of()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContainingAll(said);
    }
}
