package org.cadenza.learning.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorFlowJsReaderTest {

    private static final KerasModel NETWORK = new KerasModel(
            List.of(
                    new KerasLayer(KerasLayer.INPUT, "z", Map.of(), List.of(), Map.of()),
                    new KerasLayer(
                            "Dense", "dense_1", Map.of("units", 3), List.of("z"), Map.of("bias", Array.of(1f, 2f, 3f))),
                    new KerasLayer(
                            "Dense",
                            "dense_2",
                            Map.of("units", 2),
                            List.of("dense_1"),
                            Map.of("bias", Array.of(4f, 5f)))),
            Map.of("genres", "[]"));

    @TempDir
    private Path folder;

    private Path model;
    private Path shard;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve(TensorFlowJsWriter.MODEL);
        shard = folder.resolve(TensorFlowJsWriter.SHARD);
        TensorFlowJsWriter.write(NETWORK, "a test", model, shard);
    }

    @Test
    void network_writtenAndRead_isTheSame() throws IOException {
        KerasModel read = TensorFlowJsReader.read(model);
        assertThat(read.notes()).isEqualTo(NETWORK.notes());
        assertThat(read.layers()).extracting(KerasLayer::name).containsExactly("z", "dense_1", "dense_2");
        assertThat(read.layers().get(2).settings()).containsEntry("units", 2);
        assertThat(read.layers().get(2).weights()).isEqualTo(Map.of("bias", Array.of(4f, 5f)));
    }

    @Test
    void sequenceWithinAModel_ofOldKeras_isOpened() throws IOException {
        Files.writeString(model, """
                {"modelTopology": {"model_config": {"class_name": "Model", "config": {"name": "m", "layers": [
                  {"class_name": "Sequential", "name": "s", "config": [
                    {"class_name": "LSTM", "config": {"name": "lstm_1"}}]}]}}},
                 "weightsManifest": [
                  {"paths": ["%s"], "weights": [{"name": "s/lstm_1/lstm_cell/bias:0", "shape": [5], "dtype": "float32"}]}]}
                """.formatted(TensorFlowJsWriter.SHARD));
        KerasLayer layer = TensorFlowJsReader.read(model).layers().get(0);
        assertThat(layer.kind()).isEqualTo("LSTM");
        assertThat(layer.weights()).isEqualTo(Map.of("bias", Array.of(1f, 2f, 3f, 4f, 5f)));
    }

    @Test
    void shard_thatIsMissing_isNamedWithTheFirstWeightItHeld() throws IOException {
        Files.delete(shard);
        assertRefused("'group1-shard1of1.bin'", "from 'dense_1/bias' on are missing");
    }

    @Test
    void shard_thatIsTooShort_namesTheWeightThatSuffers() throws IOException {
        Files.write(shard, new byte[13]);
        assertRefused("13 bytes", "20", "from 'dense_2/bias' on are missing");
    }

    @Test
    void shard_thatIsTooLong_isRefused() throws IOException {
        Files.write(shard, new byte[24]);
        assertRefused("24 bytes", "no weight should lie there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group1-shard1of1.bin | ../group1-shard1of1.bin | is not beside the model",
                "group1-shard1of1.bin | /dev/zero | is not beside the model",
                "float32 | uint8 | expected plain float32",
                "[ 3 ] | [ 65536, 65536, 65536, 65536 ] | at most 67108864 bytes",
                "[ 3 ] | [ -3 ] | expected sizes of 1 or more",
                "[ 3 ] | [ 99999999999999999999 ] | expected sizes of 1 or more",
                "[ 3 ] | [ 16000000 ] | from 'dense_1/bias' on are missing",
                "weightsManifest | nothing | 'weightsManifest' is missing",
                "modelTopology | nothing | 'modelTopology' is missing",
                "class_name | nothing | 'class_name' is missing"
            })
    void file_thatIsHostileOrOfAnotherKind_isRefusedSayingWhy(String old, String now, String why) throws IOException {
        String json = Files.readString(model);
        assertThat(json).contains(old);
        Files.writeString(model, json.replace(old, now));
        if (now.contains("16000000")) {
            Files.delete(shard);
        }
        assertRefused(why);
    }

    @Test
    void file_thatIsEndless_isRefusedBeforeItIsRead() throws IOException {
        Files.write(model, new byte[(1 << 20) + 1]);
        assertRefused("at most 1048576 bytes");
    }

    @Test
    void file_thatIsNested_isRefused() throws IOException {
        Files.writeString(model, "{\"modelTopology\":".repeat(100_000 / 2));
        assertRefused("does not fit");
    }

    private void assertRefused(String... said) {
        assertThatThrownBy(() -> TensorFlowJsReader.read(model))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContainingAll(said);
    }
}
