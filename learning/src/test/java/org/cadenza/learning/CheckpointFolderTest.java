package org.cadenza.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

    private static final ModelCard CARD = new ModelCard(
            "markov",
            "tiny",
            7,
            "0.1.0",
            12,
            1.5,
            List.of(new ModelCard.DataSource("tunes", "CC0", "", "ab12", 9, 1, 0)),
            Map.of("bits per pitch", 2.5),
            List.of("no blues"),
            List.of(new ModelCard("markov", "tiny", 1, "0.0.9", 3, 0.5, List.of(), Map.of(), List.of(), List.of())));

    private static Checkpoint checkpoint(int weight) {
        return new Checkpoint(
                CARD,
                Map.of("config", "{}\n", "vocabulary", "[\"a\"]\n"),
                Map.of("counts", Array.of(weight)),
                Map.of("position", Array.of(12L)));
    }

    /** What was written as {@code model}; its card has gained the fingerprints of the files. */
    private Checkpoint stored() {
        Checkpoint read = CheckpointFolder.read(home.resolve("model"));
        assertThat(read.card().files()).containsKeys("weights.safetensors", "config.json");
        return read.withCard(read.card().withFiles(Map.of()));
    }

    @TempDir
    Path home;

    @Test
    void checkpoint_writtenAndRead_isEqual() throws IOException {
        CheckpointFolder.write(home.resolve("model"), checkpoint(1));
        assertThat(stored()).isEqualTo(checkpoint(1));
    }

    @Test
    void checkpoint_published_hasNoTrainingFile() throws IOException {
        CheckpointFolder.write(home.resolve("model"), checkpoint(1).published());
        assertThat(home.resolve("model/training.safetensors")).doesNotExist();
        assertThat(stored()).isEqualTo(checkpoint(1).published());
    }

    @Test
    void checkpoint_writtenTwice_isTheSecondAndNothingElseIsLeft() throws IOException {
        CheckpointFolder.write(home.resolve("model"), checkpoint(1));
        CheckpointFolder.write(home.resolve("model"), checkpoint(2));
        assertThat(stored()).isEqualTo(checkpoint(2));
        assertThat(home).isDirectoryContaining(path -> path.endsWith("model"));
        try (var left = Files.list(home)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void checkpoint_thatCannotBeWritten_leavesTheEarlierOneAndNoPart() throws IOException {
        CheckpointFolder.write(home.resolve("model"), checkpoint(1));
        Checkpoint refused = new Checkpoint(CARD, Map.of("../evil", "{}"), Map.of(), Map.of());
        assertThatThrownBy(() -> CheckpointFolder.write(home.resolve("model"), refused))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../evil");
        assertThat(stored()).isEqualTo(checkpoint(1));
        assertThat(home.resolve(".model.partial")).doesNotExist();
    }

    @Test
    void draft_givenTwoArraysOfOneName_isRefused() {
        Checkpoint.Draft draft =
                new Checkpoint.Draft().weight("bias", Array.of(1)).training("bias", Array.of(2));
        assertThatThrownBy(() -> draft.weight("bias", Array.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight 'bias' already");
    }

    @Test
    void folder_thatHoldsSomethingElse_isNotOverwritten() throws IOException {
        Files.writeString(home.resolve("diary.txt"), "dear");
        assertThatThrownBy(() -> CheckpointFolder.write(home, checkpoint(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CheckpointFolder.checkPlace(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no model");
        assertThat(home.resolve("diary.txt")).exists();
    }

    @Test
    void folder_withoutCard_isNoModel() {
        assertThatThrownBy(() -> CheckpointFolder.read(home))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("card.json")
                .hasMessageContaining("cadenza models");
    }

    @Test
    void weights_cutShort_areNamed() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        byte[] bytes = Files.readAllBytes(model.resolve("weights.safetensors"));
        Files.write(model.resolve("weights.safetensors"), java.util.Arrays.copyOf(bytes, bytes.length - 2));
        assertThatThrownBy(() -> CheckpointFolder.read(model))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("weights.safetensors is damaged")
                .hasMessageContaining("Copy or train the model again");
    }

    @Test
    void card_withoutItsFamily_isRefusedByField() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        String card = Files.readString(model.resolve("card.json"));
        Files.writeString(model.resolve("card.json"), card.replace("\"family\" : \"markov\",", ""));
        assertThatThrownBy(() -> CheckpointFolder.readCard(model))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("family");
    }

    @Test
    void card_cutShort_isRefusedByLineWithoutRemarksOfTheParser() throws IOException {
        Files.writeString(home.resolve("card.json"), "{\n  \"family\" : \"markov\",");
        assertThatThrownBy(() -> CheckpointFolder.readCard(home))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("card.json does not fit: line 2, column ")
                .hasMessageNotContaining("Source");
    }

    @Test
    void document_thatIsNoText_isNamed() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        Files.write(model.resolve("vocabulary.json"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> CheckpointFolder.read(model))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("vocabulary.json is not UTF-8 text");
    }

    /** {@code sha256sum} of the same bytes, by hand. */
    @Test
    void cardHash_isSha256OfTheFile() throws IOException {
        Files.writeString(home.resolve("card.json"), "abc");
        assertThat(CheckpointFolder.cardSha256(home))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
