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
    void beside_fileOfALookerOn_isFoundWhereverItIsInTheMoment() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        assertThat(CheckpointFolder.beside(model, "notes.txt")).isEmpty();
        Files.writeString(model.resolve("notes.txt"), "dear");
        assertThat(CheckpointFolder.beside(model, "notes.txt")).contains(model.resolve("notes.txt"));
        Files.move(model, home.resolve(".model.previous"));
        assertThat(CheckpointFolder.beside(model, "notes.txt").orElseThrow()).hasContent("dear");
    }

    @Test
    void weights_withOneNumberChanged_areNoticed() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        for (String file : List.of("weights.safetensors", "training.safetensors", "vocabulary.json")) {
            byte[] bytes = Files.readAllBytes(model.resolve(file));
            byte[] changed = bytes.clone();
            int place = file.endsWith(".json") ? 2 : bytes.length - 1;
            changed[place] ^= 1;
            Files.write(model.resolve(file), changed);
            assertThatThrownBy(() -> CheckpointFolder.read(model))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining(file + " is damaged: it is not what its card was written for");
            Files.write(model.resolve(file), bytes);
        }
        assertThat(stored()).isEqualTo(checkpoint(1));
    }

    @Test
    void file_thatTheCardNamesAndIsMissing_isNoticed() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        Files.delete(model.resolve("training.safetensors"));
        assertThat(stored()).isEqualTo(checkpoint(1).published());
        Files.delete(model.resolve("vocabulary.json"));
        assertThatThrownBy(() -> CheckpointFolder.read(model))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("model lacks 'vocabulary.json', which its card names");
    }

    @Test
    void file_thatACardNamesOutsideItsFolder_isNotOpened() throws IOException {
        Path model = home.resolve("model");
        ModelCard card = CheckpointFolder.write(model, checkpoint(1));
        Files.writeString(model.resolve("card.json"), Json.write(card.withFiles(Map.of("../model/config.json", "ab"))));
        assertThatThrownBy(() -> CheckpointFolder.read(model)).hasMessageContaining("lacks '../model/config.json'");
    }

    @Test
    void published_ofAnUnfinishedModel_doesNotOpenItsTrainingState() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        Files.writeString(model.resolve("training.safetensors"), "nonsense");
        assertThat(CheckpointFolder.readPublished(model).weights())
                .isEqualTo(checkpoint(1).weights());
        assertThatThrownBy(() -> CheckpointFolder.read(model)).hasMessageContaining("training.safetensors is damaged");
    }

    @Test
    void checkpoint_writtenThroughALink_keepsTheLink() throws IOException {
        Path other = Files.createDirectory(home.resolve("other"));
        CheckpointFolder.write(other.resolve("model"), checkpoint(1));
        Path link = Files.createSymbolicLink(home.resolve("model"), Path.of("other", "model"));
        CheckpointFolder.write(link, checkpoint(2));
        assertThat(link).isSymbolicLink();
        assertThat(stored()).isEqualTo(checkpoint(2));
        Files.move(other.resolve("model"), other.resolve(".model.previous"));
        CheckpointFolder.recover(link);
        assertThat(stored()).isEqualTo(checkpoint(2));
        assertThat(other).isDirectoryNotContaining("glob:**.previous");
    }

    @Test
    void card_fromBeforeThereWereFingerprints_isRead() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        String card = Files.readString(model.resolve("card.json"));
        String old = card.replaceAll("(?s),\\s*\"files\" : \\{[^}]*}", "");
        assertThat(old).isNotEqualTo(card).doesNotContain("files");
        Files.writeString(model.resolve("card.json"), old);
        assertThat(CheckpointFolder.read(model)).isEqualTo(checkpoint(1));
    }

    @Test
    void fingerprints_areThoseOfTheFiles() throws IOException {
        ModelCard card = CheckpointFolder.write(home.resolve("model"), checkpoint(1));
        assertThat(card).isEqualTo(CheckpointFolder.readCard(home.resolve("model")));
        assertThat(card.files().keySet())
                .containsExactly("config.json", "training.safetensors", "vocabulary.json", "weights.safetensors");
        // printf '{}\n' | sha256sum
        assertThat(card.files())
                .containsEntry("config.json", "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356");
    }

    @Test
    void otherFilesInTheFolder_stayWhenItIsWrittenAgain() throws IOException {
        Path model = home.resolve("model");
        CheckpointFolder.write(model, checkpoint(1));
        Files.writeString(model.resolve("metrics.jsonl"), "{}");
        Files.writeString(Files.createDirectory(model.resolve("samples")).resolve("a.mid"), "MThd");
        CheckpointFolder.write(model, checkpoint(2));
        assertThat(stored()).isEqualTo(checkpoint(2));
        assertThat(model.resolve("metrics.jsonl")).hasContent("{}");
        assertThat(model.resolve("samples/a.mid")).hasContent("MThd");
    }

    /** Each moment at which the program may be killed while it moves the new checkpoint into place. */
    @Test
    void folder_ofAProgramThatWasKilledWhileWriting_isRecovered() throws IOException {
        Path model = home.resolve("model");
        Path partial = home.resolve(".model.partial");
        Path previous = home.resolve(".model.previous");

        CheckpointFolder.write(model, checkpoint(1));
        Files.createDirectory(partial);
        Files.writeString(partial.resolve("weights.safetensors"), "half");
        CheckpointFolder.recover(model);
        assertThat(stored()).isEqualTo(checkpoint(1));

        Files.writeString(model.resolve("metrics.jsonl"), "{}");
        Files.move(model, previous);
        CheckpointFolder.recover(model);
        assertThat(stored()).isEqualTo(checkpoint(1));

        Files.move(model, previous);
        CheckpointFolder.write(home.resolve("new"), checkpoint(2));
        Files.move(home.resolve("new"), partial);
        CheckpointFolder.recover(model);
        assertThat(stored()).isEqualTo(checkpoint(2));
        assertThat(model.resolve("metrics.jsonl")).exists();

        try (var left = Files.list(home)) {
            assertThat(left).containsExactly(model);
        }
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
